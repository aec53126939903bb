import { glutePoint } from "../figure/draw-glute.ts";
import type { Pose } from "../figure/pose.ts";
import type { Joints } from "../figure/solve-pose.ts";
import { frontOf, moved, type Point, point } from "../figure/vector.ts";
import type { Prop } from "./exercise.ts";

export const MOMENT_KEYS = ["hipFlexorStretch", "seatedSqueeze"] as const;
export type MomentKey = (typeof MOMENT_KEYS)[number];

/** A single posture beside the ladder: the reset before a set, the squeeze of a posture nudge. */
export interface Moment {
  readonly pose: Pose;
  readonly props: readonly Prop[];
  readonly cueMarkers: (joints: Joints) => readonly [Point, Point, Point];
}

/** Half kneeling, hips pushed forward over an upright trunk: the front of the near hip is stretched. */
const hipFlexorStretch: Moment = {
  pose: {
    root: { joint: "knee", at: point(0, -26) },
    torso: 93,
    ...{ neck: 90, head: 88 },
    legs: {
      near: { by: "angles", thigh: 246, shin: 183, foot: 222 },
      far: { by: "ankle", ankle: point(138, -15), knee: "forward", foot: 0 },
    },
    arms: {
      near: { by: "wrist", wrist: point(62, -146), elbow: "below", hand: 300 },
      far: { by: "wrist", wrist: point(98, -150), elbow: "below", hand: 330 },
    },
  },
  props: [{ kind: "mat", fromX: -130, toX: 62 }],
  cueMarkers: (joints) => [
    moved(moved(joints.hip, frontOf(joints.pelvisUp), 27), joints.pelvisUp, -10),
    glutePoint(joints, 46),
    moved(joints.mid, frontOf(joints.chestUp), 8),
  ],
};

/** Sitting tall on a chair: nobody sees the squeeze. */
const seatedSqueeze: Moment = {
  pose: {
    root: { joint: "hip", at: point(0, -140) },
    torso: 91,
    ...{ neck: 89, head: 90 },
    legs: {
      near: { by: "ankle", ankle: point(106, -15), knee: "forward", foot: 0 },
      far: { by: "ankle", ankle: point(116, -15), knee: "forward", foot: 0 },
    },
    arms: {
      near: { by: "wrist", wrist: point(74, -152), elbow: "below", hand: 346 },
      far: { by: "wrist", wrist: point(82, -153), elbow: "below", hand: 346 },
    },
  },
  props: [{ kind: "chair", frontX: 62, seatY: -112 }],
  cueMarkers: (joints) => [
    glutePoint(joints, 42),
    moved(joints.mid, frontOf(joints.chestUp), 8),
    moved(joints.legs.near.ankle, joints.legs.near.footForward, -34),
  ],
};

export const MOMENTS: Readonly<Record<MomentKey, Moment>> = { hipFlexorStretch, seatedSqueeze };
