import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** People whose direct messages are closed to the bot: nothing is sent until they were told and the row is gone. */
export const dmSuspensions = pgTable("dm_suspensions", {
  userId: text("user_id")
    .primaryKey()
    .references(() => people.userId, { onDelete: "cascade" }),
  /** Discord's error code: 50007 or 50278. */
  code: text("code").notNull(),
  sinceAt: timestamp("since_at", { withTimezone: true }).notNull(),
});
