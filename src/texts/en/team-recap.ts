import type { ShownName } from "../shown-name.ts";
import { dayAndMonth, type GoalCount } from "./team-board.ts";
import { count, list } from "./words.ts";

function week(startsOn: string, endsOn: string): string {
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const from = sameMonth ? String(Temporal.PlainDate.from(startsOn).day) : dayAndMonth(startsOn);
  return `${from} to ${dayAndMonth(endsOn)}`;
}

function headline({ kind, done }: GoalCount): string {
  if (kind === "everybody") return done === 0 ? "A week in small pieces" : `${count(done, "day")} with everybody`;
  return done === 0 ? "A quiet week" : `${count(done, "session")} together`;
}

function goal({ kind, done, wanted }: GoalCount): string {
  if (wanted === 0) return "Nothing was asked of anybody this week.";
  const what = kind === "everybody" ? count(wanted, "full day") : count(wanted, "session");
  if (done > wanted) return `The goal was ${what}. You went past it without asking anybody's permission.`;
  if (done === wanted) return `The goal was ${what}. That is exactly it.`;
  return done === 0
    ? `The goal was ${what}. The floor is still there.`
    : `The goal was ${what}. These ${done} count all the same.`;
}

/** A team's week, once a week. Nobody is first in it, and so nobody is last. */
export const teamRecap = {
  title: "Your week together",
  headline,
  week: (name: string | null, startsOn: string, endsOn: string) =>
    name === null ? week(startsOn, endsOn) : `${name} · ${week(startsOn, endsOn)}`,
  goal,
  streak: (days: number) => `The team's streak: ${count(days, "day")}.`,
  comebacks: (names: readonly ShownName[]) => `**Back on the floor** ${list(names)}. Good to see you.`,
  streaks: (members: readonly { readonly name: ShownName; readonly days: number }[]) =>
    `**Streaks, shown by choice** ${list(members.map(({ name, days }) => `${name} ${count(days, "day")}`))}`,
  mentions: (userIds: readonly string[]) => `For ${list(userIds.map((id) => `<@${id}>`))}, who wanted to be called.`,
  cheers: (cheers: number) => `${count(cheers, "cheer")} went round.`,
  late: "A little late, for which nobody but me is to blame. The numbers are those of the week.",
  alt: (goal: GoalCount, people: number) =>
    `The team's week, ${headline(goal)}: for each of ${count(people, "member")} the seven days, as showed up, off, or neither.`,
  states: { showedUp: "showed up", offToday: "off that day", notYet: "open" },
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const,
  empty: { title: "Nobody on the floor yet", detail: "“I'm in” on the board makes you the first." },
  leaveOut: "Leave me out next time",
  leftOutTitle: "The next recap comes without you.",
  leftOut: "You stay on the team, and your sessions still count for the goal.",
};
