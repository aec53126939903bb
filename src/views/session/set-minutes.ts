import type { Target } from "../../progression/decision.ts";
import type { Rung } from "../../progression/program.ts";

/** Coming down, breathing and going up again between two holds (judgement: 2 to 3 s, the slower one is the honest one). */
const changeoverSeconds = 3;
/** After every five holds, and between the sides (judgement). */
const restSeconds = 30;
const repsBetweenRests = 5;
/** One rep with a weight, down and up (judgement; a swing is quicker). */
const loadedRepSeconds = 4;

/** How long a target takes from the first rep to the last, in whole minutes, at least one. */
export function setMinutes({ reps, seconds, sides, onlySide }: Target): number {
  return minutesOf(reps, seconds, sides === "each" && onlySide === null ? 2 : 1);
}

/** The same for a rung, done on every side it is asked on. */
export function rungMinutes(rung: Rung, sides: Target["sides"]): number {
  return minutesOf(rung.reps, "seconds" in rung ? rung.seconds : null, sides === "each" ? 2 : 1);
}

function minutesOf(reps: number, seconds: number | null, sideCount: 1 | 2): number {
  const repSeconds = seconds === null ? loadedRepSeconds : seconds + changeoverSeconds;
  const restsPerSide = seconds === null ? 0 : Math.ceil(reps / repsBetweenRests) - 1;
  const restsBetweenSides = sideCount - 1;
  const total = sideCount * (reps * repSeconds + restsPerSide * restSeconds) + restsBetweenSides * restSeconds;
  return Math.max(1, Math.round(total / 60));
}
