import type { SkipReason } from "../stores/deliveries.ts";
import type { Failure, Opening } from "./notifier.ts";

/** One delivery as the worker sees it, whoever it is for: where it goes, what it says, and what a closed door means. */
export interface Errand<M> {
  /** Where it goes; null while that channel has to be opened first. */
  readonly channelId: string | null;
  /** Why it is not sent now; null: it is. */
  readonly skip: SkipReason | null;
  /** It asks whether to keep, pause or stop. */
  readonly asksToKeep: boolean;
  open(signal: AbortSignal): Promise<Opening>;
  compose(mark: string): Promise<M>;
  /** Notes what the failure says about its recipient. @returns what becomes of the delivery */
  failed(failure: Exclude<Failure, { readonly kind: "unauthorized" }>): Promise<Undone>;
}

export interface Undone {
  /** `planned`: try again. */
  readonly state: "planned" | "dead";
  readonly reason: string;
}
