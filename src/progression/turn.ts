import type { Hold, MissingAnswer, Reason, SittingClass } from "./decision.ts";
import type { Side } from "./facts.ts";
import type { Ledger } from "./ledger.ts";
import type { Position } from "./position.ts";
import type { Program } from "./program.ts";
import type { Rise } from "./rise.ts";
import type { Sitting } from "./sittings.ts";

/** A sitting while it is decided: what the rules read, and the ledger and reasons that they write. */
export interface Turn {
  readonly ledger: Ledger;
  readonly program: Program;
  readonly sitting: Sitting;
  /** The position from which it is judged: after a layoff. */
  readonly start: Position;
  readonly reasons: Reason[];
  /** Why nothing may rise, whatever was done; null when it may. */
  readonly hold: Hold | null;
  /** False while referred or without a valid screen: only pain counts. */
  readonly coached: boolean;
}

export interface Verdict {
  readonly class: SittingClass;
  /** Set when the sitting moved somebody up. */
  readonly rose: Rise | null;
  readonly missing: readonly MissingAnswer[];
  readonly missingSide: Side | null;
}

export const nothingOpen: Omit<Verdict, "class"> = { rose: null, missing: [], missingSide: null };
