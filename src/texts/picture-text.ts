/** Words on pictures. They are drawn, so they are short; how long they may be stands in the picture room's `words.ts`. */

export interface CueText {
  readonly title: string;
  readonly detail: string;
}

type Cues = readonly [CueText, CueText, CueText];
type Side = "left" | "right";

/** The card of an exercise. `side`: the foot on the floor, where there is one. */
export interface PoseText {
  readonly title: (side: Side) => string;
  readonly cues: Cues;
  readonly tip: string;
  readonly alt: (side: Side) => string;
}

export interface MomentText {
  readonly title: string;
  readonly cues: Cues;
  readonly tip: string;
  readonly alt: string;
}

export interface FaultText {
  readonly title: string;
  readonly right: CueText;
  readonly fault: CueText;
  readonly alt: string;
}

/** The frames of a guided set: one or two words each. */
export interface GuidedText {
  readonly title: (side: Side) => string;
  readonly ready: string;
  readonly there: string;
  readonly hold: string;
  readonly back: string;
  readonly rest: string;
  readonly done: string;
  readonly alt: (side: Side, amount: string) => string;
}
