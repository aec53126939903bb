import { weekdays } from "../../calendar/days.ts";
import { metPerson } from "../coaching/met-person.ts";
import { lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { chooseZone } from "../settings/choose-zone.ts";
import { type Reminders, readReminders } from "./read-reminders.ts";
import { scheduleMessages } from "./schedule-messages.ts";
import { daysFrom, timeFrom } from "./typed-schedule.ts";

/** As typed; what is left out stays as it is. */
export interface DailyWish {
  readonly time?: string | undefined;
  readonly days?: string | undefined;
  readonly timezone?: string | undefined;
}

/**
 * Sets the daily reminder, and the time zone with it when one is named: all of it or nothing. Without a time it stays off
 * where it is off.
 *
 * @throws RefusalError `notStarted`, `timeUnreadable`, `daysUnreadable`, `zoneUnknown` or `zoneUnclear`
 */
export async function remindDaily(ctx: ServiceContext, userId: string, wish: DailyWish): Promise<Reminders> {
  const time = wish.time === undefined ? null : timeFrom(wish.time);
  const days = wish.days === undefined ? null : daysFrom(wish.days);
  return ctx.db.transaction(async (db) => {
    const within = { ...ctx, db };
    metPerson(await lockCoaching(db, userId, ctx.clock.nowMs()));
    if (wish.timezone !== undefined) await chooseZone(within, userId, wish.timezone);
    const { daily } = await readReminders(within, userId);
    const before = daily.rule?.kind === "daily" ? daily.rule : null;
    const newTime = time ?? (daily.isOn ? (before?.time ?? null) : null);
    if (newTime !== null && (time !== null || days !== null)) {
      const rule = { kind: "daily", time: newTime, days: days ?? before?.days ?? weekdays } as const;
      await scheduleMessages(within, userId, "daily", rule);
    }
    return readReminders(within, userId);
  });
}
