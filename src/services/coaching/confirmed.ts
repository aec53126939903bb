import type { Recording } from "./record-facts.ts";

/** A confirmation that was taken, or the same question anew, because something changed since it was asked. */
export type Confirmed<P> =
  | { readonly kind: "done"; readonly recording: Recording }
  | { readonly kind: "movedOn"; readonly preview: P };
