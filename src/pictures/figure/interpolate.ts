import type { Arm, Depth, Keyframe, Leg, Pose } from "./pose.ts";
import { mix } from "./vector.ts";

/** Slow at both ends: what a controlled lift looks like. Share and result 0 to 1. */
export function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
}

/** The posture at a share (0 to 1) of a movement; before the first and after the last keyframe it stands still. */
export function poseAt(movement: readonly [Keyframe, ...Keyframe[]], share: number): Pose {
  let before = movement[0];
  for (const after of movement) {
    if (share <= after.at) {
      const span = after.at - before.at;
      return span <= 0 ? after.pose : interpolatePose(before.pose, after.pose, (share - before.at) / span);
    }
    before = after;
  }
  return before.pose;
}

/**
 * The posture `share` of the way from `a` to `b`. Planted feet and hands move in straight lines, angles turn evenly. Both poses
 * must hang on the same joint and give each limb in the same way, else the body would jump.
 */
export function interpolatePose(a: Pose, b: Pose, share: number): Pose {
  if (a.root.joint !== b.root.joint) throw new Error(`cannot move from a ${a.root.joint} to a ${b.root.joint} root`);
  const number = (from: number, to: number) => from + (to - from) * share;
  const ballX = a.ballX === undefined || b.ballX === undefined ? undefined : number(a.ballX, b.ballX);
  return {
    root: { joint: a.root.joint, at: mix(a.root.at, b.root.at, share) },
    torso: number(a.torso, b.torso),
    spine: number(a.spine ?? 0, b.spine ?? 0),
    neck: number(a.neck, b.neck),
    head: number(a.head, b.head),
    legs: pair((depth) => interpolateLeg(a.legs[depth], b.legs[depth], share)),
    arms: pair((depth) => interpolateArm(a.arms[depth], b.arms[depth], share)),
    ...(ballX === undefined ? {} : { ballX }),
  };
}

function pair<T>(of: (depth: Depth) => T): Record<Depth, T> {
  return { near: of("near"), far: of("far") };
}

function interpolateLeg(a: Leg, b: Leg, share: number): Leg {
  const number = (from: number, to: number) => from + (to - from) * share;
  if (a.by === "angles" && b.by === "angles") {
    const foot = number(a.foot, b.foot);
    return { by: "angles", thigh: number(a.thigh, b.thigh), shin: number(a.shin, b.shin), foot };
  }
  if (a.by === "ankle" && b.by === "ankle") {
    return { by: "ankle", ankle: mix(a.ankle, b.ankle, share), knee: a.knee, foot: number(a.foot, b.foot) };
  }
  throw new Error("cannot move a leg between angles and a planted ankle");
}

function interpolateArm(a: Arm, b: Arm, share: number): Arm {
  const number = (from: number, to: number) => from + (to - from) * share;
  const hand = a.hand === undefined || b.hand === undefined ? {} : { hand: number(a.hand, b.hand) };
  if (a.by === "angles" && b.by === "angles") {
    return { by: "angles", upper: number(a.upper, b.upper), fore: number(a.fore, b.fore), ...hand };
  }
  if (a.by === "wrist" && b.by === "wrist") {
    return { by: "wrist", wrist: mix(a.wrist, b.wrist, share), elbow: a.elbow, ...hand };
  }
  throw new Error("cannot move an arm between angles and a placed wrist");
}
