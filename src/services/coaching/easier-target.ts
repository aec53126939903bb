import type { Target } from "../../progression/decision.ts";
import { loadOf } from "../../progression/load.ts";
import { levelAt } from "../../progression/position.ts";
import type { Level, Rung } from "../../progression/program.ts";
import type { Coaching } from "./read-coaching.ts";

/**
 * The target with less in it, for today only: what the rung below asks for, and half the reps where there is none below, no
 * weight that fits it, or where the target is that small already. Null when there is nothing less.
 */
export function easierTarget({ standing, program, fold }: Coaching): Target | null {
  const { target } = standing;
  if (target === null) return null;
  const level = levelAt(program, target.position.level);
  const below = level.ramp[target.position.rung - 2];
  const lower = below === undefined ? null : asTarget(target, level, below, fold.state.current);
  if (lower !== null && lower.reps <= target.reps && workOf(lower) < workOf(target)) return lower;
  return target.reps < 2 ? null : { ...target, reps: Math.floor(target.reps / 2) };
}

function asTarget(target: Target, level: Level, rung: Rung, ledger: Parameters<typeof loadOf>[2]): Target | null {
  if ("seconds" in rung) return { ...target, reps: rung.reps, seconds: rung.seconds };
  const loadKg = loadOf(level, rung, ledger)?.offeredKg ?? null;
  return loadKg === null ? null : { ...target, reps: rung.reps, loadKg, loadPercent: rung.loadPercentOfBodyWeight };
}

function workOf({ reps, seconds, loadKg }: Target): number {
  return reps * (seconds ?? loadKg ?? 0);
}
