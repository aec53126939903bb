import { saveConsent } from "../../stores/consents.ts";
import { metPerson } from "../coaching/met-person.ts";
import { readCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/** From now on the morning after a set that hurt is asked about. @throws RefusalError `notStarted` */
export async function agreeToMorningCheck(ctx: ServiceContext, userId: string): Promise<void> {
  const nowMs = ctx.clock.nowMs();
  metPerson(await readCoaching(ctx.db, userId, nowMs));
  await saveConsent(ctx.db, userId, "morning", true, nowMs);
}
