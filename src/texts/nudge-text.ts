/** One posture nudge: what catches the eye, and one thing to do. */
export interface Nudge {
  readonly title: string;
  readonly action: string;
  /** The joke; left out where somebody hurts. */
  readonly aside: string | null;
}

/** The nudges of one language. Every language has as many of each, so that nobody reads one twice within a month. */
export interface Nudges {
  /** About one side, which is named as an invitation. */
  readonly sides: Four<(side: "left" | "right") => Nudge>;
  readonly anytime: Twelve<Nudge>;
  /** By the phase somebody is in. */
  readonly reset: Sixteen<Nudge>;
  readonly reinforce: Sixteen<Nudge>;
  readonly reload: Sixteen<Nudge>;
}

type Four<T> = readonly [T, T, T, T];
type Twelve<T> = readonly [...Four<T>, ...Four<T>, ...Four<T>];
type Sixteen<T> = readonly [...Twelve<T>, ...Four<T>];
