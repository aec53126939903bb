import { describe, expect, it } from "vitest";
import { BODY, MAT_HEIGHT } from "../../src/pictures/figure/body.ts";
import { poseAt } from "../../src/pictures/figure/interpolate.ts";
import { BALL_RADIUS, KETTLEBELL_HEIGHT } from "../../src/pictures/figure/props.ts";
import { type Joints, solvePose } from "../../src/pictures/figure/solve-pose.ts";
import { between, degreesOf, distance, mix, type Point } from "../../src/pictures/figure/vector.ts";
import type { ExerciseKey } from "../../src/pictures/poses/exercise.ts";
import { EXERCISES } from "../../src/pictures/poses/exercises.ts";
import { FAULTS } from "../../src/pictures/poses/faults.ts";

const at = (key: ExerciseKey, share: number): Joints => solvePose(poseAt(EXERCISES[key].movement, share));

/** Inner angle at `joint`, degrees. */
function angle(a: Point, joint: Point, b: Point): number {
  const turn = Math.abs(degreesOf(between(joint, a)) - degreesOf(between(joint, b))) % 360;
  return turn > 180 ? 360 - turn : turn;
}
const hipAngle = ({ shoulder, hip, legs }: Joints) => angle(shoulder, hip, legs.near.knee);
const kneeAngle = ({ hip, legs }: Joints) => angle(hip, legs.near.knee, legs.near.ankle);
const torsoLean = ({ hip, shoulder }: Joints) => degreesOf(between(hip, shoulder));

describe.each(["glute-bridge", "single-leg-bridge"] as const)("%s", (key) => {
  it("holds the hips in line with trunk and thighs, knees bent, shins upright, feet flat, shoulders down", () => {
    const top = at(key, 1);
    expect(hipAngle(top)).toBeGreaterThan(172);
    expect(kneeAngle(top)).toBeGreaterThan(75);
    expect(kneeAngle(top)).toBeLessThan(100);
    expect(Math.abs(top.legs.near.knee.x - top.legs.near.ankle.x)).toBeLessThan(25);
    expect(top.legs.near.footForward.y).toBeCloseTo(0);
    expect(-top.shoulder.y - MAT_HEIGHT).toBeLessThan(30);
  });

  it("begins with the whole back on the mat, pressed into it nowhere", () => {
    const down = at(key, 0);
    const undersideOfHips = down.hip.y + BODY.hipRadius;
    expect(undersideOfHips).toBeGreaterThan(-MAT_HEIGHT - 4);
    expect(undersideOfHips).toBeLessThan(-MAT_HEIGHT + 2);
  });

  it("moves the hips and nothing that stands", () => {
    const [down, top] = [at(key, 0), at(key, 1)];
    expect(down.hip.y - top.hip.y).toBeGreaterThan(35);
    expect(distance(down.shoulder, top.shoulder)).toBe(0);
    expect(distance(down.legs.near.ankle, top.legs.near.ankle)).toBeCloseTo(0);
  });
});

it("single-leg bridge: the free leg is straight, beside the other thigh and in line with the trunk", () => {
  const { hip, shoulder, legs } = at("single-leg-bridge", 1);
  expect(angle(hip, legs.far.knee, legs.far.ankle)).toBeGreaterThan(175);
  expect(angle(shoulder, hip, legs.far.ankle)).toBeGreaterThan(175);
  expect(distance(legs.far.knee, legs.near.knee)).toBeLessThan(12);
});

describe("roll-out", () => {
  it("is one line from knee to shoulder at the far end, forearms on the ball", () => {
    const far = at("ball-roll-out", 1);
    expect(hipAngle(far)).toBeGreaterThan(172);
    const pose = poseAt(EXERCISES["ball-roll-out"].movement, 1);
    const centre = { x: pose.ballX ?? 0, y: -BALL_RADIUS };
    for (const part of [far.arms.near.elbow, far.arms.near.wrist]) {
      expect(distance(part, centre)).toBeGreaterThan(BALL_RADIUS);
      expect(distance(part, centre)).toBeLessThan(BALL_RADIUS + 28);
    }
  });

  it.each([0, 0.25, 0.5, 0.75, 1])("keeps the hands on the ball as it rolls (%d)", (share) => {
    const { arms } = at("ball-roll-out", share);
    const { ballX = 0 } = poseAt(EXERCISES["ball-roll-out"].movement, share);
    const centre = { x: ballX, y: -BALL_RADIUS };
    const forearm = Array.from({ length: 21 }, (_, step) => mix(arms.near.elbow, arms.near.hand, step / 20));
    const nearest = Math.min(...forearm.map((part) => distance(part, centre))) - BALL_RADIUS;
    expect(nearest).toBeGreaterThan(4);
    expect(nearest).toBeLessThan(12);
  });

  it.each([0, 0.25, 0.5, 0.75, 1])("keeps the knees where they are and leads with the hips (%d)", (share) => {
    const now = at("ball-roll-out", share);
    expect(now.legs.near.knee.x).toBeCloseTo(0);
    expect(now.hip.x).toBeGreaterThanOrEqual(at("ball-roll-out", Math.max(0, share - 0.25)).hip.x);
  });
});

