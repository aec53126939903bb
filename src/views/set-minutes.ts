import type { Target } from "../progression/decision.ts";

/** Coming down, breathing and going up again between two holds (judgement: 2 to 3 s, the slower one is the honest one). */
const changeoverSeconds = 3;
/** After every five holds, and between the sides (judgement). */
const restSeconds = 30;
const repsBetweenRests = 5;
/** One rep with a weight, down and up (judgement; a swing is quicker). */
const loadedRepSeconds = 4;

/** How long a target takes from the first rep to the last, in whole minutes, at least one. */
export function setMinutes({ reps, seconds, sides, onlySide }: Target): number {
  const sideCount = sides === "each" && onlySide === null ? 2 : 1;
  const repSeconds = seconds === null ? loadedRepSeconds : seconds + changeoverSeconds;
  const restsPerSide = seconds === null ? 0 : Math.ceil(reps / repsBetweenRests) - 1;
  const restsBetweenSides = sideCount - 1;
  const total = sideCount * (reps * repSeconds + restsPerSide * restSeconds) + restsBetweenSides * restSeconds;
  return Math.max(1, Math.round(total / 60));
}
