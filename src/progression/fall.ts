import { daysBetween } from "./days.ts";
import { type Ledger, shownOf } from "./ledger.ts";
import { comparePositions, levelAt, type Position, positionsDown, topOf } from "./position.ts";
import type { Program } from "./program.ts";

/** Rules 5 to 7: the ways down. Each returns the new position, or null when nothing moved. */

/** Counters belong to a position: any change of it starts them anew. */
export function moveTo(ledger: Ledger, to: Position, returnsByOne = false): void {
  ledger.position = { level: to.level, rung: to.rung };
  ledger.misses = 0;
  ledger.shorts = { withoutBest: 0, bestReps: 0 };
  ledger.shortTargetReps = null;
  ledger.topSatisfiedOn = [];
  ledger.returnsByOne = returnsByOne;
}

/** A step down that nobody chose: what was shown above the new rung has to be shown again. */
export function forceDownTo(ledger: Ledger, program: Program, to: Position, returnsByOne = false): Position | null {
  if (comparePositions(to, ledger.position) >= 0) return null;
  for (const [index, level] of program.levels.entries()) {
    if (index + 1 > to.level) delete ledger.shown[level.key];
  }
  const level = levelAt(program, to.level);
  ledger.shown[level.key] = Math.min(shownOf(ledger, program, to.level), to.rung - 1);
  moveTo(ledger, to, returnsByOne);
  return to;
}

/** Rule 5: one more miss. Graduates lose nothing by it (rule 14). */
export function countMiss(ledger: Ledger, program: Program): Position | null {
  if (ledger.graduated) return null;
  const { position } = ledger;
  const { missesToStepDown, missesOnLowestRung } = program.policy;
  ledger.misses += 1;
  ledger.shorts.withoutBest = 0;
  if (position.rung > 1) {
    if (ledger.misses < missesToStepDown) return null;
    return forceDownTo(ledger, program, { level: position.level, rung: position.rung - 1 });
  }
  if (ledger.misses < missesOnLowestRung || position.level === 1) return null;
  const below = position.level - 1;
  return forceDownTo(ledger, program, { level: below, rung: topOf(program, below) }, true);
}

/** Nothing below to step down to, and the misses are there: time for help. */
export function needsHelp(ledger: Ledger, program: Program): boolean {
  const { level, rung } = ledger.position;
  return level === 1 && rung === 1 && ledger.misses >= program.policy.missesOnLowestRung;
}

export interface Layoff {
  readonly days: number;
  readonly to: Position;
}

/** Rule 7, as seen on a date; null when there was no layoff or it moves nothing. */
export function layoffOf(ledger: Ledger, program: Program, on: string): Layoff | null {
  if (ledger.lastSetOn === null || on <= ledger.lastSetOn) return null;
  const days = daysBetween(ledger.lastSetOn, on);
  const [shortDays, longDays] = program.policy.layoffDays;
  if (days < shortDays) return null;
  const to = days < longDays ? rungBelow(ledger.position) : levelBefore(ledger.position, program);
  return comparePositions(to, ledger.position) < 0 ? { days, to } : null;
}

function rungBelow({ level, rung }: Position): Position {
  return { level, rung: Math.max(1, rung - 1) };
}

/** The top rung of the level before, or its middle rung where that level is loaded. */
function levelBefore({ level }: Position, program: Program): Position {
  if (level === 1) return { level: 1, rung: 1 };
  const before = levelAt(program, level - 1);
  const top = before.ramp.length;
  return { level: level - 1, rung: before.kind === "loaded" ? Math.ceil(top / 2) : top };
}

/** Stores a layoff: back across a level, the way returns one rung below where it stopped. */
export function applyLayoff(ledger: Ledger, program: Program, layoff: Layoff): void {
  const stopped = ledger.position;
  const crossed = layoff.to.level < stopped.level;
  forceDownTo(ledger, program, layoff.to, crossed);
  if (crossed) ledger.shown[levelAt(program, stopped.level).key] = Math.max(0, stopped.rung - 2);
}

/** Rule 6: pain takes positions, and remembers the rung that hurt until it is passed. */
export function takeForPain(ledger: Ledger, program: Program, to: Position, hurtAt: Position): Position | null {
  const moved = forceDownTo(ledger, program, to);
  const known = ledger.hurt?.at;
  const at = known !== undefined && comparePositions(known, hurtAt) > 0 ? known : hurtAt;
  ledger.hurt = { at: { level: at.level, rung: at.rung }, lastRiseOn: ledger.hurt?.lastRiseOn ?? null };
  return moved;
}

export function stepDownForMorning(ledger: Ledger, program: Program, hurtAt: Position): Position | null {
  return takeForPain(ledger, program, positionsDown(program, ledger.position, 1), hurtAt);
}
