import { glutePoint } from "../figure/draw-glute.ts";
import type { Pose } from "../figure/pose.ts";
import { backOf, mix, moved, point } from "../figure/vector.ts";
import type { Exercise } from "./exercise.ts";
import { feet, tallHip } from "./standing.ts";

/** Hips back, back flat, hands on the bell that stands between the feet. */
export const hinged: Pose = {
  root: { joint: "hip", at: point(-80, -174) },
  torso: 26,
  ...{ neck: 22, head: 44 },
  legs: feet,
  arms: {
    near: { by: "wrist", wrist: point(30, -92), elbow: "below", hand: 270 },
    far: { by: "wrist", wrist: point(38, -92), elbow: "below", hand: 270 },
  },
};

/** From the hinge to standing tall. */
export const deadlift: Exercise = {
  movement: [
    { at: 0, pose: hinged },
    {
      at: 1,
      pose: {
        root: { joint: "hip", at: tallHip },
        torso: 90,
        ...{ neck: 88, head: 90 },
        legs: feet,
        arms: {
          near: { by: "wrist", wrist: point(24, -211), elbow: "below", hand: 270 },
          far: { by: "wrist", wrist: point(32, -211), elbow: "below", hand: 270 },
        },
      },
    },
  ],
  props: [{ kind: "kettlebell", hangs: "down" }],
  shown: "beside",
  way: "up",
  cuesAt: 0,
  cueMarkers: (joints) => [
    moved(joints.mid, backOf(joints.chestUp), 8),
    glutePoint(joints, 46),
    moved(mix(joints.arms.near.elbow, joints.arms.near.wrist, 0.3), point(1, 0), 22),
  ],
};
