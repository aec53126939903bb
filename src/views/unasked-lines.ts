import { type Coaching, zoneOf } from "../services/read-coaching.ts";
import type { Reader } from "./reader.ts";
import type { Unasked } from "./unasked.ts";

/** "Late, and that was me"; null while it is not. */
export function lateLine(
  { texts: { reminders } }: Reader,
  coaching: Coaching,
  { isLate, dueAtMs }: Unasked,
): string | null {
  const { hour, minute } = wallTimeOf(coaching, dueAtMs);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return isLate ? reminders.late(`${twoDigits(hour)}:${twoDigits(minute)}`) : null;
}

/** That the coach becomes quieter, with the message that begins it. */
export function paceLine({ texts: { reminders } }: Reader, { newPace }: Unasked): string | null {
  return newPace === "everyOtherDay" || newPace === "weekly" ? reminders[newPace] : null;
}

/** The person's wall time, without the few minutes by which messages are spread. */
export function wallTimeOf({ person }: Pick<Coaching, "person">, atMs: number): { hour: number; minute: number } {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zoneOf(person));
  return { hour, minute: minute - (minute % 5) };
}
