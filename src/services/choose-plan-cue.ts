import { markStarted, type PlanCue, savePlanCue } from "../stores/people.ts";
import { type Greeting, startStageOf } from "./greet-person.ts";
import { lockCoaching } from "./read-coaching.ts";
import type { ServiceContext } from "./service-context.ts";

export type { PlanCue } from "../stores/people.ts";

/**
 * What the set will come after; it is the last step of the start. Somebody who has finished it already keeps their plan.
 *
 * @param cue null: no plan
 */
export async function choosePlanCue(ctx: ServiceContext, userId: string, cue: PlanCue | null): Promise<Greeting> {
  return ctx.db.transaction(async (tx) => {
    const nowMs = ctx.clock.nowMs();
    const before = await lockCoaching(tx, userId, nowMs);
    if (startStageOf(before) === "cue") {
      await savePlanCue(tx, userId, cue);
      await markStarted(tx, userId, nowMs);
    }
    const coaching = await lockCoaching(tx, userId, nowMs);
    return { stage: startStageOf(coaching), coaching };
  });
}
