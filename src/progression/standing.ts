import type { Hold, MissingAnswer, NextRoute, Target } from "./decision.ts";
import type { Side } from "./facts.ts";
import type { Position } from "./position.ts";
import type { Program } from "./program.ts";
import type { SittingSummary, State } from "./state.ts";

/** Now, in the person's own calendar. */
export interface Now {
  readonly atMs: number;
  /** Local date 'YYYY-MM-DD' of the person's day. */
  readonly on: string;
}

/** Why no target is offered now. */
export type Blocked =
  | Extract<Hold, { code: "referred" | "screenNeeded" | "screenExpired" | "rest" }>
  | { readonly code: "adult" }
  | { readonly code: "targetWeight" };

export type Suggestion =
  | { readonly code: "seeProfessional"; readonly because: "painInARow" | "stuck" }
  | { readonly code: "help" }
  | { readonly code: "easierRung" }
  | { readonly code: "mirror" }
  | { readonly code: "resetStretch" };

/** What today, plan, why and reminders show. */
export interface Standing {
  readonly position: Position;
  readonly levels: number;
  readonly rungs: number;
  readonly levelKey: string;
  readonly exercise: string;
  readonly graduated: boolean;
  readonly maintenancePerWeek: number;
  /** Null while blocked. After a layoff it is already the lowered one. */
  readonly target: Target | null;
  /** The first local date for the target; null: today. */
  readonly availableFromOn: string | null;
  readonly blocked: Blocked | null;
  /** Set when a layoff lowered the position that is shown; the next set stores it. */
  readonly layoffDays: number | null;
  readonly doneToday: boolean;
  /** The exercise a log without `exercise` means: today's incomplete sitting's, else the current one. */
  readonly exerciseForLog: string;
  /** "Right side left": the side of today's incomplete sitting. */
  readonly sideLeft: Side | null;
  readonly sittingsToday: readonly SittingSummary[];
  /** Unanswered questions of today's sittings that could decide or raise something. */
  readonly openQuestions: readonly MissingAnswer[];
  /** The morning check to ask; null when none is open or the painful sitting was today. */
  readonly morningCheck: { readonly painOn: string; readonly targetSeq: number } | null;
  readonly weakerSide: Side | null;
  readonly suggestions: readonly Suggestion[];
  /** What the next level asks for before it opens: ask in time. */
  readonly nextLevelNeeds: {
    readonly adult: boolean;
    readonly targetWeight: boolean;
    readonly painFreeSittings: number;
  };
  readonly nextRoute: NextRoute;
}

/** `program`: the version named by `state.current.program`. */
export function standingOf(_state: State, _program: Program, _now: Now): Standing {
  throw new Error("not written yet");
}
