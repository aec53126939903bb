import type { DayRecord } from "../../habits/day-record.ts";
import { everyDay, habitStrengthByDay, type Rhythm } from "../../habits/habit-strength.ts";
import { type Streak, streakOn } from "../../habits/streak.ts";
import type { Program } from "../../progression/program.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { viewCoaching } from "../coaching/view-coaching.ts";
import { type LiveSet, liveSets } from "../log/live-sets.ts";
import type { ServiceContext } from "../service-context.ts";
import { compareSides, type SidesCompared } from "./compare-sides.ts";
import { dayRecordOf } from "./day-record-of.ts";
import { cleanShareOf, mondayOf, qualityOf, type Work, type WorkWeek, workOf, workWeeks } from "./work-done.ts";

/** A day of the calendar. `clean`: every set of it was; `rest`: a day off that counts. */
export type DayMark = "clean" | "session" | "rest" | "none";

/** What a person's own log adds up to. */
export interface Progress {
  readonly coaching: Coaching;
  /** Oldest first, none left out; empty before the first set. */
  readonly weeks: readonly WorkWeek[];
  readonly total: Work;
  /** Share of the clean among the reps whose quality was told, 0 to 1. */
  readonly cleanShare: number | null;
  /** From the first day on, today included, by local date. */
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly sides: SidesCompared | null;
  readonly streak: Streak;
  /** Habit strength by day, 0 to 1, oldest first, none left out. */
  readonly habit: readonly { readonly on: string; readonly strength: number }[];
  /** Days with a set: ever, and in this week. */
  readonly sessions: { readonly ever: number; readonly thisWeek: number };
}

/** @throws RefusalError `notStarted` or `screenReferred` */
export async function readProgress(ctx: ServiceContext, userId: string): Promise<Progress> {
  return progressOf(await viewCoaching(ctx, userId));
}

/** The same from a coaching that was read before. */
export function progressOf(coaching: Coaching): Progress {
  const { facts, program, now } = coaching;
  const sets = liveSets(facts);
  const record = dayRecordOf(coaching);
  const streak = streakOn(record, now.on);
  const setsByDay = Map.groupBy(sets, ({ occurredOn }) => occurredOn);
  const monday = mondayOf(now.on);
  return {
    coaching,
    weeks: workWeeks(sets, coaching),
    total: workOf(sets),
    cleanShare: cleanShareOf(sets, program),
    marks: new Map(streak.history.map(({ on, became }) => [on, markOf(setsByDay.get(on), became, program)])),
    sides: compareSides(coaching),
    streak,
    habit: habitByDay(record, coaching),
    sessions: { ever: setsByDay.size, thisWeek: [...setsByDay.keys()].filter((on) => on >= monday).length },
  };
}

function markOf(
  sets: readonly LiveSet[] | undefined,
  became: Streak["history"][number]["became"],
  program: Program,
): DayMark {
  if (sets !== undefined) return sets.every((set) => qualityOf(set, program) === "clean") ? "clean" : "session";
  return became === "showedUp" || became === "freeSkip" || became === "frozen" ? "rest" : "none";
}

/** Once a week keeps what was learned; before that every day counts. */
function habitByDay(record: DayRecord, { standing, now }: Coaching): Progress["habit"] {
  const rhythm: Rhythm = standing.graduated ? { times: standing.maintenancePerWeek, days: 7 } : everyDay;
  return habitStrengthByDay(record, now.on, rhythm);
}
