import type { Decision } from "./decision.ts";
import type { Fact } from "./facts.ts";
import type { ProgramRef, Programs } from "./program.ts";
import type { State } from "./state.ts";

export interface Fold {
  readonly state: State;
  /** One for every sitting and every fact that decides something, in folding order. */
  readonly decisions: readonly Decision[];
}

/**
 * The state and all decisions that follow from these facts, in whatever order they arrive.
 *
 * @param enrolled the programme version at enrolment, before any `programChanged`
 */
export function fold(_facts: readonly Fact[], _programs: Programs, _enrolled: ProgramRef): Fold {
  throw new Error("not written yet");
}

/**
 * The same as a fold over all facts, from the state and one more fact: equal state, and the decisions of the tail.
 * Null when the fact reaches behind the tail (an old correction, a back-dated set): fold everything then.
 */
export function step(_state: State, _fact: Fact, _programs: Programs): Fold | null {
  throw new Error("not written yet");
}

/** The decision of the sitting that the fact belongs to, or of the fact itself. */
export function decisionFor(fold: Fold, seq: number): Decision | undefined {
  return fold.decisions.findLast((decision) => decision.factSeqs.includes(seq));
}
