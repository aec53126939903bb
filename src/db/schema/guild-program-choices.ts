import { foreignKey, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { programs } from "./programs.ts";

/** The programme that people who start from a server are enrolled in; without a row it is the built-in one. */
export const guildProgramChoices = pgTable(
  "guild_program_choices",
  {
    guildId: text("guild_id").primaryKey(),
    programKey: text("program_key").notNull(),
    programVersion: integer("program_version").notNull(),
    chosenAt: timestamp("chosen_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: "guild_program_choices_program",
      columns: [table.programKey, table.programVersion],
      foreignColumns: [programs.key, programs.version],
    }),
  ],
);
