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
 * Turns drawings into files, beside the event loop. What cannot be made is `undefined`, after it was logged: the text goes out
 * without it.
 */
export interface Pictures {
  /** PNG of an SVG. */
  renderPng(svg: string): Promise<Uint8Array | undefined>;
  /** Animated GIF of a set. */
  renderGuidedSet(set: GuidedSet): Promise<Uint8Array | undefined>;
}
