import type { WeightUnit } from "../progression/weight-unit.ts";

/** How much is asked, claimed or logged. Exactly one of `seconds`, `load` and `loadPercent` says how hard; holds have seconds. */
export interface Amount {
  readonly reps: number;
  readonly seconds: number | null;
  readonly load: ReadLoad | null;
  /** Per cent of body weight, where the load itself is not known. */
  readonly loadPercent?: number | null;
  /** `each`: this many on each side; `left` and `right`: on this side only. */
  readonly side: "both" | "each" | "left" | "right";
}

/** A load, and the unit that its reader reads it in. */
export interface ReadLoad {
  readonly kg: number;
  readonly unit: WeightUnit;
}

export function readLoadOf(kg: number | null, unit: WeightUnit): ReadLoad | null {
  return kg === null ? null : { kg, unit };
}
