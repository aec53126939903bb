import { saveLook } from "../../stores/people.ts";
import { type Coaching, readCoaching } from "../coaching/read-coaching.ts";
import { startedCoaching } from "../coaching/started-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * Sets the look of the figure in a person's pictures.
 *
 * @param look a name that the picture room knows
 * @throws RefusalError `notStarted` or `screenReferred`
 */
export async function chooseLook(ctx: ServiceContext, userId: string, look: string): Promise<Coaching> {
  const coaching = startedCoaching(await readCoaching(ctx.db, userId, ctx.clock.nowMs()));
  await saveLook(ctx.db, userId, look);
  return { ...coaching, person: { ...coaching.person, look } };
}
