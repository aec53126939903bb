import { weekdays } from "../../calendar/days.ts";
import { saveConsent } from "../../stores/consents.ts";
import { markStarted } from "../../stores/people.ts";
import type { ServiceContext } from "../service-context.ts";
import { scheduleMessages, stopMessages } from "../unasked/schedule-messages.ts";
import { middayWindow, timeFrom } from "../unasked/typed-schedule.ts";
import type { Greeting } from "./greet-person.ts";
import { takeStartStep } from "./take-start-step.ts";

/**
 * A step of the start: a reminder every day, or none.
 *
 * @param typed a time of day; null: no reminder
 * @throws RefusalError `timeUnreadable`
 */
export async function chooseReminder(ctx: ServiceContext, userId: string, typed: string | null): Promise<Greeting> {
  const time = typed === null ? null : timeFrom(typed);
  return takeStartStep(ctx, userId, "reminder", async (within) => {
    if (time === null) await stopMessages(within, userId, "daily");
    else await scheduleMessages(within, userId, "daily", { kind: "daily", time, days: weekdays });
  });
}

/** A step of the start: the posture nudge at mid-day on weekdays, or none. */
export async function chooseNudge(ctx: ServiceContext, userId: string, isWanted: boolean): Promise<Greeting> {
  return takeStartStep(ctx, userId, "nudge", async (within) => {
    const rule = { kind: "window", ...middayWindow, days: weekdays.slice(0, 5) } as const;
    if (isWanted) await scheduleMessages(within, userId, "posture", rule);
    else await stopMessages(within, userId, "posture");
  });
}

/** The last step of the start: whether the morning after a set that hurt may be asked about. */
export async function chooseMorningCheck(ctx: ServiceContext, userId: string, isWanted: boolean): Promise<Greeting> {
  return takeStartStep(ctx, userId, "check", async ({ db, clock }) => {
    await saveConsent(db, userId, "morning", isWanted, clock.nowMs());
    await markStarted(db, userId, clock.nowMs());
  });
}
