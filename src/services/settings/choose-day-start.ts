import { saveDayStart } from "../../stores/people.ts";
import { metPerson } from "../coaching/met-person.ts";
import { type Coaching, lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { replanSchedules } from "../unasked/schedule-messages.ts";

/** Full hours; also for people who get up when others have lunch. */
export const dayStarts = [
  ...["00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00"],
  ...["07:00", "08:00", "09:00", "10:00", "11:00", "12:00"],
] as const;
export type DayStart = (typeof dayStarts)[number];

/**
 * Sets when a person's day begins, which everything planned for them follows. Facts keep the local day they were recorded with.
 *
 * @throws RefusalError `notStarted`
 */
export async function chooseDayStart(ctx: ServiceContext, userId: string, dayStart: DayStart): Promise<Coaching> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    metPerson(await lockCoaching(tx, userId, nowMs));
    await saveDayStart(tx, userId, dayStart);
    await replanSchedules(tx, userId, nowMs);
    return lockCoaching(tx, userId, nowMs);
  });
}
