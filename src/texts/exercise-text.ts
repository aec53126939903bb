/** All that is said about one exercise. Sentences without a full stop are parts of a line. */
export interface ExerciseText {
  /** "Bridge + Brace": as a title. */
  readonly name: string;
  /** "single-leg bridge": inside a sentence. */
  readonly inSentence: string;
  /** How to do it, in the order of doing it. */
  readonly cues: readonly string[];
  /** What *clean* means: two checks anybody can make on themselves. */
  readonly checks: readonly [string, string];
  readonly faults: readonly { readonly fault: string; readonly instead: string }[];
  readonly easier: string;
  readonly harder: string;
  /** One task for daily life: offered, never asked about. */
  readonly dailyTask: string;
  /** The way without the equipment, where there is one. */
  readonly without: string | null;
}
