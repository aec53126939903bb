import type { Reps } from "./clean-reps.ts";
import { daysBetween } from "./days.ts";
import type { Side } from "./facts.ts";
import type { Ledger } from "./ledger.ts";
import type { Policy } from "./program.ts";

/** Rule 9. */

const sittingsCompared = 5;
const sittingsUneven = 3;

/** Keeps the clean reps of each side of a complete sitting without open questions; more than asked counts as asked. */
export function noteSymmetry(ledger: Ledger, reps: Reps, askedReps: number, on: string): void {
  if (reps.left.unanswered > 0 || reps.right.unanswered > 0) return;
  const left = Math.min(reps.left.clean, askedReps);
  const right = Math.min(reps.right.clean, askedReps);
  if (left === 0 && right === 0) return;
  ledger.symmetry.push({ on, left, right });
  if (ledger.symmetry.length > sittingsCompared) ledger.symmetry.shift();
}

/** The side that was weaker in three of the last five sittings; a hint for nudges and warm-up, never a verdict. */
export function weakerSideOf(ledger: Ledger, policy: Policy, on: string): Side | null {
  const uneven = { left: 0, right: 0 };
  for (const sitting of ledger.symmetry) {
    if (daysBetween(sitting.on, on) > policy.symmetryDays) continue;
    const weaker = Math.min(sitting.left, sitting.right);
    const stronger = Math.max(sitting.left, sitting.right);
    if (weaker / stronger < policy.symmetryFloor) uneven[sitting.left < sitting.right ? "left" : "right"] += 1;
  }
  if (uneven.left >= sittingsUneven) return "left";
  return uneven.right >= sittingsUneven ? "right" : null;
}
