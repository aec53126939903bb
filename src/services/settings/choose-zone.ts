import { saveZone } from "../../stores/people.ts";
import { lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Greeting, startStageOf } from "../start/greet-person.ts";
import { replanSchedules } from "../unasked/schedule-messages.ts";
import { zoneFrom } from "./zone-from.ts";

/**
 * Sets the person's time zone, which everything planned for them follows. Facts keep the local day they were recorded with.
 *
 * @throws RefusalError `zoneUnknown` or `zoneUnclear`
 */
export async function chooseZone(ctx: ServiceContext, userId: string, typed: string): Promise<Greeting> {
  const zone = zoneFrom(typed, ctx.clock.nowMs());
  return ctx.db.transaction(async (tx) => {
    const nowMs = ctx.clock.nowMs();
    await lockCoaching(tx, userId, nowMs);
    await saveZone(tx, userId, zone);
    await replanSchedules(tx, userId, nowMs);
    const coaching = await lockCoaching(tx, userId, nowMs);
    return { stage: startStageOf(coaching), coaching };
  });
}
