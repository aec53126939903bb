/** Where a wall time lands: `skipped` when no clock ever shows it on that date. */
export interface WallMoment {
  readonly atMs: number;
  readonly skipped: boolean;
}

/**
 * The instant at which a clock on the wall in `zone` shows `time` ("HH:MM") on the local date `on` ("YYYY-MM-DD"), in
 * epoch milliseconds. A wall time that happens twice (clocks go back) is meant the first time; one that never happens
 * (clocks go forward) becomes the first valid instant after it, which is the moment the clocks change.
 *
 * Native Temporal rather than a library: the libraries tried were an hour off around some of the changes in
 * `test/calendar/wall-instant.test.ts`, and the runtime's own tzdata is the only one in the process.
 */
export function wallInstantMs(on: string, time: string, zone: string): number {
  return wallMoment(on, time, zone).atMs;
}

/** As `wallInstantMs`, and says whether the wall time was skipped. */
export function wallMoment(on: string, time: string, zone: string): WallMoment {
  const wall = Temporal.PlainDateTime.from(`${on}T${time}`);
  const later = wall.toZonedDateTime(zone); // "compatible": the first of two; past the gap by the gap's own length
  if (later.hour === wall.hour && later.minute === wall.minute && later.day === wall.day) {
    return { atMs: later.epochMilliseconds, skipped: false };
  }
  const change = wall.toZonedDateTime(zone, { disambiguation: "earlier" }).getTimeZoneTransition("next");
  return { atMs: (change ?? later).epochMilliseconds, skipped: true };
}
