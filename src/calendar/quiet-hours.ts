import { addDays } from "./local-day.ts";
import { wallInstantMs } from "./wall-instant.ts";

/** No message whose time the person did not choose arrives between these wall times (judgement). */
export const quietFrom = "22:00";
export const quietTo = "07:00";

/** The instant, epoch milliseconds, at which the quiet hours in `zone` that `atMs` is in are over; null outside of them. */
export function quietUntilMs(atMs: number, zone: string): number | null {
  const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  const time = there.toPlainTime().toString();
  const on = there.toPlainDate().toString();
  if (time >= quietFrom) {
    return wallInstantMs(addDays(on, 1), quietTo, zone);
  }
  return time < quietTo ? wallInstantMs(on, quietTo, zone) : null;
}
