import type { Decision, Reason } from "../../progression/decision.ts";

/** The reasons that say something: what holds a rise says nothing more where nothing is coached at all. */
export function toldReasons({ reasons }: Decision): Reason[] {
  const isCoached = reasons.every(({ code }) => code !== "notCoached");
  return reasons.filter(({ code }) => isCoached || code !== "held");
}
