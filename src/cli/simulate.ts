/**
 * Sends synthetic people through a programme and prints how long each level took, who got stuck, why people stepped
 * down, and every contradiction of the guarantees: the way to try a programme file before a server uses it.
 *
 *     node src/cli/simulate.ts [--program file.json] [--people 10000] [--days 365] [--seed 1] [--threads 2]
 *
 * Ends with 1 when a guarantee was contradicted, with 2 when the programme file is wrong.
 */

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { bridgeToSwing } from "../progression/built-in-program.ts";
import { type Program, parseProgram } from "../progression/program.ts";
import {
  emptySummary,
  mergeSummary,
  reachedShareOf,
  type SimulationSummary,
} from "../progression/simulation-summary.ts";
import { type Temperament, temperaments } from "../progression/temperaments.ts";
import type { SimulationResult, SimulationTask } from "./simulate-worker.ts";

type Summaries = Map<Temperament["name"], SimulationSummary>;

/** Small enough to keep all threads busy to the end, large enough that posting costs nothing. */
const peoplePerTask = 200;

interface Options {
  readonly program: Program;
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  readonly threads: number;
}

async function readProgram(file: string | undefined): Promise<Program> {
  if (file === undefined) return bridgeToSwing;
  const parsed = parseProgram(JSON.parse(await readFile(file, "utf8")));
  if (parsed.ok) return parsed.program;
  for (const { path, expected } of parsed.issues) console.error(`${file}: ${path}: expected ${expected}`);
  process.exit(2);
}

async function readOptions(): Promise<Options> {
  const { values } = parseArgs({
    options: {
      program: { type: "string" },
      people: { type: "string", default: "10000" },
      days: { type: "string", default: "365" },
      seed: { type: "string", default: "1" },
      threads: { type: "string", default: String(availableParallelism()) },
    },
  });
  return {
    program: await readProgram(values.program),
    people: wholeNumber("people", values.people, 1),
    days: wholeNumber("days", values.days, 1),
    seed: wholeNumber("seed", values.seed, 0),
    threads: wholeNumber("threads", values.threads, 1),
  };
}

function wholeNumber(name: string, text: string, min: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= min) return value;
  console.error(`--${name}: expected a whole number from ${min}`);
  process.exit(2);
}

/** The people are shared out evenly among the temperaments. */
function* tasksOf({ people, days, seed }: Options): Generator<SimulationTask> {
  for (const [index, { name }] of temperaments.entries()) {
    const share = Math.floor((people + index) / temperaments.length);
    for (let done = 0; done < share; done += peoplePerTask) {
      const count = Math.min(peoplePerTask, share - done);
      yield { temperament: name, people: { count, days, seed: seed + index * people + done } };
    }
  }
}

/** One task at a time per thread; only sums are kept. */
async function simulate(options: Options): Promise<Summaries> {
  const summaries: Summaries = new Map();
  const tasks = tasksOf(options);
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), { workerData: options.program });
    for (const task of tasks) {
      const { temperament, summary } = await resultOf(worker, task);
      const whole = summaries.get(temperament) ?? emptySummary(options.program.levels.length);
      mergeSummary(whole, summary);
      summaries.set(temperament, whole);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: options.threads }, runThread));
  return summaries;
}

function resultOf(worker: Worker, task: SimulationTask): Promise<SimulationResult> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (result: SimulationResult) => {
      worker.off("error", reject);
      resolve(result);
    });
    worker.postMessage(task);
  });
}

function print({ program }: Options, summaries: Summaries): void {
  const reached = [...program.levels.map(({ key }) => key), "graduated"];
  for (const [name, summary] of summaries) {
    const { people, facts, stuck, referred, stepDowns } = summary;
    console.log(`\n${name}: ${people} people, ${Math.round(facts / people)} facts each`);
    for (const [index, level] of reached.entries()) {
      if (index === 0) continue;
      const { share, medianDay } = reachedShareOf(summary, index);
      const when = medianDay === null ? "" : `, median day ${medianDay}`;
      console.log(`  ${level.padEnd(14)} ${percent(share)}${when}`);
    }
    console.log(`  stuck ${percent(stuck / people)}, with a clinician at the end ${percent(referred / people)}`);
    const perPerson = (count: number) => (count / people).toFixed(2);
    console.log(
      `  steps down per person: misses ${perPerson(stepDowns.misses)}, pain ${perPerson(stepDowns.pain)}, layoff ${perPerson(stepDowns.layoff)}`,
    );
    if (summary.contradictions > 0) console.log(`  CONTRADICTIONS ${summary.contradictions}`);
    for (const example of summary.examples) console.log(`    ${example}`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}

const options = await readOptions();
const fromMs = performance.now();
const summaries = await simulate(options);
print(options, summaries);
const contradictions = [...summaries.values()].reduce((sum, summary) => sum + summary.contradictions, 0);
const seconds = (performance.now() - fromMs) / 1_000;
console.log(
  `\n${options.people} people, ${options.days} days each, in ${seconds.toFixed(1)} s: ${contradictions} contradictions`,
);
process.exitCode = contradictions > 0 ? 1 : 0;
