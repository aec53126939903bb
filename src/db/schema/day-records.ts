import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/**
 * What teams need of a member's log, kept so that a board does not fold everybody's facts anew. It stands for one version of
 * the enrollment and is derived again when that has moved on.
 */
export const dayRecords = pgTable("day_records", {
  userId: text("user_id")
    .primaryKey()
    .references(() => people.userId, { onDelete: "cascade" }),
  stateVersion: integer("state_version").notNull(),
  ruleVersion: integer("rule_version").notNull(),
  /** Checked whenever it is read. */
  record: jsonb("record").notNull(),
  level: integer("level").notNull(),
});
