import { RefusalError } from "../../errors.ts";
import type { Program } from "../../progression/program.ts";
import { emptySummary, mergeSummary, type SimulationSummary } from "../../progression/simulation-summary.ts";
import { simulateProgram } from "./simulate-program.ts";

/** Enough people for shares of a few per cent, few enough for about two seconds on one core. */
const tryout = { people: 100, days: 365, seed: 1, threads: 1, peoplePerTask: 4 } as const;
const limitMs = 20_000;

/** What became of the synthetic people, all temperaments together. */
export interface Tryout {
  readonly askedPeople: number;
  readonly days: number;
  /** `people` is smaller than `askedPeople` when the time was up. */
  readonly summary: SimulationSummary;
}

let isBusy = false;

/**
 * Tries a programme out before anybody is enrolled in it, in a thread of its own and within 20 s. One at a time: the other
 * core answers people.
 *
 * @throws RefusalError `simulationBusy`, `simulationTooSlow`
 */
export async function tryProgram(program: Program, signal: AbortSignal, withinMs = limitMs): Promise<Tryout> {
  if (isBusy) throw new RefusalError("simulationBusy", {});
  isBusy = true;
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
    const summaries = await simulateProgram({ ...tryout, program }, limited);
    signal.throwIfAborted();
    const summary = emptySummary(program.levels.length);
    for (const part of summaries.values()) mergeSummary(summary, part);
    if (summary.people === 0) throw new RefusalError("simulationTooSlow", { seconds: withinMs / 1_000 });
    return { askedPeople: tryout.people, days: tryout.days, summary };
  } finally {
    isBusy = false;
  }
}
