import { bridge, singleLegBridge } from "./bridge.ts";
import { deadlift } from "./deadlift.ts";
import type { Exercise, ExerciseKey } from "./exercise.ts";
import { rollOut } from "./roll-out.ts";
import { swing } from "./swing.ts";

/** The five exercises of the ladder, in its order. */
export const EXERCISES: Readonly<Record<ExerciseKey, Exercise>> = {
  "glute-bridge": bridge,
  "single-leg-bridge": singleLegBridge,
  "ball-roll-out": rollOut,
  "kettlebell-deadlift": deadlift,
  "kettlebell-swing": swing,
};
