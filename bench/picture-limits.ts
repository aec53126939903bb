import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poseCard } from "../src/pictures/cards/pose-card.ts";
import { EXERCISE_KEYS } from "../src/pictures/poses/exercise.ts";
import { createRenderer } from "../src/pictures/renderer/renderer.ts";
import { guidedSetWords, poseCardWords } from "../test/pictures/english-words.ts";

/**
 * Speed, size and memory of the pictures against their limits; `npm run bench:pictures` starts it. Times are processor time, which is what "on
 * one core" means on a machine that has other things to do; even so, a busy machine makes them longer.
 */
const cacheDirectory = mkdtempSync(join(tmpdir(), "pictures-"));
const renderer = createRenderer({ cacheDirectory, onFailure: (error) => console.error(error) });
let failed = false;

function report(what: string, value: number, unit: string, limit: number): void {
  const held = value <= limit;
  failed ||= !held;
  console.log(
    `${what.padEnd(48)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)} limit ${limit} ${held ? "ok" : "OVER"}`,
  );
}

/** Milliseconds of processor time: of all threads, and of the main one alone, which is how long the event loop was kept. */
async function timed(work: () => Promise<unknown>) {
  const [all, main] = [process.cpuUsage(), process.threadCpuUsage()];
  await work();
  const [allSpent, mainSpent] = [process.cpuUsage(all), process.threadCpuUsage(main)];
  return { allMs: (allSpent.user + allSpent.system) / 1000, mainMs: (mainSpent.user + mainSpent.system) / 1000 };
}

/** Of the whole process with its drawing thread, as the system counted it. */
function peakMegabytes(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function drawn(index: number): string {
  const exercise = EXERCISE_KEYS[index % EXERCISE_KEYS.length] ?? "glute-bridge";
  return poseCard({ exercise, side: "right", look: "teal", words: poseCardWords[exercise] }).svg;
}

async function guidedSets(): Promise<void> {
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
    let bytes = Number.NaN;
    const { allMs } = await timed(async () => {
      bytes = (await renderer.renderGuidedSet(spec))?.length ?? Number.NaN;
    });
    report(`guided set ${exercise}`, allMs, "ms", 600);
    report(`guided set ${exercise}`, bytes / 1000, "kB", exercise === "ball-roll-out" ? 1400 : 900);
  }
  report("resident memory so far, peak", peakMegabytes(), "MB", 200);
}

async function cards(): Promise<void> {
  const spent = [];
  for (let index = 0; index < 60; index++) spent.push(await timed(() => renderer.renderPng(drawn(index))));
  const warm = spent.slice(10);
  report("card 960×540, median of 50", median(warm.map(({ allMs }) => allMs)), "ms", 30);
  report("of it on the main thread, longest of 50", Math.max(...warm.map(({ mainMs }) => mainMs)), "ms", 15);
  const bursts = [];
  for (let round = 0; round < 5; round++) {
    const svgs = Array.from({ length: 20 }, (_, index) => drawn(index));
    bursts.push(await timed(() => Promise.all(svgs.map((svg) => renderer.renderPng(svg)))));
  }
  report("20 cards at once, median of 5", median(bursts.map(({ allMs }) => allMs)), "ms", 600);
  report("resident memory so far, peak", peakMegabytes(), "MB", 250);
}

await renderer.renderPng(drawn(0));
await guidedSets();
await cards();
await renderer.close();
rmSync(cacheDirectory, { recursive: true });
process.exitCode = failed ? 1 : 0;
