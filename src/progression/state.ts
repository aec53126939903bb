import { z } from "zod";
import { factSchema } from "./facts.ts";
import { ledgerSchema } from "./ledger.ts";

const sittingSummary = z.object({
  exercise: z.string(),
  /** Local date and instant of the first entry. */
  on: z.string(),
  startedAtMs: z.number(),
  class: z.enum(["stop", "some", "qualify", "unknown", "miss", "incomplete", "lighter", "short", "practice", "harder"]),
  /** The side still to do, for exercises done on each side. */
  missingSide: z.enum(["left", "right"]).nullable(),
  missing: z.array(z.object({ question: z.enum(["form", "breathing", "pain"]), entrySeqs: z.array(z.int()) })),
  entrySeqs: z.array(z.int()),
});

/** A sitting of the last days, as far as the session card needs it. */
export type SittingSummary = z.infer<typeof sittingSummary>;

/**
 * What is kept for a person between facts: plain JSON, the same for the same facts. `settled` is the ledger before the
 * sittings that a newer fact can still join; `tail` the facts since; `current` the ledger after them.
 */
export const stateSchema = z.object({
  ruleVersion: z.int(),
  /** The newest fact in folding order; null before the first. */
  newest: z.object({ occurredAtMs: z.number(), seq: z.int() }).nullable(),
  settled: ledgerSchema,
  tail: z.array(factSchema),
  current: ledgerSchema,
  /** Sittings of the tail, in order. */
  sittings: z.array(sittingSummary),
});

export type State = z.infer<typeof stateSchema>;
