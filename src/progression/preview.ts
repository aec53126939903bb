import type { Decision } from "./decision.ts";
import type { Fact } from "./facts.ts";
import { type Fold, fold } from "./fold.ts";
import type { ProgramRef, Programs } from "./program.ts";

export interface Preview {
  readonly before: Fold;
  readonly after: Fold;
  /** Decisions that would be new or different, in folding order. */
  readonly changed: readonly Decision[];
  /** Decisions that would be gone or replaced, in folding order. */
  readonly gone: readonly Decision[];
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
  return {
    before,
    after,
    changed: notAmong(after.decisions, before.decisions),
    gone: notAmong(before.decisions, after.decisions),
  };
}

function notAmong(decisions: readonly Decision[], others: readonly Decision[]): Decision[] {
  const known = new Set(others.map((decision) => JSON.stringify(decision)));
  return decisions.filter((decision) => !known.has(JSON.stringify(decision)));
}
