import { foreignKey, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { State } from "../../progression/state.ts";
import { people } from "./people.ts";
import { programs } from "./programs.ts";

/** One person in one programme version, with the fold of the person's facts. The row's lock orders everything that person does. */
export const enrollments = pgTable(
  "enrollments",
  {
    userId: text("user_id")
      .primaryKey()
      .references(() => people.userId, { onDelete: "cascade" }),
    /** The programme the fold begins with; a later move is a fact. */
    programKey: text("program_key").notNull(),
    programVersion: integer("program_version").notNull(),
    ruleVersion: integer("rule_version").notNull(),
    state: jsonb("state").$type<State>().notNull(),
    /** Raised by every change; a confirmation names the version that it previewed. */
    stateVersion: integer("state_version").notNull(),
    /** Number of facts folded into `state`, also the last sequence number given out. */
    factsSeen: integer("facts_seen").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.programKey, table.programVersion], foreignColumns: [programs.key, programs.version] }),
  ],
);
