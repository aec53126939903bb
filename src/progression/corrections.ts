import type { Fact, FactOf, SetEntry } from "./facts.ts";

export type Correction = FactOf<"setAmended" | "setWithdrawn" | "checkAnswered">;

/** An entry as it stands after its corrections. */
export interface Entry {
  readonly fact: FactOf<"setLogged">;
  readonly corrections: readonly Correction[];
  readonly set: SetEntry;
}

const none: readonly Correction[] = [];

/** Corrections by the sequence number of their target, in folding order. */
export function correctionsByTarget(ordered: readonly Fact[]): ReadonlyMap<number, readonly Correction[]> {
  const byTarget = new Map<number, Correction[]>();
  for (const fact of ordered) {
    if (!isCorrection(fact)) continue;
    const known = byTarget.get(fact.targetSeq);
    if (known === undefined) byTarget.set(fact.targetSeq, [fact]);
    else known.push(fact);
  }
  return byTarget;
}

export function isCorrection(fact: Fact): fact is Correction {
  return fact.kind === "setAmended" || fact.kind === "setWithdrawn" || fact.kind === "checkAnswered";
}

/** The entry with its corrections applied in place; null when it was taken back, whatever else was said about it. */
export function entryFrom(
  fact: FactOf<"setLogged">,
  byTarget: ReadonlyMap<number, readonly Correction[]>,
): Entry | null {
  const corrections = byTarget.get(fact.seq);
  if (corrections === undefined) return { fact, corrections: none, set: fact.entry };
  let set = fact.entry;
  for (const correction of corrections) {
    if (correction.kind === "setWithdrawn") return null;
    set = correction.kind === "setAmended" ? correction.entry : { ...set, ...correction.answers };
  }
  return { fact, corrections, set };
}
