/**
 * Sends synthetic people through a programme and prints how long each level took, who got stuck, why people stepped
 * down, and every contradiction of the guarantees: the way to try a programme file before a server uses it. `--help` tells
 * the options. Ends with 1 when a guarantee was contradicted, with 2 when the file or an option is wrong.
 */

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { bridgeToSwing } from "../progression/built-in-program.ts";
import type { Program } from "../progression/program.ts";
import { readProgram } from "../services/programs/read-program.ts";
import { type SimulationPlan, simulateProgram } from "../services/programs/simulate-program.ts";
import { sentenceFor, textsFor } from "../texts/texts-for.ts";
import { endWith } from "./end-with.ts";
import { givenOptions, UsageError, wholeNumber } from "./given-options.ts";
import { simulationReport } from "./simulation-report.ts";

const usage = `npm run simulate -- [options]

  --program FILE   a programme file; without it the built-in programme
  --people N       how many people, shared out among five temperaments (10000)
  --days N         how long each of them trains (365)
  --seed N         another seed, other people; the same seed, the same people (1)
  --threads N      as many as this machine has cores`;

/** Small enough to keep all threads busy to the end, large enough that posting costs nothing. */
const peoplePerTask = 50;

async function readOptions(): Promise<SimulationPlan | null> {
  const text = (standard: string) => ({ type: "string", default: standard }) as const;
  const values = givenOptions(usage, {
    program: { type: "string" },
    people: text("10000"),
    days: text("365"),
    seed: text("1"),
    threads: text(String(availableParallelism())),
  });
  if (values === null) return null;
  return {
    program: values.program === undefined ? bridgeToSwing : await programIn(values.program),
    people: wholeNumber("people", values.people, 1),
    days: wholeNumber("days", values.days, 1),
    seed: wholeNumber("seed", values.seed, 0),
    threads: wholeNumber("threads", values.threads, 1),
    peoplePerTask,
  };
}

async function programIn(file: string): Promise<Program> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`);
  });
  const read = readProgram(bytes);
  const { refusals, programs } = textsFor("en");
  if (read instanceof Error) throw new UsageError(`${file}: ${sentenceFor(refusals, read)}`);
  if (read.ok) return read.program;
  const lines = read.issues.map(({ path, expected }) => `${file}: ${path}: expected ${programs.expectation(expected)}`);
  throw new UsageError(lines.join("\n"));
}

async function main(): Promise<number> {
  const plan = await readOptions();
  if (plan === null) return 0;
  const fromMs = performance.now();
  const summaries = await simulateProgram(plan, new AbortController().signal);
  const report = simulationReport(plan, summaries, (performance.now() - fromMs) / 1_000);
  for (const line of report.lines) console.log(line);
  return report.exitCode;
}

await endWith(main);
