import type { Keyframe, Pose } from "../figure/pose.ts";
import type { Joints } from "../figure/solve-pose.ts";
import type { Point } from "../figure/vector.ts";

/** The exercises that can be drawn, by their keys in the built-in programme and in its order. */
export const EXERCISE_KEYS = [
  "glute-bridge",
  "single-leg-bridge",
  "ball-roll-out",
  "kettlebell-deadlift",
  "kettlebell-swing",
] as const;
export type ExerciseKey = (typeof EXERCISE_KEYS)[number];

/** Whether there are pictures of an exercise: a programme from outside may bring others. */
export function isDrawn(exercise: string): exercise is ExerciseKey {
  return EXERCISE_KEYS.some((key) => key === exercise);
}

/** `left` and `right` are the foot on the floor, and the side of the body that we see. */
export type Side = "left" | "right";

/** Things of an exercise; the ball and the kettlebell follow the pose. */
export type Prop =
  | { readonly kind: "mat"; readonly fromX: number; readonly toX: number }
  | { readonly kind: "ball" }
  | { readonly kind: "kettlebell"; readonly hangs: "down" | "alongArms" }
  | { readonly kind: "chair"; readonly frontX: number; readonly seatY: number };

/** An exercise as data: how the body moves, what it needs, where its three cues point. */
export interface Exercise {
  /** From the start (0) to the held or finished position (1). */
  readonly movement: readonly [Keyframe, ...Keyframe[]];
  /** How somebody waits for the first repetition and stays after the last; absent: as the movement begins. */
  readonly waiting?: Pose;
  readonly props: readonly Prop[];
  /** Where the body goes on the way there. */
  readonly way: "up" | "forward";
  /** On a card the finish covers a silhouette of the start, or stands apart from it. */
  readonly shown: "over" | "beside";
  /** The share of the movement, start or finish, that the cues point at. */
  readonly cuesAt: 0 | 1;
  readonly cueMarkers: (joints: Joints) => readonly [Point, Point, Point];
}
