import { parentPort } from "node:worker_threads";
import type { RenderJob } from "../../../src/pictures/renderer/render-job.ts";

/** A drawing thread that does what the job's SVG says: `hang`, `crash`, or answer with those letters. */
parentPort?.on("message", (job: RenderJob) => {
  const wish = job.kind === "png" ? job.svg : "answer";
  if (wish === "crash") throw new Error("the thread fell over");
  if (wish !== "hang") parentPort?.postMessage({ kind: "done", bytes: new TextEncoder().encode(wish) });
});
