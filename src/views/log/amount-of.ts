import type { WeightUnit } from "../../progression/weight-unit.ts";
import type { LiveSet } from "../../services/log/live-sets.ts";
import { type Amount, readLoadOf } from "../../texts/amount.ts";

/** What one interaction logged, as one amount: two sides that were told together are "each side". */
export function amountOf(sets: readonly Pick<LiveSet, "entry">[], unit: WeightUnit): Amount {
  const entries = sets.map(({ entry }) => entry);
  const last = entries.at(-1);
  if (last === undefined) return { reps: 0, seconds: null, load: null, side: "both" };
  const bothSides = entries.some(({ side }) => side === "left") && entries.some(({ side }) => side === "right");
  const { reps, seconds, loadKg, side } = last;
  return { reps, seconds, load: readLoadOf(loadKg, unit), side: bothSides ? "each" : side };
}