describe("deadlift", () => {
  it("starts as a hinge: hips back, back flat, shins near upright, the bell between the feet", () => {
    const low = at("kettlebell-deadlift", 0);
    expect(hipAngle(low)).toBeLessThan(95);
    expect(kneeAngle(low)).toBeGreaterThan(105);
    expect(torsoLean(low)).toBeGreaterThan(15);
    expect(torsoLean(low)).toBeLessThan(45);
    expect(degreesOf(low.pelvisUp)).toBeCloseTo(degreesOf(low.chestUp));
    const grip = low.arms.near.hand;
    expect(grip.x).toBeGreaterThan(-10);
    expect(grip.x).toBeLessThan(BODY.forefoot + 12);
  });

  it("begins with the bell on the floor, and lifts it with arms like ropes", () => {
    const bellUnderside = at("kettlebell-deadlift", 0).arms.near.hand.y + KETTLEBELL_HEIGHT;
    expect(Math.abs(bellUnderside)).toBeLessThan(4);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const { shoulder, arms } = at("kettlebell-deadlift", share);
      expect(angle(shoulder, arms.near.elbow, arms.near.wrist), `at ${share}`).toBeGreaterThan(150);
    }
  });

  it("ends tall", () => {
    const tall = at("kettlebell-deadlift", 1);
    expect(hipAngle(tall)).toBeGreaterThan(165);
    expect(kneeAngle(tall)).toBeGreaterThan(160);
  });
});

describe("swing", () => {
  it("hinges with the bell behind the thighs", () => {
    const low = at("kettlebell-swing", 0);
    expect(low.arms.near.hand.x).toBeLessThan(low.legs.near.ankle.x - 30);
    expect(kneeAngle(low)).toBeGreaterThan(105);
  });

  it("waits with the bell on the floor, not in the air behind the thighs", () => {
    const waiting = solvePose(
      EXERCISES["kettlebell-swing"].waiting ?? poseAt(EXERCISES["kettlebell-swing"].movement, 0),
    );
    expect(Math.abs(waiting.arms.near.hand.y + KETTLEBELL_HEIGHT)).toBeLessThan(4);
  });

  it("snaps the hips before the arms float", () => {
    const half = at("kettlebell-swing", 0.5);
    expect(hipAngle(half)).toBeGreaterThan(150);
    expect(half.arms.near.hand.y).toBeGreaterThan(half.shoulder.y + 80);
  });

  it("ends tall with the arms at chest height", () => {
    const top = at("kettlebell-swing", 1);
    expect(hipAngle(top)).toBeGreaterThan(170);
    expect(top.arms.near.hand.y).toBeGreaterThan(top.shoulder.y - 10);
    expect(top.arms.near.hand.y).toBeLessThan(top.mid.y);
  });
});

describe("a fault differs from the right form in what it is named after", () => {
  const pair = (key: "archedBack" | "roundedBack" | "squattedSwing") => {
    const fault = FAULTS[key];
    if (fault.view !== "side") throw new Error(`${key} is seen from the side`);
    return { right: solvePose(fault.right.pose), fault: solvePose(fault.fault.pose) };
  };
  const flexion = ({ pelvisUp, chestUp }: Joints) => degreesOf(pelvisUp) - degreesOf(chestUp);

  it("arched back", () => {
    expect(flexion(pair("archedBack").right)).toBeCloseTo(0);
    expect(Math.abs(flexion(pair("archedBack").fault))).toBeGreaterThan(30);
  });

  it("rounded back", () => {
    expect(flexion(pair("roundedBack").right)).toBeCloseTo(0);
    expect(flexion(pair("roundedBack").fault)).toBeGreaterThan(40);
    const { shoulder, arms } = pair("roundedBack").fault;
    expect(angle(shoulder, arms.near.elbow, arms.near.wrist), "only the back is wrong").toBeGreaterThan(150);
  });

  it("squatted swing", () => {
    const { right, fault } = pair("squattedSwing");
    expect(kneeAngle(fault)).toBeLessThan(kneeAngle(right) - 25);
    expect(torsoLean(fault)).toBeGreaterThan(torsoLean(right) + 20);
  });
});
