import type { View } from "../../../src/interactions/answer.ts";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import { type Level, type Program, parseProgram } from "../../../src/progression/program.ts";
import { emptySummary, noteContradiction, noteReached } from "../../../src/progression/simulation-summary.ts";
import type { ProgramOffer } from "../../../src/services/programs/program-offer.ts";
import type { Tryout } from "../../../src/services/programs/try-program.ts";
import { programExportView } from "../../../src/views/programs/program-file.ts";
import {
  programAddedView,
  programDroppedView,
  programIssuesView,
  programTryoutView,
} from "../../../src/views/programs/program-import-views.ts";
import { programListView, programUsedView } from "../../../src/views/programs/program-list-view.ts";
import {
  programKeptView,
  programMovedView,
  programOfferView,
} from "../../../src/views/programs/program-offer-views.ts";
import { Log } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";

const longKey = (start: string) => start.padEnd(32, "x");

function aLargeLevel(index: number): Level {
  const common = {
    key: longKey(`level-${index}-`),
    exercise: longKey(`exercise-${index}-`),
    sides: "each",
    gate: { breathing: "easy", form: "clean", pain: "none" },
    qualifyingSittings: 10,
  } as const;
  const rungs = Array.from({ length: 20 }, (_, rung) => 181 + rung);
  if (index < 10) return { ...common, kind: "hold", ramp: rungs.map((reps) => ({ reps, seconds: 600 })) };
  return { ...common, kind: "loaded", ramp: rungs.map((reps) => ({ reps, loadPercentOfBodyWeight: 199.5 })) };
}

/** As large, and with words as long, as a file may have them. */
export const largestProgram: Program = {
  ...bridgeToSwing,
  key: longKey("program-"),
  version: 1_000_000,
  title: "T".repeat(80),
  notes: Array.from({ length: 20 }, () => "n".repeat(400)),
  levels: Array.from({ length: 20 }, (_, index) => aLargeLevel(index)),
};

export function aTryout(program: Program, { contradictions = 0, people = 100 } = {}): Tryout {
  const summary = { ...emptySummary(program.levels.length), people, stuck: 7 };
  for (let level = 0; level < program.levels.length; level += 1)
    for (let person = 0; person < people - level; person += 1) noteReached(summary, level, 10 * level);
  for (let count = 0; count < contradictions; count += 1) noteContradiction(summary, "clean lowered (seed 1)");
  return { askedPeople: 100, days: 365, summary };
}

export function anOffer(): ProgramOffer {
  const log = new Log().knows(largestProgram);
  const before = coachingAt(log, 1);
  log.add(1, { kind: "programChanged", key: largestProgram.key, version: largestProgram.version });
  return { program: largestProgram, before, after: coachingAt(log, 1) };
}

/** Everything that is said about programmes, with the built-in one and with the largest that a file may hold. */
export function programViews(): readonly (readonly [name: string, view: View])[] {
  const offer = anOffer();
  const known = Array.from({ length: 100 }, (_, index) => ({
    program: index === 0 ? bridgeToSwing : { ...largestProgram, version: 1_000_000 - index },
    isBuiltIn: index === 0,
    isForNewPeople: index === 99,
  }));
  const parsed = parseProgram(Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`${n}\`\n@`.repeat(90), n])));
  return [
    ["programs: list", programListView(reader, known)],
    ["programs: only the built-in one", programListView(reader, known.slice(0, 1))],
    ["programs: used", programUsedView(reader, largestProgram)],
    ["programs: issues", programIssuesView(reader, parsed.ok ? [] : parsed.issues)],
    ["programs: one issue", programIssuesView(reader, [{ path: "", expected: { code: "type", type: "object" } }])],
    ["programs: tried", programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing))],
    ["programs: the largest tried", programTryoutView(reader, largestProgram, aTryout(largestProgram))],
    ["programs: tried in part", programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing, { people: 3 }))],
    ["programs: contradicted", programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing, { contradictions: 2 }))],
    ["programs: added", programAddedView(reader, largestProgram)],
    ["programs: dropped", programDroppedView(reader)],
    ["programs: export", programExportView(reader, largestProgram)],
    ["programs: offer", programOfferView(reader, offer, true)],
    ["programs: moved", programMovedView(reader, offer.after)],
    ["programs: kept", programKeptView(reader)],
  ];
}
