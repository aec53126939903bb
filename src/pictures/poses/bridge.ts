import { gluteEnd } from "../figure/draw-glute.ts";
import type { Arm, Depth, Leg, Pose } from "../figure/pose.ts";
import { frontOf, moved, point } from "../figure/vector.ts";
import type { Exercise } from "./exercise.ts";

const mat = { kind: "mat", fromX: -98, toX: 306 } as const;

/** On the back, arms along the body, both feet flat. The feet stay where they are; only the hips travel. */
const armsOnFloor: Record<Depth, Arm> = {
  near: { by: "angles", upper: -10, fore: -3, hand: 0 },
  far: { by: "angles", upper: -8, fore: -2, hand: 0 },
};
const plantedNear: Leg = { by: "ankle", ankle: point(232, -22), knee: "forward", foot: 0 };
const plantedFar: Leg = { by: "ankle", ankle: point(242, -22), knee: "forward", foot: 0 };
const head = { neck: 181, head: 170 };

export const lying: Pose = {
  root: { joint: "shoulder", at: point(0, -33) },
  torso: 182.5,
  ...head,
  legs: { near: plantedNear, far: plantedFar },
  arms: armsOnFloor,
};

/** Shoulder, hip and knee on one line: 22.8° is where that line ends over the planted foot. */
export const raised: Pose = { ...lying, torso: 202.8, neck: 184, head: 168 };

export const bridge: Exercise = {
  movement: [
    { at: 0, pose: lying },
    { at: 1, pose: raised },
  ],
  props: [mat],
  shown: "over",
  way: "up",
  cuesAt: 1,
  cueMarkers: (joints) => [
    moved(joints.mid, frontOf(joints.chestUp), 8),
    gluteEnd(joints),
    moved(joints.legs.near.ankle, joints.legs.near.footForward, -34),
  ],
};

/** The free leg (far from the onlooker) runs straight on in line with the trunk, thigh beside thigh. */
export const singleLegBridge: Exercise = {
  movement: [
    { at: 0, pose: { ...lying, legs: { near: plantedNear, far: { by: "angles", thigh: 58, shin: 34, foot: 108 } } } },
    { at: 1, pose: { ...raised, legs: { near: plantedNear, far: { by: "angles", thigh: 24, shin: 23, foot: 104 } } } },
  ],
  props: [mat],
  shown: "over",
  way: "up",
  cuesAt: 1,
  cueMarkers: (joints) => [
    moved(moved(joints.hip, frontOf(joints.pelvisUp), 20), joints.pelvisUp, 22),
    gluteEnd(joints),
    moved(joints.legs.far.knee, point(0, -1), 12),
  ],
};
