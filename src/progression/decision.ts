import type { Side } from "./facts.ts";
import type { Position } from "./position.ts";

/** What follows from a sitting or a fact. Precedence when several apply: in this order. */
export type Outcome = "refer" | "rest" | "graduate" | "advance" | "climb" | "stepDown" | "stay";

/** What a sitting was. `practice`: an easier exercise, or one outside the programme; `harder`: one of a later level. */
export type SittingClass =
  | "stop"
  | "some"
  | "qualify"
  | "unknown"
  | "miss"
  | "incomplete"
  | "lighter"
  | "short"
  | "practice"
  | "harder";

export type Question = "form" | "breathing" | "pain";

/** An answer that was not given, and the entries it is missing on (sequence numbers of their `setLogged` facts). */
export interface MissingAnswer {
  readonly question: Question;
  readonly entrySeqs: readonly number[];
}

/** What to do next. Exactly one of `seconds` and `loadKg`/`loadPercent` is asked for. */
export interface Target {
  readonly levelKey: string;
  readonly exercise: string;
  readonly position: Position;
  readonly reps: number;
  readonly seconds: number | null;
  /** Load to take, in kilograms; null for holds, without a target weight, and when no owned weight fits. */
  readonly loadKg: number | null;
  readonly loadPercent: number | null;
  /** `each`: `reps` on each side. */
  readonly sides: "both" | "each";
  /** The side to start with; only for `each`, null when there is no reason to prefer one. */
  readonly firstSide: Side | null;
  /** The only side still to do today; null when the whole target is asked. */
  readonly onlySide: Side | null;
  readonly mirror: boolean;
  /** The first time this exercise is asked for: teach it. */
  readonly isNew: boolean;
  /** Half the reps, once, after pain. */
  readonly isHalf: boolean;
}

/** Why nothing rises although the reps were there. `untilOn`: the first local date on which it may. */
export type Hold =
  | { readonly code: "referred"; readonly of: "screen" | "pain" }
  | { readonly code: "screenNeeded" }
  | { readonly code: "screenExpired"; readonly expiredOn: string }
  | { readonly code: "rest"; readonly untilOn: string }
  | { readonly code: "painToday"; readonly untilOn: string }
  | { readonly code: "notSettledToday"; readonly untilOn: string }
  | { readonly code: "morningCheck"; readonly painOn: string }
  | { readonly code: "dayLimit"; readonly untilOn: string }
  /** After pain took a position: one rung per local day. */
  | { readonly code: "gentleReturn"; readonly untilOn: string };

/** Reasons are codes with numbers; the words are made in the view. */
export type Reason =
  | { readonly code: "qualified"; readonly clean: number; readonly asked: number; readonly rung: number }
  | { readonly code: "held"; readonly hold: Hold }
  | { readonly code: "couldRise"; readonly to: Position }
  | { readonly code: "oneRungAfterPain"; readonly until: Position }
  | { readonly code: "moreSittings"; readonly done: number; readonly asked: number; readonly onOtherDays: boolean }
  | {
      readonly code: "requires";
      /** The level that is still closed. */
      readonly level: number;
      /** The exercise of the pain-free sittings. */
      readonly exercise: string;
      readonly painFreeSittings: number;
      readonly painFreeSittingsMissing: number;
      readonly adultMissing: boolean;
    }
  | { readonly code: "advanced"; readonly level: number; readonly fromOn: string }
  | { readonly code: "graduated" }
  | { readonly code: "unanswered"; readonly questions: readonly Question[] }
  | {
      readonly code: "missed";
      readonly clean: number;
      readonly failed: number;
      readonly inARow: number;
      readonly limit: number;
    }
  | { readonly code: "missesSteppedDown"; readonly inARow: number; readonly to: Position }
  | { readonly code: "help"; readonly missesInARow: number }
  | { readonly code: "incomplete"; readonly side: Side }
  | { readonly code: "lighter" }
  | { readonly code: "short"; readonly clean: number; readonly asked: number }
  | { readonly code: "easierRung"; readonly sittings: number }
  | { readonly code: "painStopped"; readonly to: Position }
  | { readonly code: "painSome"; readonly inARow: number }
  | { readonly code: "seeProfessional"; readonly because: "painInARow" | "stuck" }
  | { readonly code: "stoppedTwice"; readonly stops: number; readonly days: number }
  | { readonly code: "morningNotSettled"; readonly to: Position }
  | { readonly code: "morningSettled" }
  | { readonly code: "morningCheckClosed"; readonly painOn: string }
  | { readonly code: "layoff"; readonly days: number; readonly to: Position }
  | { readonly code: "practice" }
  | { readonly code: "harder"; readonly level: number; readonly shownRung: number }
  | { readonly code: "equipment"; readonly askedKg: number }
  | { readonly code: "targetWeightMissing" }
  | { readonly code: "adultMissing" }
  | { readonly code: "notCoached"; readonly hold: Hold }
  | { readonly code: "screenPassed" }
  | { readonly code: "screenReferred" }
  | { readonly code: "cleared"; readonly of: "screen" | "pain" }
  | { readonly code: "placed"; readonly at: Position }
  | { readonly code: "steppedBackByChoice"; readonly to: Position }
  | { readonly code: "programChanged"; readonly to: Position };

export type ReasonCode = Reason["code"];

/** The nearest way to advance. */
export type NextRoute =
  | { readonly kind: "clearance"; readonly of: "screen" | "pain" }
  | { readonly kind: "screen" }
  | { readonly kind: "wait"; readonly untilOn: string }
  | { readonly kind: "morningCheck"; readonly painOn: string }
  | { readonly kind: "answers"; readonly questions: readonly Question[] }
  | { readonly kind: "otherSide"; readonly side: Side }
  | { readonly kind: "adult" }
  | { readonly kind: "targetWeight" }
  | { readonly kind: "painFreeSittings"; readonly level: number; readonly exercise: string; readonly missing: number }
  /** A clean sitting of this rung (`sittings` of them). */
  | { readonly kind: "rung"; readonly at: Position; readonly sittings: number }
  | { readonly kind: "maintain"; readonly perWeek: number };

/** A decision with everything that explains it. Stored as it is; `factSeqs` name the facts behind it. */
export interface Decision {
  readonly outcome: Outcome;
  /** Null for a decision about a fact that is not a set. */
  readonly class: SittingClass | null;
  readonly exercise: string | null;
  readonly before: Position;
  readonly after: Position;
  /** What to do next; null while nothing is coached. */
  readonly target: Target | null;
  /** The first local date for the target; null: today. Tomorrow after a new level, later after strong pain. */
  readonly availableFromOn: string | null;
  readonly reasons: readonly Reason[];
  /** Answers that would decide it, or that could raise further (`class` is then `qualify`). */
  readonly missing: readonly MissingAnswer[];
  readonly nextRoute: NextRoute;
  /** Sequence numbers, with those of the corrections that were applied. The first one is the sitting's first entry. */
  readonly factSeqs: readonly number[];
  /** Local date of the sitting's first entry, or of the fact. */
  readonly on: string;
  readonly ruleVersion: number;
}
