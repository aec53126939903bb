import { type DayRecord, markDays } from "./day-record.ts";

/** How often showing up is meant to happen: `times` in any `days` days in a row. */
export interface Rhythm {
  readonly times: number;
  readonly days: number;
}

export const everyDay: Rhythm = { times: 1, days: 1 };

/**
 * Habit strength from 0 to 1 on the local day `todayOn`, by the formula of Loop Habit Tracker: with `f` times a day, each
 * day `s ← s·m + v·(1 − m)`, `m = 0.5^(√f / 13)`, where `v` is the share of the rhythm kept in its last days. One miss costs
 * little (Lally 2010: it is immaterial); perfect daily practice gives 31 % on day 7 and 80 % on day 30. Frozen days change
 * nothing, and an unfinished today does not count against anybody.
 */
export function habitStrengthOn(record: DayRecord, todayOn: string, rhythm: Rhythm = everyDay): number {
  return habitStrengthByDay(record, todayOn, rhythm).at(-1)?.strength ?? 0;
}

/** The same in the evening of every day from the first one they showed up until `todayOn`, in order. */
export function habitStrengthByDay(
  record: DayRecord,
  todayOn: string,
  rhythm: Rhythm = everyDay,
): readonly { readonly on: string; readonly strength: number }[] {
  const keep = 0.5 ** (Math.sqrt(rhythm.times / rhythm.days) / 13);
  let strength = 0;
  let recent: readonly boolean[] = [];
  return markDays(record, todayOn).map(({ on, mark }) => {
    if (mark !== "frozen" && (mark === "showedUp" || on !== todayOn)) {
      recent = [...recent, mark === "showedUp"].slice(-rhythm.days);
      const kept = Math.min(1, recent.filter(Boolean).length / rhythm.times);
      strength = strength * keep + kept * (1 - keep);
    }
    return { on, strength };
  });
}
