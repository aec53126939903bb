import type { Target } from "../../progression/decision.ts";
import { levelAt, type Position, rungAt } from "../../progression/position.ts";
import type { Program } from "../../progression/program.ts";
import type { Amount } from "../amount.ts";
import { amountInWords } from "./words.ts";

/** "8 holds of 5 seconds on each side": what the rung asks for. */
export function rungInWords(program: Program, position: Position): string {
  return amountInWords(rungAmount(program, position));
}

function rungAmount(program: Program, position: Position): Amount {
  const rung = rungAt(program, position);
  const side = levelAt(program, position.level).sides;
  if ("seconds" in rung) return { reps: rung.reps, seconds: rung.seconds, loadKg: null, side };
  return { reps: rung.reps, seconds: null, loadKg: null, loadPercent: rung.loadPercentOfBodyWeight, side };
}

/** What the target asks for; only the side still to do, where one is left. */
export function targetInWords(target: Target): string {
  return amountInWords({ ...target, side: target.onlySide ?? target.sides });
}
