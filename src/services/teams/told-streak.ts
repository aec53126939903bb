import { streakOn } from "../../habits/streak.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { teamRecordOf } from "../progress/day-record-of.ts";

/** One day is no streak yet. */
const streakFromDays = 2;

/**
 * Days in a row as a channel may hear of them: counted as its board counts them. A person's own streak goes on through a day of
 * rest after pain, and the difference would tell of it. Null where there is no streak.
 */
export function toldStreak(coaching: Coaching): number | null {
  const { days } = streakOn(teamRecordOf(coaching), coaching.now.on);
  return days < streakFromDays ? null : days;
}
