import type { FactOf, SetAnswers, SetEntry } from "../progression/facts.ts";
import type { StoredFact } from "../stores/facts.ts";

/** A logged set as it stands now: amended, answered and not withdrawn. */
export interface LiveSet {
  readonly seq: number;
  readonly interactionId: string;
  readonly occurredOn: string;
  readonly entry: SetEntry;
}

/** The sets that count, in the order in which they were recorded. */
export function liveSets(facts: readonly StoredFact[]): LiveSet[] {
  const sets = new Map<number, LiveSet>();
  for (const { fact, provenance } of facts) {
    if (fact.kind === "setLogged") sets.set(fact.seq, toLiveSet(fact, provenance.interactionId));
    if (fact.kind === "setWithdrawn") sets.delete(fact.targetSeq);
    if (fact.kind === "setAmended") replaceEntry(sets, fact.targetSeq, fact.entry);
    if (fact.kind === "checkAnswered") replaceEntry(sets, fact.targetSeq, fact.answers);
  }
  return [...sets.values()];
}

function toLiveSet({ seq, occurredOn, entry }: FactOf<"setLogged">, interactionId: string): LiveSet {
  return { seq, interactionId, occurredOn, entry };
}

function replaceEntry(sets: Map<number, LiveSet>, seq: number, change: SetEntry | SetAnswers): void {
  const set = sets.get(seq);
  if (set !== undefined) sets.set(seq, { ...set, entry: { ...set.entry, ...change } });
}
