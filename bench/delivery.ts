/**
 * Planning, and a burst of reminders beside the naive way, as a table and as `out/bench-delivery.json`. Needs a PostgreSQL as the
 * tests do. `--help` tells the options.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { exit } from "node:process";
import { UsageError, wholeNumber } from "../src/cli/given-options.ts";
import { settingOf, startTestServer } from "../test/support/postgres-server.ts";
import { benchOptions, orEnd } from "./bench-options.ts";
import { measureBursts } from "./delivery/burst.ts";
import { measurePlanning } from "./delivery/planning.ts";

const usage = `npm run bench:delivery -- [options]

  --only planning|burst   one of the two; without it both
  --large                 plan out of 5 million schedules as well
  --reminders N           how many fall due in the burst (3000)
  --buffers SIZE          shared_buffers of the PostgreSQL that is started (1GB, as docs/deployment.md advises)`;

const given = benchOptions(usage, {
  only: { type: "string", default: "both" },
  large: { type: "boolean", default: false },
  reminders: { type: "string", default: "3000" },
  buffers: { type: "string", default: "1GB" },
});
const parts = orEnd(() => partsOf(given.only));
const reminders = orEnd(() => wholeNumber("reminders", given.reminders, 1));
const sizes = [10_000, 1_000_000, ...(given.large ? [5_000_000] : [])];
const buffers = orEnd(() => memoryOf(given.buffers));
const report = "out/bench-delivery.json";

const server = await startTestServer({ shared_buffers: buffers });
const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;
try {
  const sharedBuffers = await settingOf(server.url, "shared_buffers");
  const machine = { cores: availableParallelism(), node: process.version, postgres: server.description, sharedBuffers };
  console.log(`${server.description} with ${sharedBuffers} of buffers; ${machine.cores} cores, load ${load()}`);
  const loadBefore = load();
  const planning = parts.includes("planning") ? await measurePlanning(server.url, sizes) : [];
  if (planning.length > 0) console.table(planning.map(rounded));
  const bursts = parts.includes("burst") ? await measureBursts(server.url, reminders) : [];
  if (bursts.length > 0) console.table(bursts.map(rounded));
  mkdirSync("out", { recursive: true });
  const measured = { at: new Date().toISOString(), machine, load: { before: loadBefore, after: load() } };
  writeFileSync(report, `${JSON.stringify({ ...measured, planning, bursts }, null, 2)}\n`);
  console.log(`${report}; load ${load()}`);
} finally {
  await server.stop();
}
exit();

function rounded(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "number" ? Math.round(value * 100) / 100 : value,
    ]),
  );
}

function partsOf(only: string): readonly string[] {
  if (only === "both") return ["planning", "burst"];
  if (only === "planning" || only === "burst") return [only];
  throw new UsageError("--only: expected planning or burst");
}

function memoryOf(given: string): string {
  if (/^\d+[kMG]B$/.test(given)) return given;
  throw new UsageError("--buffers: expected a size such as 128MB or 1GB");
}
