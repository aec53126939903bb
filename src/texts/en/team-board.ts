import type { ShownName } from "../shown-name.ts";
import { count, list, weekday } from "./words.ts";

/** How many members are how today. Who is off today is expected by nobody. */
type Counts = Readonly<Record<"showedUp" | "offToday" | "notYet", number>>;

/** A team's goal for a week: sessions together, or days on which everybody showed up. */
export interface GoalCount {
  readonly kind: "sessions" | "everybody";
  readonly done: number;
  readonly wanted: number;
}

function headline({ showedUp, offToday, notYet }: Counts, isOver: boolean): string {
  const expected = showedUp + notYet;
  if (expected === 0 && offToday === 0) return "The floor is free.";
  if (expected === 0) return isOver ? "Everybody was off." : "Everybody is off today.";
  if (showedUp === 0) return isOver ? "The floor stayed cool." : "The floor is still cool.";
  return notYet === 0 ? "Everybody showed up." : `${showedUp} of ${expected} showed up.`;
}

function goal({ kind, done, wanted }: GoalCount): string {
  const soFar =
    kind === "everybody"
      ? `Everybody showed up on ${count(done, "day")} this week`
      : `${count(done, "session")} together this week`;
  if (done === 0 && wanted > 0) {
    return kind === "everybody"
      ? `The goal of the week: ${count(wanted, "day")} on which everybody shows up.`
      : `The goal of the week: ${count(wanted, "session")} together.`;
  }
  if (wanted === 0) return `${soFar}.`;
  return done >= wanted ? `${soFar}: the goal of ${wanted} is met.` : `${soFar}; the goal is ${wanted}.`;
}

/** The one message of the day that a team's channel sees, and the picture on it. */
export const teamBoard = {
  title: (on: string) => `${weekday(on)}'s floor`,
  headline,
  /** Whose day it is: the team's clock; everybody's own day decides what counts. */
  day: (name: string | null, on: string, city: string) =>
    name === null ? `${date(on)} in ${city}` : `${name} · ${date(on)} in ${city}`,
  /** Once a day is over, nobody is told by a word that they were not there. */
  states: (isOver: boolean) => ({
    showedUp: "showed up",
    offToday: isOver ? "off that day" : "off today",
    notYet: isOver ? "" : "not yet",
  }),
  people: {
    showedUp: (names: string) => `**Showed up** ${names}`,
    offToday: (names: string, isOver: boolean) => `**Off ${isOver ? "that day" : "today"}** ${names}`,
    notYet: (names: string, isOver: boolean) => (isOver ? null : `**Not yet** ${names}`),
  },
  /** What a member chose to show besides: "21 days, level 2". */
  note: (streakDays: number | null, level: number | null) => {
    const shown = [
      ...(streakDays === null ? [] : [count(streakDays, "day")]),
      ...(level === null ? [] : [`level ${level}`]),
    ];
    return shown.length === 0 ? null : shown.join(", ");
  },
  member: (name: ShownName, note: string | null) => (note === null ? name : `${name} (${note})`),
  names: (names: readonly string[], left: number) => list(left > 0 ? [...names, `${left} more`] : names),
  goal,
  goalUnder: ({ kind, wanted }: GoalCount) =>
    wanted === 0
      ? kind === "everybody"
        ? "full days"
        : "sessions"
      : kind === "everybody"
        ? `of ${wanted} full days`
        : `of ${count(wanted, "session")}`,
  streak: (days: number) => `The team's streak: ${count(days, "day")}.`,
  cheers: (cheers: number, isOver: boolean) => `${count(cheers, "cheer")} ${isOver ? "that day" : "today"}.`,
  alt: ({ showedUp, offToday, notYet }: Counts, isOver: boolean) =>
    isOver
      ? `The team that day: ${showedUp} showed up, ${offToday} off. Their names are in the text.`
      : `The team today: ${showedUp} showed up, ${offToday} off today, ${notYet} not yet. The names are in the text.`,
  somebody: "Somebody",
  unnamed: (position: number) => `Teammate ${position}`,
  more: (people: number) => `and ${people} more`,
  empty: { title: "The floor is free.", detail: "“I'm in” makes you the first." },
  emptyBoard: "Nobody has joined yet. “I'm in” makes you the first; until then I keep quiet.",
  over: "That day is over; this is how it ended.",
  clock: (city: string) => `This board turns its page by the clock of ${city}. What counts for you is your own day.`,
  in: "I'm in",
  done: "Done for today",
  cheer: "Cheer",
};

/** "Tuesday 24 November". */
export function date(on: string): string {
  const { weekday: day, rest } = partsOf(on);
  return `${day} ${rest}`;
}

/** "24 November". */
export function dayAndMonth(on: string): string {
  return partsOf(on).rest;
}

function partsOf(on: string) {
  const rest = Temporal.PlainDate.from(on).toLocaleString("en-GB", { day: "numeric", month: "long" });
  return { weekday: weekday(on), rest };
}
