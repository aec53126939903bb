import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort } from "node:worker_threads";
import { makeGuidedSet } from "../guided-set/make-guided-set.ts";
import { rasterise } from "../svg/rasterise.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

// resvg's pixels lie outside of the heap and are freed by the collector's finalizers, which run between two turns of the event
// loop. This thread's heap is far too small to make the collector run by itself: without asking for it a hundred pictures hold
// 250 MB. A minor collection takes 0.4 ms.
setFlagsFromString("--expose-gc");
const collectGarbage: (options: { type: "minor" | "major" }) => void = runInNewContext("gc");

/** The thread that draws: one job after the other, each answered once, when nothing is left of it. */
parentPort?.on("message", async (job: RenderJob) => {
  const answer = await answerTo(job);
  await freePixels();
  parentPort?.postMessage(answer);
});

async function answerTo(job: RenderJob): Promise<RenderResult> {
  try {
    return { kind: "done", bytes: await bytesOf(job) };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function bytesOf(job: RenderJob): Promise<Uint8Array> {
  switch (job.kind) {
    case "png":
      return rasterise(job.svg);
    case "guidedSet":
      return makeGuidedSet(job.set, freePixels);
    default:
      return job satisfies never;
  }
}

function freePixels(): Promise<void> {
  collectGarbage({ type: "minor" });
  return new Promise((resolve) => setImmediate(resolve));
}
