import { date, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

/** Somebody cheered somebody on a day of their team, once. */
export const cheers = pgTable(
  "cheers",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    fromUserId: text("from_user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    toUserId: text("to_user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    /** The team's local date. */
    on: date("on").notNull(),
    cheeredAt: timestamp("cheered_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.on, table.fromUserId, table.toUserId] }),
    index("cheers_from").on(table.fromUserId),
    index("cheers_to").on(table.toUserId),
  ],
);
