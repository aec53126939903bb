import { isMiss, type Reps } from "./clean-reps.ts";
import type { SittingClass } from "./decision.ts";
import type { Side } from "./facts.ts";
import type { Level } from "./program.ts";
import { hasSide, type Sitting } from "./sittings.ts";

/** The rows of rule 3. */
export type CurrentClass = Exclude<SittingClass, "practice" | "harder">;

export type Pain = "none" | "some" | "stop";

/** The worst pain that was answered in the sitting. */
export function painOf(sitting: Sitting): Pain {
  let worst: Pain = "none";
  for (const { set } of sitting.entries) {
    if (set.pain === "stop") return "stop";
    if (set.pain === "some") worst = "some";
  }
  return worst;
}

/** Something was done and answered without pain, and nothing with pain. Extra entries without an answer change nothing. */
export function isPainFree(sitting: Sitting): boolean {
  return painOf(sitting) === "none" && sitting.entries.some(({ set }) => set.pain === "none" && set.reps > 0);
}

/** Rule 3, for a sitting of the current level's exercise: the first row that matches. */
export function classOf(
  sitting: Sitting,
  level: Level,
  reps: Reps,
  askedReps: number,
  equipmentMissing: boolean,
): CurrentClass {
  const pain = painOf(sitting);
  if (pain !== "none") return pain;
  if (reps.clean >= askedReps) return "qualify";
  if (reps.cleanOrUnanswered >= askedReps) return "unknown";
  // Without a fitting weight nothing was asked that could be missed (rule 11).
  if (isMiss(reps) && !equipmentMissing) return "miss";
  if (missingSideOf(sitting, level) !== null) return "incomplete";
  const failed = Math.max(reps.left.failed, reps.right.failed);
  return reps.clean === 0 && failed === 0 ? "lighter" : "short";
}

/** The side that has no entry yet, for exercises done on each side. */
export function missingSideOf(sitting: Sitting, level: Level): Side | null {
  if (level.sides === "both") return null;
  if (!hasSide(sitting, "left")) return "left";
  return hasSide(sitting, "right") ? null : "right";
}
