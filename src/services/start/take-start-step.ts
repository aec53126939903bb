import { lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Greeting, type StartStage, startStageOf } from "./greet-person.ts";

/**
 * Takes one step of a start, in one transaction. Where another step is open nothing is done: an old message meets somebody who
 * is further, and what they said there stays.
 *
 * @returns what is next
 */
export async function takeStartStep(
  ctx: ServiceContext,
  userId: string,
  step: StartStage,
  take: (within: ServiceContext) => Promise<void>,
): Promise<Greeting> {
  return ctx.db.transaction(async (db) => {
    const nowMs = ctx.clock.nowMs();
    const before = await lockCoaching(db, userId, nowMs);
    if (startStageOf(before) === step) await take({ ...ctx, db });
    const coaching = await lockCoaching(db, userId, nowMs);
    return { stage: startStageOf(coaching), coaching };
  });
}
