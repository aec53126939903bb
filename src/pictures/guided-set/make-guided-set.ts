import { rasterisePixels } from "../svg/rasterise.ts";
import { AREA_NAMES, AREAS, type Area, type AreaName, areaAt, areaSvg, FRAME, frameSvg } from "./frame.ts";
import { CLOSING_BLOCK, choosePalette, gifBlocks, paletteIndexer, sampleOf } from "./gif.ts";
import type { FittedSet } from "./spec.ts";
import { type Step, timeline } from "./timeline.ts";

/**
 * A guided set as an animated GIF. A set is many frames but few different pictures: every state of every area is drawn once, when it
 * is first shown, and every change from one state to another is encoded once. Blocks for its whole duration (about 0.2 s) but for the
 * pauses: worker threads and tests only. `pause` follows each drawing, so that its pixels can be freed before the next one.
 */
export async function makeGuidedSet(set: FittedSet, pause: () => Promise<void> = async () => {}): Promise<Uint8Array> {
  const steps = timeline(set);
  const samples: Uint32Array[] = [];
  for (const step of typicalSteps(steps)) {
    samples.push(sampleOf(rasterisePixels(frameSvg(step, set))));
    await pause();
  }
  const palette = choosePalette(samples);
  const indexed = paletteIndexer(palette);
  const encode = gifBlocks(FRAME);
  const drawn = new Map<string, Uint8Array>();
  const blocks = new Map<string, Uint8Array>();
  const written: Uint8Array[] = [];
  let shown = new Map<AreaName, string>();
  const canvas = new Uint8Array(FRAME.widthPx * FRAME.heightPx);
  const before = canvas.slice();
  for (const step of steps) {
    const views = AREA_NAMES.map((name) => ({ name, ...areaAt(name, step, set) }));
    const changes = views.filter(({ name, state }) => state !== shown.get(name));
    before.set(canvas);
    for (const { name, state, draw } of changes) {
      let area = drawn.get(state);
      if (!area) {
        area = indexed(rasterisePixels(areaSvg(name, draw())));
        drawn.set(state, area);
        await pause();
      }
      putArea(area, canvas, AREAS[name]);
    }
    const key = [step.delayMs, ...changes.map(({ name, state }) => `${shown.get(name)} > ${state}`)].join(", ");
    let block = blocks.get(key);
    if (!block) {
      const opening = written.length === 0;
      block = opening ? encode.opening(canvas, palette, step.delayMs) : encode.change(before, canvas, step.delayMs);
      blocks.set(key, block);
    }
    written.push(block);
    shown = new Map(views.map(({ name, state }) => [name, state]));
  }
  return concatenated([...written, CLOSING_BLOCK]);
}

/** The first step of each phase, and two on the way, where the muscle has its mixed colours: between them they show every colour. */
function typicalSteps(steps: readonly Step[]): Step[] {
  const firsts = steps.filter(({ phase }, index) => steps.findIndex((step) => step.phase === phase) === index);
  const onTheWay = [0.2, 0.5].flatMap((share) => steps.find((step) => step.share >= share) ?? []);
  return [...firsts, ...onTheWay];
}

function putArea(area: Uint8Array, frame: Uint8Array, { x, y, widthPx, heightPx }: Area): void {
  for (let row = 0; row < heightPx; row++) {
    frame.set(area.subarray(row * widthPx, (row + 1) * widthPx), (y + row) * FRAME.widthPx + x);
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
