import { type Coaching, zoneOf } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";
import type { Unasked } from "./unasked.ts";

/** "Late, and that was me"; null while it is not. */
export function lateLine(
  { texts: { messages } }: Reader,
  coaching: Coaching,
  { isLate, dueAtMs }: Unasked,
): string | null {
  return isLate ? messages.late(clockOf(wallTimeOf(coaching, dueAtMs))) : null;
}

/** That the coach becomes quieter, with the message that begins it. */
export function paceLine({ texts: { messages } }: Reader, { newPace }: Unasked): string | null {
  return newPace === "everyOtherDay" || newPace === "weekly" ? messages[newPace] : null;
}

interface WallMinute {
  readonly hour: number;
  readonly minute: number;
}

/** The person's wall time, to the minute: of what they chose themselves. */
export function exactTimeOf({ person }: Pick<Coaching, "person">, atMs: number): WallMinute {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zoneOf(person));
  return { hour, minute };
}

/** The person's wall time, without the few minutes by which messages are spread: in steps of five. */
export function wallTimeOf(coaching: Pick<Coaching, "person">, atMs: number): WallMinute {
  const { hour, minute } = exactTimeOf(coaching, atMs);
  return { hour, minute: minute - (minute % 5) };
}

/** "18:30". */
export function clockOf({ hour, minute }: WallMinute): string {
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
