import type { FactOf, SetEntry } from "../../progression/facts.ts";
import type { StoredFact } from "../../stores/facts.ts";

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
    // An edit says everything anew, an answer only adds.
    if (fact.kind === "setAmended") changeEntry(sets, fact.targetSeq, () => fact.entry);
    if (fact.kind === "checkAnswered") changeEntry(sets, fact.targetSeq, (entry) => ({ ...entry, ...fact.answers }));
  }
  return [...sets.values()];
}

function toLiveSet({ seq, occurredOn, entry }: FactOf<"setLogged">, interactionId: string): LiveSet {
  return { seq, interactionId, occurredOn, entry };
}

function changeEntry(sets: Map<number, LiveSet>, seq: number, change: (entry: SetEntry) => SetEntry): void {
  const set = sets.get(seq);
  if (set !== undefined) sets.set(seq, { ...set, entry: change(set.entry) });
}
