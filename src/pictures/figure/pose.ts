import type { Point } from "./vector.ts";

/** Which limb of a pair: the one next to the onlooker, or the one behind the body. */
export type Depth = "near" | "far";

/**
 * A leg by the angles of its bones (forward kinematics) or by where the ankle is planted (inverse kinematics).
 * Angles in degrees: 0 forward, 90 up; `knee` says to which side the knee goes.
 */
export type Leg =
  | { readonly by: "angles"; readonly thigh: number; readonly shin: number; readonly foot: number }
  | { readonly by: "ankle"; readonly ankle: Point; readonly knee: "forward" | "backward"; readonly foot: number };

/** An arm by the angles of its bones or by where the wrist is; `hand` is the hand's own angle, else in line with the forearm. */
export type Arm =
  | { readonly by: "angles"; readonly upper: number; readonly fore: number; readonly hand?: number }
  | {
      readonly by: "wrist";
      readonly wrist: Point;
      readonly elbow: "above" | "below";
      readonly hand?: number;
    };

/** A whole posture as plain numbers, seen from the side, facing +x when upright. */
export interface Pose {
  /** The joint that stays where it is put; the rest of the body hangs on it. */
  readonly root: { readonly joint: "shoulder" | "hip" | "knee"; readonly at: Point };
  /** From hip to shoulder. */
  readonly torso: number;
  /** Bend of the spine: above 0 rounded, below 0 arched. */
  readonly spine?: number;
  readonly neck: number;
  readonly head: number;
  readonly legs: Readonly<Record<Depth, Leg>>;
  readonly arms: Readonly<Record<Depth, Arm>>;
  /** Where the middle of the ball is, for exercises on a ball. */
  readonly ballX?: number;
}

/** A pose at a share (0 to 1) of a movement. */
export interface Keyframe {
  readonly at: number;
  readonly pose: Pose;
}
