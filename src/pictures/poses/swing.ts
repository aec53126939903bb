import { glutePoint } from "../figure/draw-glute.ts";
import type { Arm, Depth } from "../figure/pose.ts";
import { frontOf, mix, moved, point } from "../figure/vector.ts";
import { hinged } from "./deadlift.ts";
import type { Exercise } from "./exercise.ts";
import { feet, tallHip } from "./standing.ts";

function armsAt(degrees: number, bend: number): Record<Depth, Arm> {
  return {
    near: { by: "angles", upper: degrees, fore: degrees + bend },
    far: { by: "angles", upper: degrees + 2, fore: degrees + bend + 1 },
  };
}

/** Hinge with the bell behind the thighs; the hips snap first, the arms float to chest height after them. */
export const swing: Exercise = {
  movement: [
    {
      at: 0,
      pose: {
        root: { joint: "hip", at: point(-74, -184) },
        torso: 30,
        ...{ neck: 26, head: 46 },
        legs: feet,
        arms: armsAt(234, -4),
      },
    },
    {
      at: 0.5,
      pose: {
        root: { joint: "hip", at: point(-16, -219) },
        torso: 76,
        ...{ neck: 74, head: 82 },
        legs: feet,
        arms: armsAt(292, 4),
      },
    },
    {
      at: 1,
      pose: {
        root: { joint: "hip", at: tallHip },
        torso: 91,
        ...{ neck: 90, head: 90 },
        legs: feet,
        arms: armsAt(354, 3),
      },
    },
  ],
  waiting: hinged,
  props: [{ kind: "kettlebell", hangs: "alongArms" }],
  shown: "beside",
  way: "up",
  cuesAt: 1,
  cueMarkers: (joints) => [
    glutePoint(joints, 46),
    moved(mix(joints.arms.near.elbow, joints.arms.near.wrist, 0.3), point(0, -1), 26),
    moved(joints.mid, frontOf(joints.chestUp), 8),
  ],
};
