import type { Expression } from "../figure/draw-head.ts";
import { poseAt } from "../figure/interpolate.ts";
import type { Pose } from "../figure/pose.ts";
import type { Joints } from "../figure/solve-pose.ts";
import { backOf, moved, type Point, point, unit } from "../figure/vector.ts";
import { raised } from "./bridge.ts";
import { deadlift, hinged } from "./deadlift.ts";
import type { ExerciseKey, Prop } from "./exercise.ts";
import { EXERCISES } from "./exercises.ts";
import { rollOut } from "./roll-out.ts";
import { swing } from "./swing.ts";

export const FAULT_KEYS = ["archedBack", "droppedPelvis", "heldBreath", "roundedBack", "squattedSwing"] as const;
export type FaultKey = (typeof FAULT_KEYS)[number];

/** The usual fault of each exercise. */
export const FAULT_OF: Readonly<Record<ExerciseKey, FaultKey>> = {
  "glute-bridge": "archedBack",
  "single-leg-bridge": "droppedPelvis",
  "ball-roll-out": "heldBreath",
  "kettlebell-deadlift": "roundedBack",
  "kettlebell-swing": "squattedSwing",
};

export interface Posture {
  readonly pose: Pose;
  readonly expression?: Expression;
}

/** The right form beside the fault, both seen from the side, and the line of the body that tells them apart. */
export interface SideFault {
  readonly view: "side";
  readonly right: Posture;
  readonly fault: Posture;
  readonly props: readonly Prop[];
  /** The part that matters fills the panel; absent: the whole body does. */
  readonly closeUp?: { readonly fromX: number; readonly toX: number; readonly topY: number; readonly floorY: number };
  /** Points of the line; absent: the faces say it. */
  readonly guide?: (joints: Joints) => readonly Point[];
}

/** A pelvis that tilts cannot be seen from the side: the onlooker stands at the feet. */
export interface FeetFault {
  readonly view: "feet";
  readonly tiltDegrees: { readonly right: number; readonly fault: number };
}

/** Along the back, just outside the skin. */
function spineLine({ hip, mid, shoulder, pelvisUp, chestUp }: Joints): readonly Point[] {
  const middle = unit({ x: pelvisUp.x + chestUp.x, y: pelvisUp.y + chestUp.y });
  return [
    moved(moved(hip, pelvisUp, -4), backOf(pelvisUp), 42),
    moved(mid, backOf(middle), 36),
    moved(moved(shoulder, chestUp, 6), backOf(chestUp), 32),
  ];
}

const backswing = poseAt(swing.movement, 0);
const rolledOut = poseAt(rollOut.movement, 1);

export const FAULTS: Readonly<Record<FaultKey, SideFault | FeetFault>> = {
  archedBack: {
    view: "side",
    right: { pose: raised },
    fault: { pose: { ...raised, torso: 211, spine: -52 } },
    props: EXERCISES["glute-bridge"].props,
    closeUp: { fromX: -94, toX: 302, topY: -252, floorY: 18 },
    guide: ({ shoulder, mid, hip, legs }) => [shoulder, mid, hip, legs.near.knee],
  },
  droppedPelvis: { view: "feet", tiltDegrees: { right: 0, fault: 15 } },
  heldBreath: {
    view: "side",
    right: { pose: rolledOut, expression: "exhale" },
    fault: { pose: rolledOut, expression: "held" },
    props: rollOut.props,
    closeUp: { fromX: 106, toX: 322, topY: -262, floorY: -104 },
  },
  roundedBack: {
    view: "side",
    right: { pose: hinged },
    fault: {
      pose: { ...hinged, root: { joint: "hip", at: point(-62, -174) }, torso: 30, spine: 62, neck: 344, head: 350 },
    },
    props: deadlift.props,
    guide: spineLine,
  },
  squattedSwing: {
    view: "side",
    right: { pose: backswing },
    fault: {
      pose: {
        ...backswing,
        root: { joint: "hip", at: point(-60, -124) },
        torso: 62,
        ...{ neck: 62, head: 78 },
        arms: { near: { by: "angles", upper: 258, fore: 262 }, far: { by: "angles", upper: 260, fore: 263 } },
      },
    },
    props: swing.props,
    guide: ({ shoulder, hip, legs }) => [shoulder, hip, legs.near.knee, legs.near.ankle],
  },
};
