import type { DayRecord, DaySpan } from "../../src/habits/day-record.ts";

export const firstOn = "2026-11-02";

export function dayAfter(on: string, days = 1): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** A record drawn as one letter per day from `firstOn`: `x` showed up, `.` nothing, `p` paused. Spaces are for the eye. */
export function diary(drawn: string): { readonly record: DayRecord; readonly todayOn: string } {
  const letters = [...drawn.replaceAll(" ", "")];
  const daysOf = (letter: string) =>
    letters.flatMap((found, index) => (found === letter ? [dayAfter(firstOn, index)] : []));
  const frozen: DaySpan[] = daysOf("p").map((on) => ({ fromOn: on, toOn: on }));
  return { record: { showedUpOn: new Set(daysOf("x")), frozen }, todayOn: dayAfter(firstOn, letters.length - 1) };
}
