import type { SkipReason } from "../../stores/deliveries.ts";
import { latestSkipped } from "../../stores/skipped-deliveries.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/** Why today's daily reminder stayed silent; null where it did not. */
export async function silentToday({ db }: ServiceContext, { person, now }: Coaching): Promise<SkipReason | null> {
  const [latest] = await latestSkipped(db, person.userId, ["daily"], now.on, 1);
  return latest?.reason ?? null;
}
