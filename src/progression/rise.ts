import { repsAt } from "./clean-reps.ts";
import type { Entry } from "./corrections.ts";
import { addDays } from "./days.ts";
import type { Reason } from "./decision.ts";
import { moveTo } from "./fall.ts";
import { type Ledger, shownOf } from "./ledger.ts";
import { comparePositions, levelAt, type Position, topOf } from "./position.ts";
import type { Level, Program } from "./program.ts";

/** Rule 4. */

export type Rise = "graduate" | "advance" | "climb";

export interface Satisfied {
  /** Highest rung that clean reps satisfy; 0 when not even the first one. */
  readonly clean: number;
  /** The same if every missing answer were good. */
  readonly possible: number;
}

/** Ramps rise, so the rungs that are satisfied end where the first one is not. */
export function satisfiedRungs(entries: readonly Entry[], level: Level, ledger: Ledger, from = 1): Satisfied {
  let clean = from - 1;
  let possible = from - 1;
  for (let rung = from; rung <= level.ramp.length; rung += 1) {
    const asked = level.ramp[rung - 1];
    if (asked === undefined) break;
    const reps = repsAt(entries, level, asked, ledger);
    if (reps.clean >= asked.reps && clean === rung - 1) clean = rung;
    if (reps.cleanOrUnanswered < asked.reps) break;
    possible = rung;
  }
  return { clean, possible };
}

/** What stands before the next level although its prescription is met. */
export interface Unmet {
  /** The exercise of the pain-free sittings. */
  readonly exercise: string;
  readonly painFreeSittings: number;
  readonly painFreeSittingsMissing: number;
  readonly adultMissing: boolean;
}

/** Rule 11: what level number `level` requires and the log does not show yet; null when it is open. */
export function unmetOf(ledger: Ledger, program: Program, level: number): Unmet | null {
  const { requires } = levelAt(program, level);
  if (requires === undefined) return null;
  const exercise = program.levels.find(({ key }) => key === requires.level)?.exercise ?? requires.level;
  const painFree = ledger.practised[exercise]?.painFreeInARow ?? 0;
  const painFreeSittingsMissing = Math.max(0, requires.painFreeSittings - painFree);
  const adultMissing = requires.adult === true && !ledger.adult;
  if (painFreeSittingsMissing === 0 && !adultMissing) return null;
  return { exercise, painFreeSittings: requires.painFreeSittings, painFreeSittingsMissing, adultMissing };
}

/** After pain took a position, until the rung that hurt is passed: one rung per local day and no jumping. */
export function returnsGently(ledger: Ledger, at: Position = ledger.position): boolean {
  return ledger.hurt !== null && comparePositions(at, ledger.hurt.at) <= 0;
}

/** Moves up by what a clean sitting showed. The caller has made sure that nothing holds the rise. */
export function rise(
  ledger: Ledger,
  program: Program,
  on: string,
  satisfiedRung: number,
  reasons: Reason[],
): Rise | "stay" {
  const { position } = ledger;
  const gently = returnsGently(ledger);
  if (gently && ledger.hurt !== null && ledger.hurt.lastRiseOn !== null && ledger.hurt.lastRiseOn >= on) {
    const untilOn = addDays(ledger.hurt.lastRiseOn, 1);
    reasons.push({ code: "held", hold: { code: "gentleReturn", untilOn } });
    return "stay";
  }
  const passed = gently ? position.rung : satisfiedRung;
  if (gently && satisfiedRung > passed && ledger.hurt !== null) {
    reasons.push({ code: "oneRungAfterPain", until: ledger.hurt.at });
  }
  const level = levelAt(program, position.level);
  ledger.shown[level.key] = Math.max(shownOf(ledger, program, position.level), passed);
  const top = level.ramp.length;
  const outcome = passed < top ? climbTo(ledger, passed + 1) : passTop(ledger, program, on, reasons);
  if (gently && ledger.hurt !== null && outcome !== "stay") ledger.hurt.lastRiseOn = on;
  if (ledger.hurt !== null && comparePositions({ level: position.level, rung: passed }, ledger.hurt.at) >= 0) {
    ledger.hurt = null;
  }
  return outcome;
}

function climbTo(ledger: Ledger, rung: number): Rise | "stay" {
  const { position } = ledger;
  if (rung <= position.rung) return "stay";
  moveTo(ledger, { level: position.level, rung }, ledger.returnsByOne);
  return "climb";
}

/** The prescription was met: the next level, graduation, or the top rung with the reason why not yet. */
function passTop(ledger: Ledger, program: Program, on: string, reasons: Reason[]): Rise | "stay" {
  const { level } = ledger.position;
  const top = topOf(program, level);
  const climbed = climbTo(ledger, top);
  const asked = ledger.returnsByOne ? 1 : levelAt(program, level).qualifyingSittings;
  if (!ledger.topSatisfiedOn.includes(on)) ledger.topSatisfiedOn.push(on);
  const done = ledger.topSatisfiedOn.length;
  if (done < asked) {
    reasons.push({ code: "moreSittings", done, asked, onOtherDays: true });
    return climbed;
  }
  // Only as many as are asked for: the state stays bounded however often somebody repeats a prescription.
  ledger.topSatisfiedOn = ledger.topSatisfiedOn.slice(-asked);
  if (ledger.graduated && level === program.levels.length) return climbed;
  if (ledger.levelUpOn !== null && ledger.levelUpOn >= on) {
    reasons.push({ code: "held", hold: { code: "dayLimit", untilOn: addDays(ledger.levelUpOn, 1) } });
    return climbed;
  }
  if (level === program.levels.length) return graduate(ledger, on, reasons);
  const unmet = unmetOf(ledger, program, level + 1);
  if (unmet !== null) {
    reasons.push({ code: "requires", level: level + 1, ...unmet });
    return climbed;
  }
  return advance(ledger, program, on, reasons);
}

function graduate(ledger: Ledger, on: string, reasons: Reason[]): Rise {
  ledger.graduated = true;
  ledger.levelUpOn = on;
  reasons.push({ code: "graduated" });
  return "graduate";
}

/** To the next level, at the rung after the highest one shown there; on a gentle return at rung 1. */
function advance(ledger: Ledger, program: Program, on: string, reasons: Reason[]): Rise {
  const level = ledger.position.level + 1;
  const gently = returnsGently(ledger, { level, rung: 1 });
  const rung = gently ? 1 : Math.min(topOf(program, level), shownOf(ledger, program, level) + 1);
  moveTo(ledger, { level, rung });
  ledger.levelUpOn = on;
  reasons.push({ code: "advanced", level, fromOn: addDays(on, 1) });
  return "advance";
}
