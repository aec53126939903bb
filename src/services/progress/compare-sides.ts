import type { Decision } from "../../progression/decision.ts";
import type { Side } from "../../progression/facts.ts";
import { levelAt, rungAt } from "../../progression/position.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type LiveSet, liveSets } from "../log/live-sets.ts";
import { levelFor, qualityOf } from "./work-done.ts";

export interface SideWork {
  /** Clean reps as a share of those that were asked for, 0 to 1. */
  readonly share: number;
  /** Average length of a hold in seconds; null without holds. */
  readonly holdSeconds: number | null;
}

export interface SidesCompared {
  readonly left: SideWork;
  readonly right: SideWork;
  /** How many sittings with both sides it is about. */
  readonly sittings: number;
}

/** As many sittings as the progression rules look at. */
const sittingsCompared = 5;

/**
 * Left and right of the latest sittings that had both, of exercises done on each side, within the days that the programme looks
 * back; null without one. What each sitting asked is the rung before it.
 */
export function compareSides(coaching: Coaching): SidesCompared | null {
  const { program, facts, fold, now } = coaching;
  const sets = new Map(liveSets(facts).map((set) => [set.seq, set]));
  const sinceOn = Temporal.PlainDate.from(now.on).subtract({ days: program.policy.symmetryDays }).toString();
  const sittings = fold.decisions
    .filter(({ on, exercise }) => on >= sinceOn && levelFor(program, exercise ?? "")?.sides === "each")
    .map((decision) => ({ asked: askedBy(coaching, decision), sets: setsOf(decision, sets) }))
    .filter((sitting) => sitting.asked !== null && hasBothSides(sitting.sets))
    .slice(-sittingsCompared);
  if (sittings.length === 0) return null;
  const work = (side: Side): SideWork => {
    const own = sittings.map(({ asked, sets }) => ({ asked: asked ?? 1, sets: sets.filter((set) => isOn(set, side)) }));
    const shares = own.map(({ asked, sets }) => Math.min(1, cleanReps(sets, coaching) / asked));
    return {
      share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
      holdSeconds: averageHold(own.flatMap(({ sets }) => sets)),
    };
  };
  return { left: work("left"), right: work("right"), sittings: sittings.length };
}

/** Null for a sitting of another level than the one that was current. */
function askedBy({ program }: Coaching, { before, exercise }: Decision): number | null {
  if (program.levels[before.level - 1] === undefined) return null;
  const { exercise: current, ramp } = levelAt(program, before.level);
  return current === exercise && before.rung <= ramp.length ? rungAt(program, before).reps : null;
}

function setsOf({ factSeqs }: Decision, sets: ReadonlyMap<number, LiveSet>): LiveSet[] {
  return factSeqs.flatMap((seq) => sets.get(seq) ?? []);
}

function hasBothSides(sets: readonly LiveSet[]): boolean {
  return sets.some((set) => isOn(set, "left")) && sets.some((set) => isOn(set, "right"));
}

function isOn({ entry }: LiveSet, side: Side): boolean {
  return entry.side === side || entry.side === "both";
}

function cleanReps(sets: readonly LiveSet[], { program }: Coaching): number {
  return sets.filter((set) => qualityOf(set, program) === "clean").reduce((sum, { entry }) => sum + entry.reps, 0);
}

function averageHold(sets: readonly LiveSet[]): number | null {
  const holds = sets.filter(({ entry }) => entry.seconds !== null && entry.reps > 0);
  const reps = holds.reduce((sum, { entry }) => sum + entry.reps, 0);
  const seconds = holds.reduce((sum, { entry }) => sum + entry.reps * (entry.seconds ?? 0), 0);
  return reps === 0 ? null : seconds / reps;
}
