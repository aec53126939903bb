/** How much is asked, claimed or logged. Exactly one of `seconds`, `loadKg` and `loadPercent` says how hard; holds have seconds. */
export interface Amount {
  readonly reps: number;
  readonly seconds: number | null;
  readonly loadKg: number | null;
  /** Per cent of body weight, where the load itself is not known. */
  readonly loadPercent?: number | null;
  /** `each`: this many on each side; `left` and `right`: on this side only. */
  readonly side: "both" | "each" | "left" | "right";
}
