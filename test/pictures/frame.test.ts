import { describe, expect, it } from "vitest";
import { fittedSet } from "../../src/pictures/guided-set/fitted-set.ts";
import { type AreaName, areaAt } from "../../src/pictures/guided-set/frame.ts";
import type { Phase } from "../../src/pictures/guided-set/tempo.ts";
import { timeline } from "../../src/pictures/guided-set/timeline.ts";
import type { ExerciseKey, Side } from "../../src/pictures/poses/exercise.ts";
import { guidedSetWords } from "./english-words.ts";

const brace = "#7FE7FF";

/** What an area shows at the first step of a phase. */
function shown(area: AreaName, exercise: ExerciseKey, phase: Phase, side: Side = "right"): string {
  const spec = { exercise, side, reps: 2, holdSeconds: 5, look: "teal", words: guidedSetWords[exercise] } as const;
  const set = fittedSet(spec);
  const step = timeline(set).find((one) => one.phase === phase);
  if (!step) throw new Error(`${exercise} has no phase ${phase}`);
  return areaAt(area, step, set).draw();
}

describe("the arrow of the dial", () => {
  it.each([
    ["glute-bridge", "right", 0, 180],
    ["single-leg-bridge", "left", 0, 180],
    ["ball-roll-out", "right", 90, 270],
    ["ball-roll-out", "left", -90, 90],
  ] as const)("of %s, %s, points where the body goes, and back", (exercise, side, there, back) => {
    expect(shown("dial", exercise, "there", side)).toContain(`rotate(${there})`);
    expect(shown("dial", exercise, "back", side)).toContain(`rotate(${back})`);
  });
});

describe("the figure", () => {
  it("braces while it holds, and only then", () => {
    expect(shown("body", "glute-bridge", "hold")).toContain(brace);
    expect(shown("body", "glute-bridge", "back")).not.toContain(brace);
    expect(shown("body", "kettlebell-deadlift", "hold")).not.toContain(brace);
  });

  it("waits for the first swing as it stays after the last: with the bell on the floor", () => {
    const waiting = shown("body", "kettlebell-swing", "ready");
    expect(shown("body", "kettlebell-swing", "done")).toBe(waiting);
    expect(waiting).not.toBe(shown("body", "kettlebell-swing", "back"));
    expect(waiting).toMatch(/rotate\((-?[0-5])\)"><path d="M-15 30/);
  });

  it.each(["glute-bridge", "single-leg-bridge", "ball-roll-out", "kettlebell-deadlift"] as const)(
    "waits for the first repetition of %s where it will rest between two",
    (exercise) => {
      expect(shown("body", exercise, "ready")).toBe(shown("body", exercise, "rest"));
    },
  );
});
