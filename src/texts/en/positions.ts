import type { Target } from "../../progression/decision.ts";
import { levelAt, type Position, rungAt } from "../../progression/position.ts";
import type { Program } from "../../progression/program.ts";
import type { WeightUnit } from "../../progression/weight-unit.ts";
import { type Amount, readLoadOf } from "../amount.ts";
import { amountInWords, amountShort } from "./words.ts";

/** "8 holds of 5 seconds on each side": what the rung asks for. */
export function rungInWords(program: Program, position: Position): string {
  return amountInWords(rungAmount(program, position));
}

function rungAmount(program: Program, position: Position): Amount {
  const rung = rungAt(program, position);
  const side = levelAt(program, position.level).sides;
  if ("seconds" in rung) return { reps: rung.reps, seconds: rung.seconds, load: null, side };
  return { reps: rung.reps, seconds: null, load: null, loadPercent: rung.loadPercentOfBodyWeight, side };
}

/** What the target asks for; only the side still to do, where one is left. */
export function targetInWords(target: Target, unit: WeightUnit): string {
  return amountInWords(targetAmount(target, unit));
}

/** The same on a button or a picture. */
export function targetShort(target: Target, unit: WeightUnit): string {
  return amountShort(targetAmount(target, unit));
}

function targetAmount({ loadKg, onlySide, sides, ...target }: Target, unit: WeightUnit): Amount {
  return { ...target, load: readLoadOf(loadKg, unit), side: onlySide ?? sides };
}
