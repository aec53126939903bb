import type { Decision } from "./decision.ts";
import type { Fact } from "./facts.ts";
import { type Fold, fold } from "./fold.ts";
import type { ProgramRef, Programs } from "./program.ts";

export interface Preview {
  readonly before: Fold;
  readonly after: Fold;
  /** Decisions that would be new or different, in folding order. */
  readonly changed: readonly Decision[];
}

/**
 * What would happen if these facts were added: undo, amend and back-date are facts too, so the preview is the fold of
 * the longer list and equals what happens when they are stored.
 */
export function previewOf(
  facts: readonly Fact[],
  change: readonly Fact[],
  programs: Programs,
  enrolled: ProgramRef,
): Preview {
  const before = fold(facts, programs, enrolled);
  const after = fold([...facts, ...change], programs, enrolled);
  const known = new Set(before.decisions.map((decision) => JSON.stringify(decision)));
  return { before, after, changed: after.decisions.filter((decision) => !known.has(JSON.stringify(decision))) };
}
