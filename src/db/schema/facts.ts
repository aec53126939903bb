import { bigint, date, integer, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";
import type { FactBody } from "../../progression/facts.ts";
import { people } from "./people.ts";

/** What happened, append-only. Corrections are facts that name their target. */
export const facts = pgTable(
  "facts",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    /** 1, 2, 3 … per person. */
    seq: integer("seq").notNull(),
    kind: text("kind").$type<FactBody["kind"]>().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    occurredAt: timestamp("occurred_at", { withTimezone: true }).notNull(),
    /** The person's local day when it happened. */
    occurredOn: date("occurred_on").notNull(),
    /** The rest of the body; `factBodyFrom` joins and checks the two. */
    data: jsonb("data").$type<Omit<FactBody, "kind">>().notNull(),
    interactionId: text("interaction_id").notNull(),
    /** 0, 1 … within one interaction: one tap may record both sides. */
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [
    unique("facts_seq_per_person").on(table.userId, table.seq),
    unique("facts_once_per_interaction").on(table.interactionId, table.ordinal),
  ],
);
