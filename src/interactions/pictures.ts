import type { ViewFile } from "./answer.ts";

/** A drawing with the name its file will have. */
export interface Still {
  /** Without the extension. */
  readonly name: string;
  readonly svg: string;
  readonly alt: string;
}

/** A guided set in plain words: what `GuidedSetSpec` of the picture room is, without its closed lists. */
export interface GuidedSet {
  /** Key of the exercise. */
  readonly exercise: string;
  /** The foot on the floor. */
  readonly side: "left" | "right";
  readonly reps: number;
  /** Seconds of each hold. */
  readonly holdSeconds: number;
  readonly look: string;
  readonly words: Readonly<Record<"title" | "ready" | "there" | "hold" | "back" | "rest" | "done" | "alt", string>>;
}

/**
 * Turns drawings into files, beside the event loop. Null where nothing is drawn, and where drawing or rendering went wrong,
 * which was logged then: the text goes out without the picture.
 */
export interface Pictures {
  /** A PNG. */
  still(draw: () => Still | null): Promise<ViewFile | null>;
  /** An animated GIF. */
  guidedSet(draw: () => GuidedSet | null): Promise<ViewFile | null>;
}
