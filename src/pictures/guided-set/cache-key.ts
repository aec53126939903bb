import { createHash } from "node:crypto";
import { frameSvg } from "./frame.ts";
import type { FittedSet } from "./spec.ts";
import { timeline } from "./timeline.ts";

/**
 * File name of a guided set. It is made of what will be seen (two drawn frames and all timings), so that a change of the drawing
 * or the tempo never finds an old file.
 */
export function cacheKey(set: FittedSet): string {
  const steps = timeline(set);
  const hash = createHash("sha256").update(JSON.stringify([set, steps]));
  for (const step of [steps[0], steps.find(({ share }) => share === 1)]) {
    if (step) hash.update(frameSvg(step, set));
  }
  return `${set.exercise}-${set.side}-${hash.digest("hex").slice(0, 32)}.gif`;
}

/** Whether a file holds a GIF from its first to its last byte. */
export function isWholeGif(bytes: Uint8Array): boolean {
  return bytes.length > 13 && String.fromCharCode(...bytes.subarray(0, 6)) === "GIF89a" && bytes.at(-1) === 0x3b;
}
