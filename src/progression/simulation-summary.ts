import type { Decision } from "./decision.ts";

/** What many simulated years add up to, in constant memory: counts only, so that parts from several threads merge. */
export interface SimulationSummary {
  people: number;
  facts: number;
  /** By level number - 1, and last graduation: how many reached it on which day. */
  reachedOnDay: number[][];
  /** Never graduated, not referred at the end, and no new highest position in the last quarter. */
  stuck: number;
  referred: number;
  stepDowns: { misses: number; pain: number; layoff: number };
  contradictions: number;
  /** The first few, with the seed that shows them again. */
  examples: string[];
}

const examplesKept = 10;

export function emptySummary(levels: number): SimulationSummary {
  return {
    people: 0,
    facts: 0,
    reachedOnDay: Array.from({ length: levels + 1 }, () => []),
    stuck: 0,
    referred: 0,
    stepDowns: { misses: 0, pain: 0, layoff: 0 },
    contradictions: 0,
    examples: [],
  };
}

export function noteReached(summary: SimulationSummary, index: number, day: number): void {
  const days = summary.reachedOnDay[index];
  if (days !== undefined) days[day] = (days[day] ?? 0) + 1;
}

export function noteContradiction(summary: SimulationSummary, text: string): void {
  summary.contradictions += 1;
  if (summary.examples.length < examplesKept) summary.examples.push(text);
}

/** Adds `part` to `whole`. */
export function mergeSummary(whole: SimulationSummary, part: SimulationSummary): void {
  whole.people += part.people;
  whole.facts += part.facts;
  whole.stuck += part.stuck;
  whole.referred += part.referred;
  whole.stepDowns.misses += part.stepDowns.misses;
  whole.stepDowns.pain += part.stepDowns.pain;
  whole.stepDowns.layoff += part.stepDowns.layoff;
  whole.contradictions += part.contradictions;
  whole.examples = [...whole.examples, ...part.examples].slice(0, examplesKept);
  for (const [index, days] of part.reachedOnDay.entries()) {
    const sum = whole.reachedOnDay[index];
    if (sum === undefined) continue;
    for (const [day, count] of days.entries()) if (count) sum[day] = (sum[day] ?? 0) + count;
  }
}

export interface ReachedShare {
  /** Share of all people that reached it, from 0 to 1. */
  readonly share: number;
  /** The day by which half of those who reached it had; null when nobody did. */
  readonly medianDay: number | null;
}

export function reachedShareOf(summary: SimulationSummary, index: number): ReachedShare {
  const days = summary.reachedOnDay[index] ?? [];
  let total = 0;
  for (const count of days) total += count ?? 0;
  let seen = 0;
  for (const [day, count] of days.entries()) {
    seen += count ?? 0;
    if (seen * 2 >= total && total > 0) return { share: total / summary.people, medianDay: day };
  }
  return { share: 0, medianDay: null };
}

export function countStepsDown({ stepDowns }: SimulationSummary, decisions: readonly Decision[]): void {
  for (const { reasons } of decisions) {
    for (const { code } of reasons) {
      if (code === "missesSteppedDown") stepDowns.misses += 1;
      else if (code === "painStopped" || code === "morningNotSettled") stepDowns.pain += 1;
      else if (code === "layoff") stepDowns.layoff += 1;
    }
  }
}
