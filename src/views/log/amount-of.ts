import type { LiveSet } from "../../services/log/live-sets.ts";
import type { Amount } from "../../texts/amount.ts";

/** What one interaction logged, as one amount: two sides that were told together are "each side". */
export function amountOf(sets: readonly Pick<LiveSet, "entry">[]): Amount {
  const entries = sets.map(({ entry }) => entry);
  const last = entries.at(-1);
  if (last === undefined) return { reps: 0, seconds: null, loadKg: null, side: "both" };
  const bothSides = entries.some(({ side }) => side === "left") && entries.some(({ side }) => side === "right");
  const { reps, seconds, loadKg, side } = last;
  return { reps, seconds, loadKg, side: bothSides ? "each" : side };
}
