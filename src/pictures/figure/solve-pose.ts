import { BODY } from "./body.ts";
import type { Arm, Depth, Leg, Pose } from "./pose.ts";
import { between, direction, distance, moved, type Point, unit } from "./vector.ts";

/** Where every joint of a pose is; `…Up` are unit vectors along the body. */
export interface Joints {
  readonly hip: Point;
  readonly mid: Point;
  readonly shoulder: Point;
  readonly neck: Point;
  readonly head: Point;
  readonly pelvisUp: Point;
  readonly chestUp: Point;
  readonly headUp: Point;
  readonly legs: Readonly<Record<Depth, LegJoints>>;
  readonly arms: Readonly<Record<Depth, ArmJoints>>;
}

export interface LegJoints {
  readonly knee: Point;
  readonly ankle: Point;
  readonly toe: Point;
  readonly footForward: Point;
}

export interface ArmJoints {
  readonly elbow: Point;
  readonly wrist: Point;
  readonly hand: Point;
}

/**
 * Two bones from `start` towards `target`: where the joint between them and the far end come to lie. A target out of reach is
 * met as far as the bones go, in its direction. `turn` +1 puts the joint to the right of the way to the target, seen on screen.
 */
export function reach(start: Point, target: Point, firstLength: number, secondLength: number, turn: 1 | -1) {
  const wanted = distance(start, target);
  const shortest = Math.abs(firstLength - secondLength) + 0.01;
  const longest = firstLength + secondLength - 0.01;
  const span = Math.min(Math.max(wanted, shortest), longest);
  const way = unit(between(start, target));
  const along = (firstLength ** 2 - secondLength ** 2 + span ** 2) / (2 * span);
  const aside = Math.sqrt(Math.max(0, firstLength ** 2 - along ** 2));
  const joint = moved(moved(start, way, along), { x: -way.y, y: way.x }, aside * turn);
  return { joint, end: moved(start, way, span) };
}

/** Joints of a pose. Feet and hands given as places are reached by inverse kinematics, everything else follows its angles. */
export function solvePose(pose: Pose): Joints {
  const bend = (pose.spine ?? 0) / 2;
  const pelvisUp = direction(pose.torso + bend);
  const chestUp = direction(pose.torso - bend);
  const hip = hipOf(pose, pelvisUp, chestUp);
  const mid = moved(hip, pelvisUp, BODY.torso / 2);
  const shoulder = moved(mid, chestUp, BODY.torso / 2);
  const neck = moved(shoulder, direction(pose.neck), BODY.neck);
  const headUp = direction(pose.head);
  return {
    hip,
    mid,
    shoulder,
    neck,
    head: moved(neck, headUp, BODY.headHalfHeight - 2),
    pelvisUp,
    chestUp,
    headUp,
    legs: { near: solveLeg(hip, pose.legs.near), far: solveLeg(hip, pose.legs.far) },
    arms: { near: solveArm(shoulder, pose.arms.near), far: solveArm(shoulder, pose.arms.far) },
  };
}

function hipOf(pose: Pose, pelvisUp: Point, chestUp: Point): Point {
  const { joint, at } = pose.root;
  switch (joint) {
    case "hip":
      return at;
    case "shoulder":
      return moved(moved(at, chestUp, -BODY.torso / 2), pelvisUp, -BODY.torso / 2);
    case "knee": {
      const leg = pose.legs.near;
      if (leg.by !== "angles") throw new Error("a pose that stands on its knee gives the near leg by angles");
      return moved(at, direction(leg.thigh), -BODY.thigh);
    }
    default:
      return joint satisfies never;
  }
}

function solveLeg(hip: Point, leg: Leg): LegJoints {
  const footForward = direction(leg.foot);
  if (leg.by === "ankle") {
    const { joint, end } = reach(hip, leg.ankle, BODY.thigh, BODY.shin, leg.knee === "forward" ? -1 : 1);
    return { knee: joint, ankle: end, toe: moved(end, footForward, BODY.forefoot), footForward };
  }
  const knee = moved(hip, direction(leg.thigh), BODY.thigh);
  const ankle = moved(knee, direction(leg.shin), BODY.shin);
  return { knee, ankle, toe: moved(ankle, footForward, BODY.forefoot), footForward };
}

function solveArm(shoulder: Point, arm: Arm): ArmJoints {
  let elbow: Point;
  let wrist: Point;
  if (arm.by === "wrist") {
    const turn = arm.elbow === "below" ? 1 : -1;
    ({ joint: elbow, end: wrist } = reach(shoulder, arm.wrist, BODY.upperArm, BODY.forearm, turn));
  } else {
    elbow = moved(shoulder, direction(arm.upper), BODY.upperArm);
    wrist = moved(elbow, direction(arm.fore), BODY.forearm);
  }
  const along = arm.hand === undefined ? unit(between(elbow, wrist)) : direction(arm.hand);
  return { elbow, wrist, hand: moved(wrist, along, BODY.hand) };
}
