import { addDays } from "./days.ts";
import type { Target } from "./decision.ts";
import type { Side } from "./facts.ts";
import { coachingHoldOf } from "./hold.ts";
import type { Ledger } from "./ledger.ts";
import { loadOf } from "./load.ts";
import { asksMirror } from "./mirror.ts";
import { levelAt, rungAt } from "./position.ts";
import type { Program } from "./program.ts";
import { weakerSideOf } from "./symmetry.ts";

/** The target that follows from a ledger, whatever blocks it. `onlySide`: what today's sitting still lacks. */
export function targetOf(ledger: Ledger, program: Program, on: string, onlySide: Side | null): Target {
  const { position } = ledger;
  const level = levelAt(program, position.level);
  const rung = rungAt(program, position);
  const asked = ledger.shortTargetReps ?? rung.reps;
  return {
    levelKey: level.key,
    exercise: level.exercise,
    position: { level: position.level, rung: position.rung },
    reps: ledger.half ? Math.max(1, Math.floor(asked / 2)) : asked,
    seconds: "seconds" in rung ? rung.seconds : null,
    loadKg: loadOf(level, rung, ledger)?.offeredKg ?? null,
    loadPercent: "seconds" in rung ? null : rung.loadPercentOfBodyWeight,
    sides: level.sides,
    firstSide: level.sides === "each" ? weakerSideOf(ledger, program.policy, on) : null,
    onlySide,
    mirror: asksMirror(ledger, level.key),
    isNew: (ledger.practised[level.exercise]?.sittings ?? 0) === 0,
    isHalf: ledger.half,
  };
}

/** Rule 11: what a loaded level lacks before it can ask for anything. */
export function loadedLevelLacks(ledger: Ledger, program: Program): "adult" | "targetWeight" | null {
  if (levelAt(program, ledger.position.level).kind !== "loaded") return null;
  if (!ledger.adult) return "adult";
  return ledger.weight === null ? "targetWeight" : null;
}

/** True when a target may be offered on that date or from `availableFromOf` on. */
export function mayOffer(ledger: Ledger, program: Program, on: string): boolean {
  return coachingHoldOf(ledger, on) === null && loadedLevelLacks(ledger, program) === null;
}

/** The first local date for the target; null: now. Strong pain means rest, a new level starts tomorrow. */
export function availableFromOf(ledger: Ledger, on: string): string | null {
  if (ledger.restOn !== null && on <= ledger.restOn) return addDays(ledger.restOn, 1);
  return ledger.levelUpOn !== null && on <= ledger.levelUpOn ? addDays(ledger.levelUpOn, 1) : null;
}
