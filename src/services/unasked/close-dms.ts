import { localDayOf } from "../../calendar/local-day.ts";
import { suspendDms } from "../../stores/dm-channels.ts";
import { findPerson } from "../../stores/people.ts";
import { saveSchedule } from "../../stores/schedules.ts";
import { teamToKnockAt } from "../../stores/teams.ts";
import { zoneOf } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import type { ScheduleRule } from "./schedule-rule.ts";

const knockUsefulForMs = 24 * 3_600_000;

/**
 * Notes that a person takes no direct messages from the bot, so that none is sent until their next command. Where they asked
 * for it, a team's channel calls them once instead.
 *
 * @param code Discord's: 50007 or 50278
 */
export async function closeDms(
  { db, clock }: Pick<ServiceContext, "db" | "clock">,
  userId: string,
  code: string,
): Promise<void> {
  const nowMs = clock.nowMs();
  await db.transaction(async (tx) => {
    const areNewlyClosed = await suspendDms(tx, userId, code, nowMs);
    const person = areNewlyClosed ? await findPerson(tx, userId) : null;
    if (person === null || (await teamToKnockAt(tx, userId)) === null) return;
    const on = localDayOf(nowMs, zoneOf(person), person.dayStart);
    const rule: ScheduleRule = { kind: "once", on, time: "00:00" };
    const next = { on, ordinal: 0, dueAtMs: nowMs, usefulUntilMs: nowMs + knockUsefulForMs };
    await saveSchedule(tx, { to: { kind: "knock", userId }, rule, next }, nowMs);
  });
}
