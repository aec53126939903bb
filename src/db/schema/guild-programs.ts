import { foreignKey, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { programs } from "./programs.ts";

/** The imported programme versions that a server may use. The built-in one needs no row: every server knows it. */
export const guildPrograms = pgTable(
  "guild_programs",
  {
    guildId: text("guild_id").notNull(),
    programKey: text("program_key").notNull(),
    programVersion: integer("program_version").notNull(),
    importedAt: timestamp("imported_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.programKey, table.programVersion] }),
    foreignKey({
      name: "guild_programs_program",
      columns: [table.programKey, table.programVersion],
      foreignColumns: [programs.key, programs.version],
    }),
  ],
);
