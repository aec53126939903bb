import type { NeededPermission } from "../errors.ts";
import type { View } from "./answer.ts";

/** What a post came to that was made to see whether one can be made. `unknown`: Discord did not answer, or not with a reason. */
export type Trial =
  | { readonly kind: "fine" }
  | { readonly kind: "missing"; readonly missing: TriedPermission }
  | { readonly kind: "noSuchChannel" | "closed" | "unknown" };

/** What a trial can find to be missing: the first of these that is, since nothing beyond it can be tried. */
export type TriedPermission = Extract<NeededPermission, "viewChannel" | "sendMessages" | "attachFiles" | "readHistory">;

/** One message, with a picture and without. */
export interface TrialPost {
  readonly pictured: View;
  readonly plain: View;
}

/** Channels beyond the one that somebody is in. */
export interface Channels {
  /**
   * Posts, looks, and takes away what was posted. Asked twice with one `mark` within some minutes, it posts once.
   *
   * @param mark at most 24 characters
   */
  tryPosting(channelId: string, post: TrialPost, mark: string, signal: AbortSignal): Promise<Trial>;
}
