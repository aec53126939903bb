import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Decision } from "../../progression/decision.ts";
import { facts } from "./facts.ts";
import { people } from "./people.ts";

/** Every decision with the fact that caused it and the rules that made it. */
export const decisions = pgTable(
  "decisions",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    factId: bigint("fact_id", { mode: "number" })
      .notNull()
      .references(() => facts.id, { onDelete: "cascade" }),
    ruleVersion: integer("rule_version").notNull(),
    programKey: text("program_key").notNull(),
    programVersion: integer("program_version").notNull(),
    outcome: text("outcome").$type<Decision["outcome"]>().notNull(),
    reasons: jsonb("reasons").$type<Decision["reasons"]>().notNull(),
    before: jsonb("before").$type<Decision["before"]>().notNull(),
    after: jsonb("after").$type<Decision["after"]>().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("decisions_of_person").on(table.userId, table.id), index("decisions_of_fact").on(table.factId)],
);
