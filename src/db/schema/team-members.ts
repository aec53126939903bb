import { date, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

/** Who joined a team. Leaving takes the row away. */
export const teamMembers = pgTable(
  "team_members",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    /** The name shown in the server when they joined, for pictures. */
    displayName: text("display_name").notNull(),
    joinedAt: timestamp("joined_at", { withTimezone: true }).notNull(),
    /** When they were last known to be in the server. */
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull().default(new Date(0)),
    /** The date of the last recap that is to be silent about them; null: none. */
    leftOutThroughOn: date("left_out_through_on"),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index("team_members_of_person").on(table.userId),
    index("team_members_unseen").on(table.seenAt),
  ],
);
