import { metPerson } from "../coaching/met-person.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";

export interface Resumed {
  readonly coaching: Coaching;
  /** False where there was nothing to end. */
  readonly wasPaused: boolean;
}

/** Ends a pause today; without one it changes nothing. @throws RefusalError `notStarted` */
export async function resumeCoaching(ctx: ServiceContext, recorder: Recorder): Promise<Resumed> {
  const { after, recorded } = await recordFacts(ctx, recorder, (coaching) =>
    metPerson(coaching).standing.paused === null ? [] : [{ body: { kind: "resumed" } }],
  );
  return { coaching: after, wasPaused: recorded.length > 0 };
}
