import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import type { Program } from "../../progression/program.ts";

/** Programme documents. A version is immutable once somebody is enrolled in it. */
export const programs = pgTable(
  "programs",
  {
    key: text("key").notNull(),
    version: integer("version").notNull(),
    document: jsonb("document").$type<Program>().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);
