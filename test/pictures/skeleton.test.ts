import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY } from "../../src/pictures/figure/body.ts";
import { easeInOut, interpolatePose, poseAt } from "../../src/pictures/figure/interpolate.ts";
import { reach, solvePose } from "../../src/pictures/figure/solve-pose.ts";
import { degreesOf, direction, distance, point } from "../../src/pictures/figure/vector.ts";
import { lying } from "../../src/pictures/poses/bridge.ts";
import { EXERCISE_KEYS } from "../../src/pictures/poses/exercise.ts";
import { EXERCISES } from "../../src/pictures/poses/exercises.ts";

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });

describe("reaching for a place", () => {
  it("keeps the length of both bones, wherever the place is", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(1 as const, -1 as const), (target, turn) => {
        const { joint, end } = reach(point(0, 0), target, BODY.thigh, BODY.shin, turn);
        expect(distance(point(0, 0), joint)).toBeCloseTo(BODY.thigh, 3);
        expect(distance(joint, end)).toBeCloseTo(BODY.shin, 3);
      }),
    );
  });

  it("arrives where it can", () => {
    const { end } = reach(point(0, 0), point(120, 60), BODY.thigh, BODY.shin, 1);
    expect(distance(end, point(120, 60))).toBeCloseTo(0);
  });

  it("stretches towards a place that is too far", () => {
    const { end } = reach(point(0, 0), point(1000, 0), BODY.thigh, BODY.shin, 1);
    expect(end.x).toBeCloseTo(BODY.thigh + BODY.shin, 0);
    expect(end.y).toBeCloseTo(0);
  });
});

describe("solving a pose", () => {
  it.each(EXERCISE_KEYS)("keeps every bone's length through the whole of %s", (key) => {
    fc.assert(
      fc.property(shares, (share) => {
        const { hip, mid, shoulder, legs, arms } = solvePose(poseAt(EXERCISES[key].movement, share));
        expect(distance(hip, mid)).toBeCloseTo(BODY.torso / 2, 3);
        expect(distance(mid, shoulder)).toBeCloseTo(BODY.torso / 2, 3);
        for (const depth of ["near", "far"] as const) {
          expect(distance(hip, legs[depth].knee)).toBeCloseTo(BODY.thigh, 3);
          expect(distance(legs[depth].knee, legs[depth].ankle)).toBeCloseTo(BODY.shin, 3);
          expect(distance(shoulder, arms[depth].elbow)).toBeCloseTo(BODY.upperArm, 3);
          expect(distance(arms[depth].elbow, arms[depth].wrist)).toBeCloseTo(BODY.forearm, 3);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(EXERCISE_KEYS)("moves no joint of %s by a jump", (key) => {
    const steps = Array.from({ length: 101 }, (_, index) => solvePose(poseAt(EXERCISES[key].movement, index / 100)));
    for (const [index, now] of steps.entries()) {
      const before = steps[index - 1] ?? now;
      expect(distance(now.arms.near.hand, before.arms.near.hand)).toBeLessThan(14);
      expect(distance(now.legs.near.knee, before.legs.near.knee)).toBeLessThan(8);
    }
  });
});

describe("moving between poses", () => {
  it.each(EXERCISE_KEYS)("starts and ends %s exactly at its first and last keyframe", (key) => {
    const { movement } = EXERCISES[key];
    expect(solvePose(poseAt(movement, 0))).toEqual(solvePose(movement[0].pose));
    expect(solvePose(poseAt(movement, 1))).toEqual(solvePose(movement.at(-1)?.pose ?? lying));
  });

  it("refuses two poses that hang on different joints", () => {
    const standing = { ...lying, root: { joint: "hip", at: point(0, 0) } } as const;
    expect(() => interpolatePose(lying, standing, 0.5)).toThrow("cannot move from a shoulder to a hip root");
  });

  it("eases symmetrically, so that the way back shows the pictures of the way there", () => {
    fc.assert(
      fc.property(shares, (share) => {
        expect(easeInOut(1 - share)).toBeCloseTo(1 - easeInOut(share), 9);
      }),
    );
  });
});

it("an angle and its direction are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: -179, max: 179 }), (degrees) => {
      expect(degreesOf(direction(degrees))).toBeCloseTo(degrees);
    }),
  );
});
