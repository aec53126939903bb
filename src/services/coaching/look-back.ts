import type { ServiceContext } from "../service-context.ts";
import { startStageOf } from "../start/greet-person.ts";
import { type Coaching, readCoaching } from "./read-coaching.ts";
import { startedCoaching } from "./started-coaching.ts";

/** The person's own log and decisions: also for somebody who is referred, who may want to know why. @throws RefusalError `notStarted` */
export async function lookBack(ctx: ServiceContext, userId: string): Promise<Coaching> {
  const coaching = await readCoaching(ctx.db, userId, ctx.clock.nowMs());
  return startStageOf(coaching) === "referred" ? coaching : startedCoaching(coaching);
}
