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
  const keep = 0.5 ** (Math.sqrt(rhythm.times / rhythm.days) / 13);
  const counted = markDays(record, todayOn).filter(
    ({ on, mark }) => mark !== "frozen" && (mark === "showedUp" || on !== todayOn),
  );
  const shown = counted.map(({ mark }) => (mark === "showedUp" ? 1 : 0));
  return shown.reduce<number>((strength, _, index) => {
    const recent = shown.slice(Math.max(0, index + 1 - rhythm.days), index + 1);
    const kept = Math.min(1, recent.filter((value) => value === 1).length / rhythm.times);
    return strength * keep + kept * (1 - keep);
  }, 0);
}
