import { integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** The latest programme of each server that a person chose not to move to, so that it is not offered again. */
export const declinedPrograms = pgTable(
  "declined_programs",
  {
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    guildId: text("guild_id").notNull(),
    programKey: text("program_key").notNull(),
    programVersion: integer("program_version").notNull(),
    declinedAt: timestamp("declined_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.guildId] })],
);
