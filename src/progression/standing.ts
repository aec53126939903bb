import { addDays } from "./days.ts";
import type { Hold, MissingAnswer, NextRoute, Target } from "./decision.ts";
import type { Side } from "./facts.ts";
import { applyLayoff, type Layoff, layoffOf, needsHelp } from "./fall.ts";
import { type CoachingHold, coachingHoldOf } from "./hold.ts";
import { offersEasierRung } from "./judge-current.ts";
import { copyOf, type Ledger } from "./ledger.ts";
import { nextRouteOf } from "./next-route.ts";
import { suggestsProfessional } from "./pain.ts";
import { levelAt, type Position } from "./position.ts";
import type { Program } from "./program.ts";
import { unmetOf } from "./rise.ts";
import type { SittingSummary, State } from "./state.ts";
import { weakerSideOf } from "./symmetry.ts";
import { availableFromOf, loadedLevelLacks, targetOf } from "./target.ts";

/** Now, in the person's own calendar. */
export interface Now {
  readonly atMs: number;
  /** Local date 'YYYY-MM-DD' of the person's day. */
  readonly on: string;
}

/** Why no target is offered now. */
export type Blocked =
  | CoachingHold
  | Extract<Hold, { code: "rest" }>
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
  /** Set while a pause is on; without `backOn`, the first local date after it, it lasts until somebody ends it. */
  readonly paused: { readonly backOn: string | null } | null;
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
export function standingOf(state: State, program: Program, now: Now): Standing {
  const layoff = layoffOf(state.current, program, now.on);
  const ledger = layoff === null ? state.current : viewAfter(state.current, program, layoff);
  const { position } = ledger;
  const level = levelAt(program, position.level);
  const sittingsToday = state.sittings.filter(({ on }) => on === now.on);
  const incomplete = sittingsToday.findLast((sitting) => isStillIncomplete(sitting, sittingsToday, level.exercise));
  const sideLeft = incomplete?.missingSide ?? null;
  const openQuestions = sittingsToday.flatMap(({ missing }) => missing);
  const blocked = blockOf(ledger, program, now.on);
  return {
    position,
    levels: program.levels.length,
    rungs: level.ramp.length,
    levelKey: level.key,
    exercise: level.exercise,
    graduated: ledger.graduated,
    maintenancePerWeek: program.policy.maintenancePerWeek,
    target: blocked === null ? targetOf(ledger, program, now.on, sideLeft) : null,
    availableFromOn: availableFromOf(ledger, now.on),
    blocked,
    paused: pauseOn(state.current, now.on),
    layoffDays: layoff?.days ?? null,
    doneToday: sittingsToday.length > 0 || ledger.lastSetOn === now.on,
    exerciseForLog: incomplete?.exercise ?? level.exercise,
    sideLeft,
    sittingsToday,
    openQuestions,
    morningCheck: morningCheckOf(ledger, now.on),
    weakerSide: weakerSideOf(ledger, program.policy, now.on),
    suggestions: suggestionsOf(ledger, program),
    nextLevelNeeds: nextLevelNeedsOf(ledger, program),
    nextRoute: nextRouteOf(ledger, program, now.on, { missing: openQuestions, missingSide: sideLeft }),
  };
}

/** The ledger as the next set will find it: a layoff counts from when it is seen (rule 7). */
function viewAfter(current: Ledger, program: Program, layoff: Layoff): Ledger {
  const view = copyOf(current);
  applyLayoff(view, program, layoff);
  return view;
}

/** A pause ends by itself on the day it names. */
function pauseOn({ paused }: Ledger, on: string): Standing["paused"] {
  if (paused === null || (paused.untilOn !== null && paused.untilOn <= on)) return null;
  return { backOn: paused.untilOn };
}

/** Incomplete, of the current exercise, and no later sitting of it. */
function isStillIncomplete(sitting: SittingSummary, all: readonly SittingSummary[], exercise: string): boolean {
  if (sitting.missingSide === null || sitting.exercise !== exercise) return false;
  return all.findLast((other) => other.exercise === exercise) === sitting;
}

function blockOf(ledger: Ledger, program: Program, on: string): Blocked | null {
  const coaching = coachingHoldOf(ledger, on);
  if (coaching !== null) return coaching;
  if (ledger.restOn !== null && on <= ledger.restOn) return { code: "rest", untilOn: addDays(ledger.restOn, 1) };
  const lacks = loadedLevelLacks(ledger, program);
  return lacks === null ? null : { code: lacks };
}

function morningCheckOf(ledger: Ledger, on: string): Standing["morningCheck"] {
  const { check } = ledger;
  const targetSeq = check?.entrySeqs[0];
  if (check === null || targetSeq === undefined || !check.open || on <= check.painOn) return null;
  return { painOn: check.painOn, targetSeq };
}

function suggestionsOf(ledger: Ledger, program: Program): Suggestion[] {
  const suggestions: Suggestion[] = [];
  if (ledger.felt !== null && ledger.felt !== "glutes") suggestions.push({ code: "resetStretch" });
  if (needsHelp(ledger, program)) suggestions.push({ code: "help" }, { code: "mirror" });
  else if (ledger.misses > 0) suggestions.push({ code: "mirror" });
  if (offersEasierRung(ledger)) suggestions.push({ code: "easierRung" });
  if (needsHelp(ledger, program)) suggestions.push({ code: "seeProfessional", because: "stuck" });
  if (suggestsProfessional(ledger)) suggestions.push({ code: "seeProfessional", because: "painInARow" });
  return suggestions;
}

function nextLevelNeedsOf(ledger: Ledger, program: Program): Standing["nextLevelNeeds"] {
  const next = program.levels[ledger.position.level];
  if (next === undefined) return { adult: false, targetWeight: false, painFreeSittings: 0 };
  const unmet = unmetOf(ledger, program, ledger.position.level + 1);
  const isLoaded = next.kind === "loaded";
  return {
    adult: !ledger.adult && (isLoaded || unmet?.adultMissing === true),
    targetWeight: isLoaded && ledger.weight === null,
    painFreeSittings: unmet?.painFreeSittingsMissing ?? 0,
  };
}
