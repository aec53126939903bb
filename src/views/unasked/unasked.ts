import type { Pace } from "../../habits/back-off.ts";

/** A message that nobody asked for at this moment, as the delivery knows it. */
export interface Unasked {
  /** The short id of the delivery: all its buttons carry it. */
  readonly mark: string;
  readonly kind: "daily" | "posture" | "morning";
  /** The local date it is for. */
  readonly on: string;
  readonly dueAtMs: number;
  readonly isSnoozed: boolean;
  /** So late that it says so. */
  readonly isLate: boolean;
  /** The slower pace that begins with it; null while the pace stays. */
  readonly newPace: Pace | null;
  /** It asks whether to keep, pause or stop, and nothing else. */
  readonly asksToKeep: boolean;
}
