import { GifReader } from "omggif";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, it, vi } from "vitest";
import { LOOK_NAMES } from "../../src/pictures/figure/looks.ts";
import { cacheKey, isWholeGif } from "../../src/pictures/guided-set/cache-key.ts";
import { fittedSet } from "../../src/pictures/guided-set/fitted-set.ts";
import { AREA_NAMES, areaAt, FRAME, frameSvg } from "../../src/pictures/guided-set/frame.ts";
import { makeGuidedSet } from "../../src/pictures/guided-set/make-guided-set.ts";
import type { GuidedSetSpec } from "../../src/pictures/guided-set/spec.ts";
import { DONE_MS, READY_SECONDS } from "../../src/pictures/guided-set/tempo.ts";
import { lengthMs, timeline } from "../../src/pictures/guided-set/timeline.ts";
import { EXERCISE_KEYS, type ExerciseKey } from "../../src/pictures/poses/exercise.ts";
import { rasterise, rasterisePixels } from "../../src/pictures/svg/rasterise.ts";
import { guidedSetWords } from "./english-words.ts";

function aSet(exercise: ExerciseKey, change: Partial<GuidedSetSpec> = {}): GuidedSetSpec {
  const loaded = exercise === "kettlebell-deadlift" || exercise === "kettlebell-swing";
  const words = guidedSetWords[exercise];
  return { exercise, side: "right", reps: loaded ? 20 : 10, holdSeconds: 10, look: "teal", words, ...change };
}

/** Share of a frame's pixels that show another colour than a fresh drawing; few colours blur edges a little. */
function unlike(pixels: Uint8Array, svg: string): number {
  const fresh = PNG.sync.read(Buffer.from(rasterise(svg)));
  const { widthPx, heightPx } = FRAME;
  return pixelmatch(pixels, fresh.data, undefined, widthPx, heightPx, { threshold: 0.2 }) / (widthPx * heightPx);
}

/** Share of a frame's pixels whose colour is clearly another one, the three channels taken together. */
function offColour(pixels: Uint8Array, svg: string): number {
  const fresh = rasterisePixels(svg);
  const differs = (at: number, channel: number) => Math.abs((pixels[at + channel] ?? 0) - (fresh[at + channel] ?? 0));
  let off = 0;
  for (let at = 0; at < fresh.length; at += 4) if (differs(at, 0) + differs(at, 1) + differs(at, 2) > 60) off++;
  return off / (fresh.length / 4);
}

describe.each(EXERCISE_KEYS)("the guided set of %s at its top rung, decoded", async (exercise) => {
  const spec = aSet(exercise, exercise === "single-leg-bridge" ? { side: "left", look: "sun" } : {});
  const steps = timeline(spec);
  const set = fittedSet(spec);
  const gif = await makeGuidedSet(set);
  const reader = new GifReader(gif);
  const shown = new Uint8Array(FRAME.widthPx * FRAME.heightPx * 4);

  it("has the frames and the delays of its timeline, in real time", () => {
    expect([reader.width, reader.height]).toEqual([FRAME.widthPx, FRAME.heightPx]);
    expect(reader.numFrames()).toBe(steps.length);
    const delaysMs = steps.map((_, frame) => reader.frameInfo(frame).delay * 10);
    expect(delaysMs).toEqual(steps.map(({ delayMs }) => delayMs));
    expect(delaysMs.reduce((sum, delay) => sum + delay, 0)).toBe(lengthMs(spec) + DONE_MS);
  });

  it("begins getting ready, shows what each checked step shows, and ends done", () => {
    const checked = new Set([0, 7, 60, Math.floor(steps.length / 2), steps.length - 1]);
    for (const [frame, step] of steps.entries()) {
      reader.decodeAndBlitFrameRGBA(frame, shown);
      if (checked.has(frame)) expect(unlike(shown, frameSvg(step, set)), `frame ${frame}`).toBeLessThan(0.002);
    }
  });

  it("has a colour for the muscle at each step on the way, though there are only 63", () => {
    for (const [frame, step] of steps.slice(0, 20).entries()) {
      reader.decodeAndBlitFrameRGBA(frame, shown);
      expect(offColour(shown, frameSvg(step, set)), `frame ${frame}`).toBeLessThan(0.001);
    }
  });

  it("is small enough to send", () => {
    expect(gif.length).toBeLessThanOrEqual(exercise === "ball-roll-out" ? 1_400_000 : 900_000);
  });
});

