import type { ExerciseKey } from "../poses/exercise.ts";

/** The parts of a set, in which `there`, `hold`, `back` and `rest` come round. */
export type Phase = "ready" | "there" | "hold" | "back" | "rest" | "done";

/** How long each part of a repetition takes, in milliseconds; hundredths of a second at the finest (GIF counts in them). */
export interface Tempo {
  readonly thereMs: number;
  readonly backMs: number;
  /** `"asPlanned"`: the seconds of the target. */
  readonly hold: "asPlanned" | { readonly ms: number };
  readonly restMs: number;
  /** Between two frames of a movement. */
  readonly frameMs: number;
}

/** Calm tempi of strength training (judgement); a swing takes about 1.5 s, which is 40 a minute. */
export const TEMPI: Readonly<Record<ExerciseKey, Tempo>> = {
  "glute-bridge": { thereMs: 2000, backMs: 2000, hold: "asPlanned", restMs: 1000, frameMs: 100 },
  "single-leg-bridge": { thereMs: 2000, backMs: 2000, hold: "asPlanned", restMs: 1000, frameMs: 100 },
  "ball-roll-out": { thereMs: 3000, backMs: 3000, hold: "asPlanned", restMs: 1000, frameMs: 120 },
  "kettlebell-deadlift": { thereMs: 1440, backMs: 1920, hold: { ms: 840 }, restMs: 600, frameMs: 120 },
  "kettlebell-swing": { thereMs: 640, backMs: 880, hold: { ms: 0 }, restMs: 0, frameMs: 80 },
};

export const READY_SECONDS = 5;

/** The last frame stays long enough to be found by somebody who got up slowly. */
export const DONE_MS = 60_000;
