import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort } from "node:worker_threads";
import { makeGuidedSet } from "../guided-set/make-guided-set.ts";
import { rasterise } from "../svg/rasterise.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

// resvg's pixels lie outside of the heap and are freed by the collector's finalizers. This thread's heap is far too small to
// make the collector run by itself: without asking for it a hundred pictures hold 250 MB. A minor collection
// takes 0.4 ms.
setFlagsFromString("--expose-gc");
const collectGarbage: (options: { type: "minor" | "major" }) => void = runInNewContext("gc");

/** The thread that draws: one job after the other, each answered once. */
parentPort?.on("message", (job: RenderJob) => {
  parentPort?.postMessage(answerTo(job));
  setImmediate(() => collectGarbage({ type: job.kind === "png" ? "minor" : "major" }));
});

function answerTo(job: RenderJob): RenderResult {
  try {
    return { kind: "done", bytes: bytesOf(job) };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function bytesOf(job: RenderJob): Uint8Array {
  switch (job.kind) {
    case "png":
      return rasterise(job.svg);
    case "guidedSet":
      return makeGuidedSet(job.spec);
    default:
      return job satisfies never;
  }
}
