import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { teams } from "./teams.ts";

/**
 * A team's message of one of its days. Level-triggered: whatever changes what it shows raises `wanted_version` in the same
 * transaction, and the keeper edits until `shown_version` has caught up.
 */
export const boards = pgTable(
  "boards",
  {
    id: uuid("id").primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** The team's local date. */
    on: date("on").notNull(),
    wantedVersion: integer("wanted_version").notNull(),
    shownVersion: integer("shown_version").notNull().default(0),
    /** Not before: the start of the day, or 5 s after the last edit. */
    editAfter: timestamp("edit_after", { withTimezone: true }).notNull(),
    /** Until when one keeper has it to itself. */
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    /** Who may settle: the keeper that raised it last. */
    attempt: integer("attempt").notNull().default(0),
    /** Null until posted, and again when somebody deleted the message. */
    messageId: text("message_id"),
    /** Marks the post, so that it is found again; a new one for each message. */
    postId: uuid("post_id").notNull(),
    /** When it was first tried to post under that mark. */
    postTriedAt: timestamp("post_tried_at", { withTimezone: true }),
    /** How often its message was found deleted. */
    timesLost: integer("times_lost").notNull().default(0),
    /** When the day is over and the board is shown a last time; null once that was asked for. */
    closesAt: timestamp("closes_at", { withTimezone: true }),
  },
  (table) => [
    unique("boards_one_a_day").on(table.teamId, table.on),
    index("boards_behind").on(table.editAfter).where(sql`${table.wantedVersion} > ${table.shownVersion}`),
    index("boards_open").on(table.closesAt).where(sql`${table.closesAt} is not null`),
  ],
);
