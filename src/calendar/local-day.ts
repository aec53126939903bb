import { wallInstantMs } from "./wall-instant.ts";

/** When a person's day begins unless they chose otherwise: a set after midnight still belongs to the evening (judgement). */
export const defaultDayStart = "04:00";

/**
 * The local date ("YYYY-MM-DD") an instant belongs to in `zone`, where a day begins at `dayStart` ("HH:MM"), not at
 * midnight. Agrees with `dayStartMs` and `dayEndMs` through every clock change: days never overlap and leave no hole.
 */
export function localDayOf(atMs: number, zone: string, dayStart: string = defaultDayStart): string {
  const wallDate = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
  const on = wallDate.toString();
  if (atMs < dayStartMs(on, zone, dayStart)) {
    return addDays(on, -1);
  }
  // Clocks that go back across midnight show yesterday's date again after today has begun.
  return atMs < dayEndMs(on, zone, dayStart) ? on : addDays(on, 1);
}

/** The instant the local day `on` begins in `zone`, epoch milliseconds; in a clock change, see `wallInstantMs`. */
export function dayStartMs(on: string, zone: string, dayStart: string = defaultDayStart): number {
  return wallInstantMs(on, dayStart, zone);
}

/** The instant the local day `on` is over, epoch milliseconds: the first one that belongs to the next day. */
export function dayEndMs(on: string, zone: string, dayStart: string = defaultDayStart): number {
  return dayStartMs(addDays(on, 1), zone, dayStart);
}

/** Days from local date `from` to local date `to`; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** The local date `days` after `on`, or before it when negative. */
export function addDays(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}
