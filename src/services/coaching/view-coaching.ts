import type { ServiceContext } from "../service-context.ts";
import { type Coaching, readCoaching } from "./read-coaching.ts";
import { startedCoaching } from "./started-coaching.ts";

/** Where the person stands now. @throws RefusalError `notStarted` or `screenReferred` */
export async function viewCoaching(ctx: ServiceContext, userId: string): Promise<Coaching> {
  return startedCoaching(await readCoaching(ctx.db, userId, ctx.clock.nowMs()));
}
