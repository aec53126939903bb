import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

/** Two members of a team of whom one asked the other. Ending it, or saying no, takes the row away. */
export const buddies = pgTable(
  "buddies",
  {
    id: uuid("id").primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    asked: text("asked")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
    /** Null until the other one agreed. */
    agreedAt: timestamp("agreed_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("buddies_one_pair").on(
      sql`least(${table.askedBy}, ${table.asked})`,
      sql`greatest(${table.askedBy}, ${table.asked})`,
    ),
    index("buddies_asked").on(table.asked),
    check("buddies_are_two", sql`${table.askedBy} <> ${table.asked}`),
  ],
);
