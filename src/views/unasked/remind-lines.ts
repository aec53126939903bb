import { cityOfZone } from "../../calendar/places.ts";
import { type Coaching, zoneOf } from "../../services/coaching/read-coaching.ts";
import type { Reminder, Reminders } from "../../services/unasked/read-reminders.ts";
import type { Reader } from "../reader.ts";

/** What a kind of message is set to, when the next one comes, and what keeps it from coming. */
export function reminderLines(reader: Reader, { coaching, areDmsClosed }: Reminders, reminder: Reminder) {
  const { remind } = reader.texts;
  if (!reminder.isOn) return [remind.off[reminder.kind]];
  if (reminder.isParked) return [remind.unreadable];
  const isDaily = reminder.kind === "daily";
  const screenIsOut = isDaily && coaching.standing.blocked?.code === "screenExpired";
  return [
    ruleInWords(reader, reminder),
    nextInWords(reader, coaching, reminder, areDmsClosed),
    screenIsOut && reminder.nextSilence === null ? remind.screenInstead : null,
    reminder.kind === "morning" ? null : remind.pace[reminder.pace],
  ];
}

export function ruleInWords({ texts: { remind } }: Reader, { kind, rule }: Reminder): string {
  if (kind === "morning") return remind.morning;
  if (rule?.kind === "daily") return remind.daily(rule.time, rule.days);
  return rule?.kind === "window" ? remind.posture(rule.from, rule.to, rule.days) : remind.unreadable;
}

/** "Times are those of your clock: Vienna, 16:05 now." */
export function clockInWords({ texts: { remind } }: Reader, { person, now }: Coaching): string {
  const zone = zoneOf(person);
  return remind.clock(cityOfZone(zone), wallTimeAt(now.atMs, zone));
}

/** What a clock on the wall in `zone` shows, "HH:MM". */
export function wallTimeAt(atMs: number, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  return there.toPlainTime().toString({ smallestUnit: "minute" });
}

/** Closed messages are said once for all kinds, not here. */
function nextInWords(
  { texts: { remind } }: Reader,
  { person, now }: Coaching,
  reminder: Reminder,
  areDmsClosed: boolean,
) {
  const { kind, rule, next, nextSilence } = reminder;
  if (next === null) return kind === "morning" ? null : remind.nothingNext;
  // The clock has passed it, and it is being looked after right now.
  if (next.dueAtMs <= now.atMs) return nextSilence === null ? remind.nextNow : null;
  const isWindow = rule?.kind === "window" && next.ordinal === 0;
  const time = rule?.kind === "daily" && next.ordinal === 0 ? rule.time : wallTimeAt(next.dueAtMs, zoneOf(person));
  if (nextSilence !== null && !areDmsClosed)
    return remind.nextSilent(next.on, now.on, isWindow ? null : time, nextSilence);
  const relative = `<t:${Math.round(next.dueAtMs / 1000)}:R>`;
  return isWindow ? remind.nextWithin(next.on, now.on, relative) : remind.next(next.on, now.on, time, relative);
}
