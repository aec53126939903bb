import { parentPort, workerData } from "node:worker_threads";
import type { Program } from "../../progression/program.ts";
import { type People, simulatePeople } from "../../progression/simulate.ts";
import type { SimulationSummary } from "../../progression/simulation-summary.ts";
import { type Temperament, temperaments } from "../../progression/temperaments.ts";

/** A share of the people, one temperament. */
export interface SimulationTask {
  readonly temperament: Temperament["name"];
  readonly people: People;
}

export interface SimulationResult {
  readonly temperament: Temperament["name"];
  readonly summary: SimulationSummary;
}

/** Simulates one task after the other, as they are posted. */
export function serveTasks(program: Program, port: NonNullable<typeof parentPort>): void {
  port.on("message", ({ temperament, people }: SimulationTask) => {
    const found = temperaments.find(({ name }) => name === temperament);
    if (found === undefined) throw new Error(`no temperament ${temperament}`);
    const result: SimulationResult = { temperament, summary: simulatePeople(program, found, people) };
    port.postMessage(result);
  });
}

if (parentPort !== null) serveTasks(workerData as Program, parentPort);
