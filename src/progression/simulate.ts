import { addDays } from "./days.ts";
import type { Program } from "./program.ts";
import { emptySummary, type SimulationSummary } from "./simulation-summary.ts";
import { SyntheticPerson } from "./synthetic-person.ts";
import type { Temperament } from "./temperaments.ts";

export interface People {
  readonly count: number;
  /** The first one's seed; the others follow. */
  readonly seed: number;
  readonly days: number;
}

/** Lives these days with each of these people, one after the other. The same seed gives the same life. */
export function simulatePeople(program: Program, temperament: Temperament, people: People): SimulationSummary {
  const summary = emptySummary(program.levels.length);
  const dates = Array.from({ length: people.days }, (_, day) => addDays("2026-01-01", day));
  for (let index = 0; index < people.count; index += 1) {
    const person = new SyntheticPerson(program, temperament, people.seed + index, dates, summary);
    for (let day = 0; day < people.days; day += 1) person.live(day);
    person.finish();
  }
  return summary;
}
