import { type DayRecord, markDays } from "./day-record.ts";
import { type Streak, streakOn } from "./streak.ts";

/** What a team sees of somebody's day: one word for a skip, a pause, rest and a referral, so that nothing leaks. */
export type TeamState = "showedUp" | "offToday" | "notYet";

/**
 * What a team wants of a week. `sessions`: this many by all together, one per member and day. `everybody`: this many days on
 * which everybody shows up. Who is off is not waited for: days off make the number smaller.
 */
export interface TeamGoal {
  readonly kind: "sessions" | "everybody";
  readonly perWeek: number;
}

/** How far a team is with the goal of a week. `wanted` is 0 when everybody is off all week. */
export interface GoalProgress {
  readonly kind: TeamGoal["kind"];
  readonly done: number;
  readonly wanted: number;
}

/** A member as the rules see them: by their own local days, from the day they joined. */
export interface MemberDays {
  readonly record: DayRecord;
  readonly joinedOn: string;
}

/** The local dates of a week, Monday first. */
export type Week = readonly [string, string, string, string, string, string, string];

/** The bounds of `perWeek` of each kind. */
export const goalBounds = { sessions: [1, 999], everybody: [1, 7] } as const;

/** This many days without showing up make the next one a comeback (judgement). */
export const awayDays = 7;

const daysPerWeek = 7;

/** The state on the member's own local date `on`. Before they joined nothing was theirs to show. */
export function teamStateOn({ record, joinedOn }: MemberDays, on: string): TeamState {
  if (on < joinedOn) return "offToday";
  if (record.showedUpOn.has(on)) return "showedUp";
  return record.frozen.some(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on <= toOn))
    ? "offToday"
    : "notYet";
}

/** The week that contains the local date `on`. */
export function weekOf(on: string): Week {
  const date = Temporal.PlainDate.from(on);
  const day = (index: number) => date.add({ days: index - (date.dayOfWeek - 1) }).toString();
  return [day(0), day(1), day(2), day(3), day(4), day(5), day(6)];
}

export function goalProgress(goal: TeamGoal, members: readonly MemberDays[], week: Week): GoalProgress {
  const { kind, perWeek } = goal;
  const days = week.map((on) => tally(members, on));
  if (kind === "everybody") {
    const asking = days.filter((day) => day.asked > 0).length;
    return { kind, done: days.filter(isEverybody).length, wanted: Math.floor((perWeek * asking) / daysPerWeek) };
  }
  const sum = (countOf: (day: Tally) => number) => days.reduce((total, day) => total + countOf(day), 0);
  const there = sum((day) => day.members);
  const asked = sum((day) => day.asked);
  // As long as a team is small, everybody on every day is enough.
  const wanted = there === 0 ? perWeek : Math.min(asked, Math.floor((perWeek * asked) / there));
  return { kind, done: sum((day) => day.showedUp), wanted };
}

/**
 * The streak all have together, as forgiving as a personal one. A day counts when it did its share of the goal, and a day on
 * which everybody is off asks nothing.
 */
export function sharedStreakOn(goal: TeamGoal, members: readonly MemberDays[], todayOn: string): Streak {
  const firstOn = members.reduce((first, { joinedOn }) => (joinedOn < first ? joinedOn : first), todayOn);
  const dates = datesFrom(firstOn, todayOn);
  const tallies = dates.map((on) => ({ on, day: tally(members, on) }));
  const record: DayRecord = {
    showedUpOn: new Set(tallies.filter(({ day }) => didItsShare(goal, day)).map(({ on }) => on)),
    frozen: tallies.filter(({ day }) => day.asked === 0).map(({ on }) => ({ fromOn: on, toOn: on })),
  };
  return streakOn(record, todayOn);
}

/**
 * The date in the week on which a member showed up again after `awayDays` days without; null when there is none. Only days in
 * the team count, so that nothing is told of the time before.
 */
export function comebackIn({ record, joinedOn }: MemberDays, week: Week): string | null {
  const shownUp = markDays(record, week[6]).filter(({ mark }) => mark === "showedUp");
  const found = shownUp.find(({ on }, place) => {
    const before = shownUp[place - 1]?.on;
    const awaySince = Temporal.PlainDate.from(on).subtract({ days: awayDays }).toString();
    return on >= week[0] && before !== undefined && before < awaySince && joinedOn <= awaySince;
  });
  return found?.on ?? null;
}

/** One day of a team, counted. */
interface Tally {
  /** Who was in the team by then. */
  readonly members: number;
  /** Of them, who was not off. */
  readonly asked: number;
  readonly showedUp: number;
}

function tally(members: readonly MemberDays[], on: string): Tally {
  const there = members.filter(({ joinedOn }) => joinedOn <= on);
  const states = there.map((member) => teamStateOn(member, on));
  return {
    members: there.length,
    asked: states.filter((state) => state !== "offToday").length,
    showedUp: states.filter((state) => state === "showedUp").length,
  };
}

function isEverybody({ asked, showedUp }: Tally): boolean {
  return asked > 0 && showedUp === asked;
}

/** A seventh of the week's sessions, as many of it as were not off, and at least one; everybody is always enough. */
function didItsShare({ kind, perWeek }: TeamGoal, day: Tally): boolean {
  if (kind === "everybody" || isEverybody(day)) return isEverybody(day);
  return day.showedUp > 0 && day.showedUp >= Math.floor((perWeek * day.asked) / (daysPerWeek * day.members));
}

function datesFrom(firstOn: string, lastOn: string): string[] {
  const dates: string[] = [];
  const last = Temporal.PlainDate.from(lastOn);
  for (
    let date = Temporal.PlainDate.from(firstOn);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    dates.push(date.toString());
  }
  return dates;
}
