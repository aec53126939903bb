/**
 * Planning, and a burst of reminders beside the naive way, as a table and as `out/bench-delivery.json`. Needs a PostgreSQL as the
 * tests do. Options: `--large` plans out of 5 million schedules as well, `--reminders=3000`, `--only=planning|burst`.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { argv, exit } from "node:process";
import { startTestServer } from "../test/support/postgres-server.ts";
import { measureBursts } from "./delivery/burst.ts";
import { measurePlanning } from "./delivery/planning.ts";

const option = (name: string) => argv.find((text) => text.startsWith(`--${name}=`))?.split("=")[1];
const sizes = [10_000, 1_000_000, ...(argv.includes("--large") ? [5_000_000] : [])];
const report = "out/bench-delivery.json";

const server = await startTestServer();
const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;
try {
  const machine = { cores: availableParallelism(), node: process.version, postgres: server.description };
  console.log(`${server.description}; ${machine.cores} cores, load ${load()}`);
  const loadBefore = load();
  const planning = option("only") === "burst" ? [] : await measurePlanning(server.url, sizes);
  if (planning.length > 0) console.table(planning.map(rounded));
  const bursts =
    option("only") === "planning" ? [] : await measureBursts(server.url, Number(option("reminders") ?? 3_000));
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
