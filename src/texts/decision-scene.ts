import type { Decision } from "../progression/decision.ts";
import type { Position } from "../progression/position.ts";
import type { Program } from "../progression/program.ts";
import type { WeightUnit } from "../progression/weight-unit.ts";
import type { Amount } from "./amount.ts";

/** A decision and what its sentences need to know around it. */
export interface DecisionScene {
  readonly decision: Decision;
  readonly program: Program;
  /** The person's local date. */
  readonly todayOn: string;
  /** What the person reads weights in. */
  readonly unit: WeightUnit;
  /** What the person logged, as the message repeats it. */
  readonly logged: Amount;
  /** True when everything that was asked about it was answered well, and it was as long or as heavy as what counted. */
  readonly loggedClean: boolean;
  /** True when it was this that hurt, and not another set of the session. */
  readonly loggedPain: boolean;
  /** What made slips of reps whose form was called clean, in the session. */
  readonly slipsBy: readonly ("back" | "breath")[];
  /** The set of the session that was enough by itself; null where several add up, or nothing was enough. */
  readonly enough: Amount | null;
  /** What the target had asked for, which can be less than the rung does; null where it is not known or of another exercise. */
  readonly askedReps: number | null;
}

/** Where a session was judged from: days off had taken something before it began. */
export function judgedFrom({ before, reasons }: Decision): Position {
  return reasons.find((reason) => reason.code === "layoff")?.to ?? before;
}
