import type { Program } from "../progression/program.ts";
import { reachedShareOf, type SimulationSummary } from "../progression/simulation-summary.ts";
import type { SimulationPlan, SimulationSummaries } from "../services/programs/simulate-program.ts";

export interface SimulationReport {
  readonly lines: readonly string[];
  /** 1 when a guarantee was contradicted. */
  readonly exitCode: 0 | 1;
}

/** What became of the synthetic people, temperament by temperament. */
export function simulationReport(
  { program, people, days, seed }: SimulationPlan,
  summaries: SimulationSummaries,
  seconds: number,
): SimulationReport {
  const sections = [...summaries].sort(([a], [b]) => a.localeCompare(b));
  const contradictions = sections.reduce((sum, [, summary]) => sum + summary.contradictions, 0);
  return {
    lines: [
      ...sections.flatMap(([name, summary]) => linesOf(program, name, summary)),
      `\n${people} people, ${days} days each, seed ${seed}, in ${seconds.toFixed(1)} s: ${contradictions} contradictions`,
    ],
    exitCode: contradictions > 0 ? 1 : 0,
  };
}

function linesOf(program: Program, name: string, summary: SimulationSummary): string[] {
  const { people, facts, stuck, referred, stepDowns, contradictions, examples } = summary;
  const steps = [...program.levels.map(({ key }) => key), "graduated"];
  const perPerson = (count: number) => (count / people).toFixed(2);
  return [
    `\n${name}: ${people} people, ${Math.round(facts / people)} facts each`,
    ...steps.flatMap((step, index) => (index > 0 ? [reachedLine(summary, index, step)] : [])),
    `  stuck ${percent(stuck / people)}, with a clinician at the end ${percent(referred / people)}`,
    `  steps down per person: misses ${perPerson(stepDowns.misses)}, pain ${perPerson(stepDowns.pain)}, layoff ${perPerson(stepDowns.layoff)}`,
    ...(contradictions > 0 ? [`  CONTRADICTIONS ${contradictions}`] : []),
    ...examples.map((example) => `    ${example}`),
  ];
}

function reachedLine(summary: SimulationSummary, index: number, step: string): string {
  const { share, medianDay } = reachedShareOf(summary, index);
  return `  ${step.padEnd(32)} ${percent(share)}${medianDay === null ? "" : `, median day ${medianDay}`}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}
