import { addDays } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { saveSchedule } from "../../stores/schedules.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { nextOf, type ScheduleRule, wallOf } from "./schedule-rule.ts";

/** After the quiet hours, before most days begin (judgement). */
const checkedAt = "08:00";

/**
 * Has the question "back to your usual?" asked the morning after a painful day; part of the transaction that records the
 * pain. Without consent to it, it is planned and not sent.
 */
export async function scheduleMorningCheck(tx: Db, { person, now, fold }: Coaching): Promise<void> {
  const { check } = fold.state.current;
  if (check === null || !check.open || check.painOn !== now.on) return;
  const rule: ScheduleRule = { kind: "once", on: addDays(check.painOn, 1), time: checkedAt };
  const { userId } = person;
  const next = nextOf(rule, wallOf(person), now.atMs);
  await saveSchedule(tx, { to: { kind: "morning", userId }, rule, next }, now.atMs);
}
