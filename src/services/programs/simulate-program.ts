import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Program } from "../../progression/program.ts";
import { emptySummary, mergeSummary, type SimulationSummary } from "../../progression/simulation-summary.ts";
import { type Temperament, temperaments } from "../../progression/temperaments.ts";
import type { SimulationResult, SimulationTask } from "./simulation-worker.ts";

export interface SimulationPlan {
  readonly program: Program;
  /** Shared out evenly among the temperaments. */
  readonly people: number;
  readonly days: number;
  /** The same seed gives the same people, whatever the number of threads. */
  readonly seed: number;
  readonly threads: number;
  /** How many people a thread simulates at a time: an aborted simulation has only whole tasks. */
  readonly peoplePerTask: number;
}

export type SimulationSummaries = ReadonlyMap<Temperament["name"], SimulationSummary>;

/** A programme of the largest size needs a few megabytes; more than this is a leak. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/** Sends synthetic people through a programme, in threads of their own. Once `signal` aborts, what is done counts. */
export async function simulateProgram(plan: SimulationPlan, signal: AbortSignal): Promise<SimulationSummaries> {
  const summaries = new Map<Temperament["name"], SimulationSummary>();
  const tasks = tasksOf(plan);
  const take = ({ temperament, summary }: SimulationResult): void => {
    const whole = summaries.get(temperament) ?? emptySummary(plan.program.levels.length);
    mergeSummary(whole, summary);
    summaries.set(temperament, whole);
  };
  await Promise.all(Array.from({ length: plan.threads }, () => runThread(plan.program, tasks, take, signal)));
  return summaries;
}

/** One task at a time; only sums are kept. */
async function runThread(
  program: Program,
  tasks: Iterable<SimulationTask>,
  take: (result: SimulationResult) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(new URL("./simulation-worker.ts", import.meta.url), {
    workerData: program,
    resourceLimits,
  });
  try {
    for (const task of tasks) {
      if (signal.aborted) return;
      worker.postMessage(task);
      const [result] = (await once(worker, "message", { signal })) as [SimulationResult];
      take(result);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await worker.terminate();
  }
}

/** The temperaments take turns, so that all of them are among the first tasks. */
function* tasksOf({ people, days, seed, peoplePerTask }: SimulationPlan): Generator<SimulationTask> {
  const largestShare = Math.ceil(people / temperaments.length);
  for (let done = 0; done < largestShare; done += peoplePerTask) {
    for (const [index, { name }] of temperaments.entries()) {
      const share = Math.floor((people + index) / temperaments.length);
      const count = Math.min(peoplePerTask, share - done);
      if (count > 0) yield { temperament: name, people: { count, days, seed: seed + index * people + done } };
    }
  }
}
