import type { GuidedSetSpec } from "../../pictures/guided-set/spec.ts";
import { isDrawn } from "../../pictures/poses/exercise.ts";
import type { Target } from "../../progression/decision.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";
import { lookOf } from "../settings/look-of.ts";
import { sideOf } from "./session-pictures.ts";

/** What one animation may count (the bounds of `GuidedSetSpec`). */
const mostReps = 30;
const longestHoldSeconds = 60;

export function canBeGuided({ exercise, reps, seconds }: Target): boolean {
  return isDrawn(exercise) && reps >= 1 && reps <= mostReps && (seconds ?? 1) <= longestHoldSeconds;
}

/** The set of one target as one animation; where each side is asked for, of the side that comes first. */
export function guidedSetOf(reader: Reader, coaching: Coaching, target: Target): GuidedSetSpec | null {
  const { exercise, reps, seconds } = target;
  if (!isDrawn(exercise) || !canBeGuided(target)) return null;
  const { title, alt, ...words } = reader.texts.pictures.guidedSets[exercise];
  const side = sideOf(target);
  return {
    ...{ exercise, side, reps, look: lookOf(coaching) },
    // Loaded exercises are not held; one value for all of them, so that they share a file.
    holdSeconds: seconds ?? 1,
    words: {
      ...words,
      title: title(side),
      alt: alt(side, reader.texts.words.targetInWords(target, coaching.person.weightUnit)),
    },
  };
}
