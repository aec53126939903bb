import type { Standing } from "../../progression/standing.ts";

/** Pain of the last days that is not settled: no jokes, no streaks, no praise. */
export function hurtLately({ morningCheck, target, blocked }: Standing): boolean {
  return morningCheck !== null || target?.isHalf === true || blocked?.code === "rest" || blocked?.code === "referred";
}

/** Nothing funny where somebody hurts, comes back or is being sent elsewhere. */
export function isSerious(standing: Standing): boolean {
  return hurtLately(standing) || standing.layoffDays !== null || standing.suggestions.length > 0;
}
