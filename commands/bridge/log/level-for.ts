import { RefusalError } from "../../../src/errors.ts";
import type { Level } from "../../../src/progression/program.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";

/** The level of an exercise, or of the one a log means now. @throws RefusalError `exerciseUnknown` */
export function levelFor({ program, standing }: Coaching, exercise = standing.exerciseForLog): Level {
  const level = program.levels.find((candidate) => candidate.exercise === exercise);
  if (level === undefined) throw new RefusalError("exerciseUnknown", { exercise });
  return level;
}
