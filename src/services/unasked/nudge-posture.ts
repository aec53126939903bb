import { weekdays } from "../../calendar/days.ts";
import { metPerson } from "../coaching/met-person.ts";
import { lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Reminders, readReminders } from "./read-reminders.ts";
import { scheduleMessages } from "./schedule-messages.ts";
import { daysFrom, middayWindow, windowFrom } from "./typed-schedule.ts";

/** As typed; what is left out stays as it is, and is mid-day on weekdays at first. */
export interface NudgeWish {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: string | undefined;
}

/**
 * Turns the posture nudge on: once on each of the days, somewhere in the window.
 *
 * @throws RefusalError `notStarted`, `timeUnreadable`, `daysUnreadable` or `windowBackwards`
 */
export async function nudgePosture(ctx: ServiceContext, userId: string, wish: NudgeWish): Promise<Reminders> {
  const days = wish.days === undefined ? null : daysFrom(wish.days);
  return ctx.db.transaction(async (db) => {
    const within = { ...ctx, db };
    metPerson(await lockCoaching(db, userId, ctx.clock.nowMs()));
    const { posture } = await readReminders(within, userId);
    const before = posture.rule?.kind === "window" ? posture.rule : null;
    const window = windowFrom(wish.from, wish.to, before ?? middayWindow);
    const rule = { kind: "window", ...window, days: days ?? before?.days ?? weekdays.slice(0, 5) } as const;
    await scheduleMessages(within, userId, "posture", rule);
    return readReminders(within, userId);
  });
}
