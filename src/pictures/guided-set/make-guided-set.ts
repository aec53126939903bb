import { rasterisePixels } from "../svg/rasterise.ts";
import { AREA_NAMES, AREAS, type Area, type AreaName, areaAt, FRAME } from "./frame.ts";
import { CLOSING_BLOCK, choosePalette, gifBlocks, paletteIndexer } from "./gif.ts";
import type { GuidedSetSpec } from "./spec.ts";
import { spriteSheet } from "./sprite-sheet.ts";
import { timeline } from "./timeline.ts";

/**
 * A guided set as an animated GIF. A set is many frames but few different pictures: every state of every area is drawn once, and every
 * change from one state to another is encoded once. Blocks for its whole duration (about 0.3 s): worker threads and tests only.
 */
export function makeGuidedSet(spec: GuidedSetSpec): Uint8Array {
  const steps = timeline(spec);
  const sheet = spriteSheet(spec, steps);
  const pixels = rasterisePixels(sheet.svg);
  const palette = choosePalette(pixels);
  const indexed = paletteIndexer(palette)(pixels);
  const encode = gifBlocks(FRAME);
  const blocks = new Map<string, Uint8Array>();
  const written: Uint8Array[] = [];
  let shown = new Map<AreaName, string>();
  const canvas = new Uint8Array(FRAME.widthPx * FRAME.heightPx);
  const before = canvas.slice();
  for (const step of steps) {
    const states = new Map(AREA_NAMES.map((name) => [name, areaAt(name, step, spec).state]));
    const changes = AREA_NAMES.filter((name) => states.get(name) !== shown.get(name));
    before.set(canvas);
    for (const name of changes) {
      const place = sheet.places.get(states.get(name) ?? "");
      if (place) copyArea(indexed, place, canvas, AREAS[name]);
    }
    const key = [step.delayMs, ...changes.map((name) => `${shown.get(name)} > ${states.get(name)}`)].join(", ");
    let block = blocks.get(key);
    if (!block) {
      const opening = written.length === 0;
      block = opening ? encode.opening(canvas, palette, step.delayMs) : encode.change(before, canvas, step.delayMs);
      blocks.set(key, block);
    }
    written.push(block);
    shown = states;
  }
  return concatenated([...written, CLOSING_BLOCK]);
}

/** Copies a rectangle of the sheet to its place on the frame; sheet and frame are equally wide. */
function copyArea(sheet: Uint8Array, from: Area, frame: Uint8Array, to: Area): void {
  for (let row = 0; row < from.heightPx; row++) {
    const start = (from.y + row) * FRAME.widthPx + from.x;
    frame.set(sheet.subarray(start, start + from.widthPx), (to.y + row) * FRAME.widthPx + to.x);
  }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
