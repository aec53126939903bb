import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { schedules } from "./schedules.ts";

/**
 * One message the bot says unasked, or decided not to say. The row is the truth; the job of the same id only wakes a
 * worker. At most one row for each occurrence, whatever happens.
 */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid("id").primaryKey(),
    /** Says who it is for and what about, and is gone when they are. */
    scheduleId: uuid("schedule_id")
      .notNull()
      .references(() => schedules.id, { onDelete: "cascade" }),
    /** The local date it is for. */
    dueOn: date("due_on").notNull(),
    /** 0: the schedule's own; 1, 2 …: snoozed on that date. */
    ordinal: integer("ordinal").notNull(),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    usefulUntil: timestamp("useful_until", { withTimezone: true }).notNull(),
    /** `planned` and `sending` are open; `sent`, `skipped`, `dead` and `unconfirmed` are final. */
    state: text("state").notNull(),
    /** Why it was skipped or is dead; while `planned`, what went wrong last. */
    reason: text("reason"),
    /** Who may settle: the worker that raised it last. */
    attempt: integer("attempt").notNull().default(0),
    firstAttemptAt: timestamp("first_attempt_at", { withTimezone: true }),
    messageId: text("message_id"),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    /** It asked whether to keep, pause or stop. */
    asksToKeep: boolean("asks_to_keep").notNull().default(false),
    /** When one of its buttons was pressed first. */
    answeredAt: timestamp("answered_at", { withTimezone: true }),
  },
  (table) => [
    unique("deliveries_once_per_occurrence").on(table.scheduleId, table.dueOn, table.ordinal),
    index("deliveries_open").on(table.dueAt).where(sql`${table.state} in ('planned', 'sending')`),
    index("deliveries_lost").on(table.state).where(sql`${table.state} in ('dead', 'unconfirmed')`),
    check("deliveries_sent_is_known", sql`${table.state} <> 'sent' or ${table.messageId} is not null`),
  ],
);