describe("a guided set in every look", () => {
  it.each([
    ["ball-roll-out", 1_400_000],
    ["kettlebell-deadlift", 900_000],
  ] as const)("of %s, one of the two largest, is small enough to send", async (exercise, limitBytes) => {
    for (const look of LOOK_NAMES) {
      const gif = await makeGuidedSet(fittedSet(aSet(exercise, { look })));
      expect(gif.length, look).toBeLessThanOrEqual(limitBytes);
    }
  });
});

describe("the timeline", () => {
  it.each([
    [5, 5],
    [8, 5],
    [10, 5],
    [10, 8],
    [10, 10],
  ])("of %d holds of %d s counts every second down and takes as long as the set", (reps, holdSeconds) => {
    const steps = timeline({ exercise: "glute-bridge", reps, holdSeconds });
    const counts = steps.filter(({ phase, rep }) => phase === "hold" && rep === reps).map(({ count }) => count);
    expect(counts).toEqual(Array.from({ length: holdSeconds }, (_, index) => holdSeconds - index));
    expect(lengthMs({ exercise: "glute-bridge", reps, holdSeconds })).toBe(
      1000 * (READY_SECONDS + reps * (holdSeconds + 5)),
    );
  });

  it("gives five seconds to get ready", () => {
    expect(
      timeline({ exercise: "kettlebell-swing", reps: 10, holdSeconds: 0 }).filter(({ phase }) => phase === "ready"),
    ).toHaveLength(5);
  });

  it("swings about forty times a minute, as a person does", () => {
    const perMinute =
      60_000 / ((lengthMs({ exercise: "kettlebell-swing", reps: 20, holdSeconds: 0 }) - READY_SECONDS * 1000) / 20);
    expect(perMinute).toBeGreaterThan(35);
    expect(perMinute).toBeLessThan(45);
  });

  it.each(EXERCISE_KEYS)("of %s starts and ends each repetition where the next one begins", (exercise) => {
    const steps = timeline({ exercise, reps: 3, holdSeconds: 5 });
    for (const rep of [1, 2, 3]) {
      const own = steps.filter((step) => step.rep === rep && step.phase !== "done");
      expect(own.some(({ share }) => share === 1)).toBe(true);
      expect(own.at(-1)?.share).toBeCloseTo(0, 9);
    }
  });

  it.each(EXERCISE_KEYS)("of %s uses delays that a GIF can hold", (exercise) => {
    for (const { delayMs } of timeline({ exercise, reps: 2, holdSeconds: 3 })) {
      expect(delayMs % 10).toBe(0);
      expect(delayMs).toBeGreaterThanOrEqual(20);
      expect(delayMs).toBeLessThanOrEqual(655_350);
    }
  });
});

describe("the name of a cached set", () => {
  const spec = aSet("glute-bridge");
  const keyOf = (made: GuidedSetSpec) => cacheKey(fittedSet(made));

  it("is the same for the same set", () => {
    expect(keyOf({ ...spec, words: { ...spec.words } })).toBe(keyOf(spec));
  });

  it.each([
    ["another side", { side: "left" }],
    ["another look", { look: "sky" }],
    ["other repetitions", { reps: 8 }],
    ["another hold", { holdSeconds: 8 }],
    ["other words", { words: { ...spec.words, hold: "Halten" } }],
  ] as const)("differs for %s", (_, change) => {
    expect(keyOf({ ...spec, ...change })).not.toBe(keyOf(spec));
  });

  it("is a plain file name", () => {
    expect(keyOf({ ...spec, words: { ...spec.words, title: "../../x" } })).toMatch(/^[\w-]+\.gif$/);
  });
});

it("a set pauses after each drawing, so that no two states lie in memory as pixels", async () => {
  const set = fittedSet(aSet("kettlebell-swing", { reps: 1 }));
  const states = new Set(timeline(set).flatMap((step) => AREA_NAMES.map((name) => areaAt(name, step, set).state)));
  const pause = vi.fn(async () => {});
  await makeGuidedSet(set, pause);
  expect(pause.mock.calls.length).toBeGreaterThanOrEqual(states.size);
});

it("a GIF that was cut off is not whole", async () => {
  const gif = await makeGuidedSet(fittedSet(aSet("kettlebell-swing", { reps: 1 })));
  expect(isWholeGif(gif)).toBe(true);
  expect(isWholeGif(gif.subarray(0, gif.length - 1))).toBe(false);
  expect(isWholeGif(new Uint8Array())).toBe(false);
});
