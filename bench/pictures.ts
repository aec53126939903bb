import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { poseCard } from "../src/pictures/cards/pose-card.ts";
import { EXERCISE_KEYS } from "../src/pictures/poses/exercise.ts";
import { createRenderer } from "../src/pictures/renderer/renderer.ts";
import { guidedSetWords, poseCardWords } from "../test/pictures/english-words.ts";

/** Speed, size and memory of the pictures against their limits. Run it on an idle machine: `node bench/pictures.ts`. */
const cacheDirectory = mkdtempSync(join(tmpdir(), "pictures-"));
const renderer = createRenderer({ cacheDirectory, onFailure: (error) => console.error(error) });
const cards = EXERCISE_KEYS.map(
  (exercise) => ({ exercise, side: "right", look: "teal", words: poseCardWords[exercise] }) as const,
);
const limits: string[] = [];

function report(what: string, value: number, unit: string, limit: number): void {
  const verdict = value <= limit ? "ok" : "OVER";
  limits.push(verdict);
  console.log(`${what.padEnd(44)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)} limit ${limit} ${verdict}`);
}

/** Milliseconds of processor time of all threads: what "on one core" means on a machine that has other things to do. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const drawn = (index: number) => {
  const card = cards[index % cards.length];
  if (!card) throw new Error("no cards");
  return poseCard(card).svg;
};

for (let index = 0; index < 10; index++) await renderer.renderPng(drawn(index));
const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();

const singles: number[] = [];
for (let index = 0; index < 50; index++) singles.push(await timed(() => renderer.renderPng(drawn(index))));
report("card 960×540, median of 50", median(singles), "ms", 30);

const bursts: number[] = [];
for (let round = 0; round < 5; round++) {
  const svgs: string[] = [];
  for (let index = 0; index < 20; index++) {
    svgs.push(drawn(index));
    await new Promise(setImmediate);
  }
  bursts.push(await timed(() => Promise.all(svgs.map((svg) => renderer.renderPng(svg)))));
}
report("20 cards at once, median of 5", median(bursts), "ms", 600);
report("resident memory after them", process.memoryUsage().rss / 1e6, "MB", 250);

for (const exercise of EXERCISE_KEYS) {
  const reps = exercise === "kettlebell-deadlift" || exercise === "kettlebell-swing" ? 20 : 10;
  const spec = {
    exercise,
    side: "right",
    reps,
    holdSeconds: 10,
    look: "teal",
    words: guidedSetWords[exercise],
  } as const;
  let bytes = 0;
  const tookMs = await timed(async () => {
    bytes = (await renderer.renderGuidedSet(spec))?.length ?? Number.NaN;
  });
  report(`guided set ${exercise}`, tookMs, "ms", 600);
  report(`guided set ${exercise}`, bytes / 1000, "kB", exercise === "ball-roll-out" ? 1400 : 900);
}
report("resident memory after the guided sets", process.memoryUsage().rss / 1e6, "MB", 200);
report("longest pause of the event loop", loop.max / 1e6, "ms", 15);
await renderer.close();
rmSync(cacheDirectory, { recursive: true });
process.exitCode = limits.includes("OVER") ? 1 : 0;
