import type { SetEntry } from "../../progression/facts.ts";
import type { Level, Program } from "../../progression/program.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import type { LiveSet } from "../log/live-sets.ts";

export interface Work {
  /** Under tension, in seconds: every hold, on either side. */
  readonly seconds: number;
  /** Moved, in kilograms: every rep with a load. */
  readonly kilograms: number;
}

export interface WorkWeek extends Work {
  /** Its Monday, as a local date. */
  readonly startsOn: string;
  /** The level at its end. */
  readonly level: number;
}

/** A set's quality as far as it was told; null where the form was not. */
export type Quality = "clean" | "other" | null;

export function workOf(sets: readonly LiveSet[]): Work {
  const sum = (amountOf: (entry: SetEntry) => number) => sets.reduce((total, { entry }) => total + amountOf(entry), 0);
  return {
    seconds: sum(({ reps, seconds }) => reps * (seconds ?? 0)),
    kilograms: sum(({ reps, loadKg }) => reps * (loadKg ?? 0)),
  };
}

/** Every week from the one of the first set to the one of today, oldest first; none without a set. */
export function workWeeks(sets: readonly LiveSet[], { fold, now }: Coaching): WorkWeek[] {
  const byWeek = Map.groupBy(sets, ({ occurredOn }) => mondayOf(occurredOn));
  const weeks: WorkWeek[] = [];
  const first = [...byWeek.keys()].sort()[0] ?? "9999-12-31";
  for (let startsOn = first; startsOn <= now.on; startsOn = addDays(startsOn, 7)) {
    const last = fold.decisions.findLast(({ on }) => on < addDays(startsOn, 7));
    weeks.push({ startsOn, ...workOf(byWeek.get(startsOn) ?? []), level: last?.after.level ?? 1 });
  }
  return weeks;
}

/** What speaks for clean reps, by the checks of the level; pain is another matter. */
export function qualityOf({ entry }: LiveSet, program: Program): Quality {
  const { form, breathing, felt, exercise } = entry;
  if (form === undefined) return null;
  const asksBreathing = levelFor(program, exercise)?.gate.breathing !== undefined;
  return form === "clean" && felt !== "back" && !(asksBreathing && breathing === "held") ? "clean" : "other";
}

/** Share of the clean among the reps whose quality was told, 0 to 1; null where none was. */
export function cleanShareOf(sets: readonly LiveSet[], program: Program): number | null {
  const reps = (wanted: Quality) =>
    sets.filter((set) => qualityOf(set, program) === wanted).reduce((sum, { entry }) => sum + entry.reps, 0);
  const [clean, other] = [reps("clean"), reps("other")];
  return clean + other === 0 ? null : clean / (clean + other);
}

export function levelFor(program: Program, exercise: string): Level | undefined {
  return program.levels.find((level) => level.exercise === exercise);
}

export function mondayOf(on: string): string {
  const date = Temporal.PlainDate.from(on);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

function addDays(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}
