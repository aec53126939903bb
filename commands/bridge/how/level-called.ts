import { RefusalError } from "../../../src/errors.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { exerciseChoices } from "../../exercise-choices.ts";

/** By its key, as the list gives it, or by what was typed past the list, if that is the name of only one. */
export function levelCalled({ texts }: Reader, { program }: Coaching, called: string): number {
  const byKey = program.levels.findIndex(({ exercise }) => exercise === called);
  if (byKey !== -1) return byKey + 1;
  const [found, another] = exerciseChoices(program, texts, called);
  if (found === undefined || another !== undefined) throw new RefusalError("exerciseUnknown", { exercise: called });
  return program.levels.findIndex(({ exercise }) => exercise === found.value) + 1;
}
