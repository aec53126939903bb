import { glutePoint } from "../figure/draw-glute.ts";
import { interpolatePose } from "../figure/interpolate.ts";
import type { Arm, Leg, Pose } from "../figure/pose.ts";
import { frontOf, mix, moved, type Point, point } from "../figure/vector.ts";
import type { Exercise } from "./exercise.ts";

const knee = point(0, -26);

function kneeling(thigh: number): Leg {
  return { by: "angles", thigh, shin: 183, foot: 222 };
}

function onBall(wrist: Point, hand: number): Arm {
  return { by: "wrist", wrist, elbow: "below", hand };
}

const near: Pose = {
  root: { joint: "knee", at: knee },
  torso: 62,
  ...{ neck: 60, head: 70 },
  legs: { near: kneeling(275), far: kneeling(275) },
  arms: { near: onBall(point(118, -136), -10), far: onBall(point(128, -136), -10) },
  ballX: 120,
};

const far: Pose = {
  root: { joint: "knee", at: knee },
  torso: 41,
  ...{ neck: 38, head: 52 },
  legs: { near: kneeling(221), far: kneeling(221) },
  arms: { near: onBall(point(284, -136), -4), far: onBall(point(294, -136), -4) },
  ballX: 246,
};

/** Between them the ball rolls from the hands to the elbows: the wrists go down a little, else the arms would float. */
const halfway: Pose = {
  ...interpolatePose(near, far, 0.5),
  arms: { near: onBall(point(201, -130), -7), far: onBall(point(211, -130), -7) },
};

/** On the knees, forearms on the ball; hips and ball go forward together until knee, hip and shoulder are one line. */
export const rollOut: Exercise = {
  movement: [
    { at: 0, pose: near },
    { at: 0.5, pose: halfway },
    { at: 1, pose: far },
  ],
  props: [{ kind: "mat", fromX: -128, toX: 44 }, { kind: "ball" }],
  shown: "over",
  way: "forward",
  cuesAt: 1,
  cueMarkers: (joints) => [
    glutePoint(joints, 44),
    moved(joints.mid, frontOf(joints.chestUp), 6),
    moved(mix(joints.arms.near.elbow, joints.arms.near.wrist, 0.6), point(0, -1), 22),
  ],
};
