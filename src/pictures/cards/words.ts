/** Words of a cue: a few for the title (≈ 20 letters), one short line more (≈ 40 letters). */
export interface CueWords {
  readonly title: string;
  readonly detail: string;
}

export interface PoseCardWords {
  /** Such as "Level 1". */
  readonly level: string;
  readonly title: string;
  /** Such as "10 × 10 s each side". */
  readonly dose: string;
  /** In the order of the exercise's markers. */
  readonly cues: readonly [CueWords, CueWords, CueWords];
  /** One line under the picture (≈ 65 letters). */
  readonly tip: string;
  readonly alt: string;
}

export interface MomentCardWords {
  readonly title: string;
  readonly cues: readonly [CueWords, CueWords, CueWords];
  readonly tip: string;
  readonly alt: string;
}

export interface FaultCardWords {
  readonly title: string;
  /** Under the picture of the right form, such as "Like this". */
  readonly right: CueWords;
  /** Under the picture of the fault, such as "Not like this". */
  readonly fault: CueWords;
  readonly alt: string;
}
