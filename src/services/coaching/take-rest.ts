import type { ServiceContext } from "../service-context.ts";
import type { Coaching } from "./read-coaching.ts";
import { type Recorder, recordFacts } from "./record-facts.ts";
import { startedCoaching } from "./started-coaching.ts";

/** "Not today", stored once a day: for streaks and reminders. It asks nothing and changes nothing on the ladder. */
export async function takeRest(ctx: ServiceContext, recorder: Recorder): Promise<Coaching> {
  const { after } = await recordFacts(ctx, recorder, (coaching) => {
    const { facts, now, standing } = startedCoaching(coaching);
    const isTaken = facts.some(({ fact }) => fact.kind === "restTaken" && fact.occurredOn === now.on);
    return isTaken || standing.doneToday ? [] : [{ body: { kind: "restTaken" } }];
  });
  return after;
}
