import type { LookName } from "../figure/looks.ts";
import type { ExerciseKey, Side } from "../poses/exercise.ts";
import type { Phase } from "./tempo.ts";

/** Words on the frames: one or two each, at most about 12 letters. */
export interface GuidedSetWords {
  readonly title: string;
  readonly ready: string;
  /** The way to the top: "Lift", "Roll out", "Stand", "Snap". */
  readonly there: string;
  /** The held or finished position: "Hold", "Squeeze". A swing has none. */
  readonly hold: string;
  /** The way back: "Lower", "Roll back", "Float". */
  readonly back: string;
  /** Between repetitions: "Breathe". */
  readonly rest: string;
  readonly done: string;
  readonly alt: string;
}

/** Everything that a guided set depends on; plain data, so that equal specs share one cached file. */
export interface GuidedSetSpec {
  readonly exercise: ExerciseKey;
  readonly side: Side;
  /** 1 to 30. */
  readonly reps: number;
  /** Seconds of each hold, 1 to 60; loaded exercises are not held and ignore it. */
  readonly holdSeconds: number;
  readonly look: LookName;
  readonly words: GuidedSetWords;
}

/** A text with the size at which it fits its place. */
export interface FittedText {
  readonly text: string;
  readonly sizePx: number;
}

/** A set as the drawing thread needs it: every text fitted before, because fonts are measured elsewhere. */
export interface FittedSet extends Omit<GuidedSetSpec, "words"> {
  readonly title: FittedText;
  readonly phases: Readonly<Record<Phase, FittedText>>;
}
