import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

/**
 * When a kind of message comes to a person or a team: one row for each, so that making it anew cannot send twice. The `next_…`
 * columns name the occurrence that is due at `next_at`; all are null while none is known.
 */
export const schedules = pgTable(
  "schedules",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Who it comes to: a person or a team, the other is null. */
    userId: text("user_id").references(() => people.userId, { onDelete: "cascade" }),
    teamId: uuid("team_id").references(() => teams.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    /** Whose clock on the wall it follows: those of the person or the team, here too so that planning reads nothing else. */
    zone: text("zone"),
    dayStart: text("day_start").notNull().default("04:00"),
    /** Checked by `scheduleRuleSchema` whenever it is read. */
    rule: jsonb("rule").notNull(),
    /** `active`, `ended` (ran out, or stopped by the person) or `parked` (not understood, see `parked_because`). */
    status: text("status").notNull(),
    parkedBecause: text("parked_because"),
    /** Occurrences due up to here were planned, or were never meant to come. */
    plannedThrough: timestamp("planned_through", { withTimezone: true }).notNull(),
    nextAt: timestamp("next_at", { withTimezone: true }),
    nextOn: date("next_on"),
    nextOrdinal: integer("next_ordinal"),
    nextUsefulUntil: timestamp("next_useful_until", { withTimezone: true }),
    /** When the person made or changed it: a sign of life. */
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    unique("schedules_one_of_each").on(table.userId, table.teamId, table.kind).nullsNotDistinct(),
    check("schedules_one_recipient", sql`num_nonnulls(${table.userId}, ${table.teamId}) = 1`),
    index("schedules_due").on(table.nextAt).where(sql`${table.nextAt} is not null`),
    index("schedules_unplanned").on(table.id).where(sql`${table.status} = 'active' and ${table.nextAt} is null`),
  ],
);
