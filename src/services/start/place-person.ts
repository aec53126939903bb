import { levelAt } from "../../progression/position.ts";
import { doseOf, type Level, type Program, prescriptionOf } from "../../progression/program.ts";
import { type Happening, type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Greeting, startStageOf } from "./greet-person.ts";

/** Rule 12: a test places nobody beyond this level. */
const highestPlacement = 3;

/** How many levels have a set in the test: each opens the next one, and none with weights is opened. */
export function levelsToTest({ levels }: Program): number {
  const firstLoaded = levels.findIndex(({ kind }) => kind === "loaded");
  const open = firstLoaded === -1 ? levels.length : firstLoaded;
  return Math.max(0, Math.min(highestPlacement, open) - 1);
}

/**
 * Chooses the level at which a person begins, on its first rung. Somebody who has chosen already gets what is next, unchanged.
 *
 * @param hurt the test of that level ended in pain: it is logged as a set that was stopped, with all that follows from one
 */
export async function placePerson(
  ctx: ServiceContext,
  recorder: Recorder,
  level: number,
  hurt = false,
): Promise<Greeting> {
  const { after } = await recordFacts(ctx, recorder, (coaching): Happening[] => {
    if (startStageOf(coaching) !== "level") return [];
    const chosen = levelAt(coaching.program, level);
    const placed: Happening = { body: { kind: "placedAt", levelKey: chosen.key } };
    return hurt ? [placed, stoppedIn(chosen)] : [placed];
  });
  return { stage: startStageOf(after), coaching: after };
}

function stoppedIn(level: Level): Happening {
  const seconds = level.kind === "hold" ? doseOf(prescriptionOf(level)) : null;
  const { exercise } = level;
  return {
    body: { kind: "setLogged", entry: { exercise, reps: 0, seconds, loadKg: null, side: "both", pain: "stop" } },
  };
}
