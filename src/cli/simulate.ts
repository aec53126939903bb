/**
 * Sends synthetic people through a programme and prints how long each level took, who got stuck, why people stepped
 * down, and every contradiction of the guarantees: the way to try a programme file before a server uses it. `--help` tells
 * the options. Ends with 1 when a guarantee was contradicted, with 2 when the file or an option is wrong.
 */

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bridgeToSwing } from "../progression/built-in-program.ts";
import type { Program } from "../progression/program.ts";
import { reachedShareOf, type SimulationSummary } from "../progression/simulation-summary.ts";
import { readProgram } from "../services/read-program.ts";
import { type SimulationPlan, type SimulationSummaries, simulateProgram } from "../services/simulate-program.ts";
import { sentenceFor, textsFor } from "../texts/texts-for.ts";

const usage = `npm run simulate -- [options]

  --program FILE   a programme file; without it the built-in programme
  --people N       how many people, shared out among five temperaments (10000)
  --days N         how long each of them trains (365)
  --seed N         another seed, other people; the same seed, the same people (1)
  --threads N      as many as this machine has cores`;

/** Small enough to keep all threads busy to the end, large enough that posting costs nothing. */
const peoplePerTask = 50;

/** Something about the call is wrong; the message says what. */
class UsageError extends Error {}

async function readOptions(): Promise<SimulationPlan | null> {
  const values = givenOptions();
  if (values.help) return null;
  return {
    program: values.program === undefined ? bridgeToSwing : await programIn(values.program),
    people: wholeNumber("people", values.people, 1),
    days: wholeNumber("days", values.days, 1),
    seed: wholeNumber("seed", values.seed, 0),
    threads: wholeNumber("threads", values.threads, 1),
    peoplePerTask,
  };
}

function givenOptions() {
  const text = (standard: string) => ({ type: "string", default: standard }) as const;
  try {
    return parseArgs({
      options: {
        help: { type: "boolean", short: "h", default: false },
        program: { type: "string" },
        people: text("10000"),
        days: text("365"),
        seed: text("1"),
        threads: text(String(availableParallelism())),
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

async function programIn(file: string): Promise<Program> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`);
  });
  const read = readProgram(bytes);
  if (read instanceof Error) throw new UsageError(`${file}: ${sentenceFor(textsFor("en").refusals, read)}`);
  if (read.ok) return read.program;
  throw new UsageError(read.issues.map(({ path, expected }) => `${file}: ${path}: expected ${expected}`).join("\n"));
}

function wholeNumber(name: string, text: string, min: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(value) && value >= min) return value;
  throw new UsageError(`--${name}: expected a whole number from ${min}`);
}

function print({ program }: SimulationPlan, summaries: SimulationSummaries): void {
  const steps = [...program.levels.map(({ key }) => key), "graduated"];
  for (const [name, summary] of [...summaries].sort(([a], [b]) => a.localeCompare(b))) {
    const { people, facts, stuck, referred, stepDowns } = summary;
    console.log(`\n${name}: ${people} people, ${Math.round(facts / people)} facts each`);
    for (const [index, step] of steps.entries()) if (index > 0) printReached(summary, index, step);
    console.log(`  stuck ${percent(stuck / people)}, with a clinician at the end ${percent(referred / people)}`);
    const perPerson = (count: number) => (count / people).toFixed(2);
    console.log(
      `  steps down per person: misses ${perPerson(stepDowns.misses)}, pain ${perPerson(stepDowns.pain)}, layoff ${perPerson(stepDowns.layoff)}`,
    );
    if (summary.contradictions > 0) console.log(`  CONTRADICTIONS ${summary.contradictions}`);
    for (const example of summary.examples) console.log(`    ${example}`);
  }
}

function printReached(summary: SimulationSummary, index: number, step: string): void {
  const { share, medianDay } = reachedShareOf(summary, index);
  console.log(`  ${step.padEnd(32)} ${percent(share)}${medianDay === null ? "" : `, median day ${medianDay}`}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}

async function main(): Promise<number> {
  const plan = await readOptions();
  if (plan === null) {
    console.log(usage);
    return 0;
  }
  const fromMs = performance.now();
  const summaries = await simulateProgram(plan, new AbortController().signal);
  print(plan, summaries);
  const contradictions = [...summaries.values()].reduce((sum, summary) => sum + summary.contradictions, 0);
  const seconds = (performance.now() - fromMs) / 1_000;
  console.log(
    `\n${plan.people} people, ${plan.days} days each, seed ${plan.seed}, in ${seconds.toFixed(1)} s: ${contradictions} contradictions`,
  );
  return contradictions > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  return 2;
});
