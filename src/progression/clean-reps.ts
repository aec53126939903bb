import type { Entry } from "./corrections.ts";
import type { MissingAnswer, Question } from "./decision.ts";
import type { SetEntry, Side } from "./facts.ts";
import type { Ledger } from "./ledger.ts";
import { loadCounts, loadOf } from "./load.ts";
import type { Level, Rung } from "./program.ts";

/** Reps of one side at a dose: clean; unanswered with nothing failing; slipped or held. */
export interface SideReps {
  clean: number;
  /** Clean or unanswered. Holds add up; of loaded reps the best single entry counts. */
  cleanOrUnanswered: number;
  unanswered: number;
  failed: number;
}

export interface Reps {
  readonly left: SideReps;
  readonly right: SideReps;
  /** Clean reps of the smaller side. */
  readonly clean: number;
  readonly cleanOrUnanswered: number;
}

type Verdict = "clean" | "unanswered" | "failed" | "painful";

/** Rule 2, for all reps of one entry. Slipped comes before painful: pain does not excuse form. */
function verdictOf(set: SetEntry, level: Level): Verdict {
  const heldBreath = level.gate.breathing !== undefined && set.breathing === "held";
  if (set.form === "slipped" || set.felt === "back" || heldBreath) return "failed";
  if (set.pain === "some" || set.pain === "stop") return "painful";
  return unansweredQuestions(set, level).length === 0 ? "clean" : "unanswered";
}

const noQuestions: readonly Question[] = [];

function unansweredQuestions(set: SetEntry, level: Level): readonly Question[] {
  const breathingMissing = level.gate.breathing !== undefined && set.breathing === undefined;
  if (set.form !== undefined && set.pain !== undefined && !breathingMissing) return noQuestions;
  const questions: Question[] = [];
  if (set.form === undefined) questions.push("form");
  if (breathingMissing) questions.push("breathing");
  if (set.pain === undefined) questions.push("pain");
  return questions;
}

/** A long hold is one rep: only that each rep reaches the dose counts. "Easier today" never does, so that it stays today's. */
function reachesDose(set: SetEntry, level: Level, rung: Rung, ledger: Ledger): boolean {
  if (set.easier === true) return false;
  if ("seconds" in rung) return set.seconds !== null && set.seconds >= rung.seconds;
  const load = loadOf(level, rung, ledger);
  return load !== null && set.loadKg !== null && loadCounts(set.loadKg, load);
}

/** Counts the reps of a sitting at the dose of one rung. */
export function repsAt(entries: readonly Entry[], level: Level, rung: Rung, ledger: Ledger): Reps {
  const left: SideReps = { clean: 0, cleanOrUnanswered: 0, unanswered: 0, failed: 0 };
  const right: SideReps = { clean: 0, cleanOrUnanswered: 0, unanswered: 0, failed: 0 };
  for (const { set } of entries) {
    if (!reachesDose(set, level, rung, ledger)) continue;
    const verdict = verdictOf(set, level);
    const onBoth = level.sides === "both" || set.side === "both";
    if (onBoth || set.side === "left") count(left, set.reps, verdict, level.kind);
    if (onBoth || set.side === "right") count(right, set.reps, verdict, level.kind);
  }
  return {
    left,
    right,
    clean: Math.min(left.clean, right.clean),
    cleanOrUnanswered: Math.min(left.cleanOrUnanswered, right.cleanOrUnanswered),
  };
}

function count(side: SideReps, reps: number, verdict: Verdict, kind: Level["kind"]): void {
  const joined = (before: number) => (kind === "hold" ? before + reps : Math.max(before, reps));
  if (verdict === "failed") side.failed = joined(side.failed);
  else if (verdict === "clean") side.clean = joined(side.clean);
  else if (verdict === "unanswered") side.unanswered = joined(side.unanswered);
  if (verdict === "clean" || verdict === "unanswered") side.cleanOrUnanswered = joined(side.cleanOrUnanswered);
}

/** Rule 3, row 5: a side with slipped or held reps, and no more clean ones than those. Of two, the one with more of them. */
export function missedSide({ left, right }: Reps): SideReps | null {
  const [worst] = [left, right]
    .filter(({ failed, clean }) => failed > 0 && failed >= clean)
    .sort((one, other) => other.failed - one.failed);
  return worst ?? null;
}

export function isMiss(reps: Reps): boolean {
  return missedSide(reps) !== null;
}

/** The answers that are not there, on entries in which nothing speaks against clean reps. */
export function whatIsMissing(entries: readonly Entry[], level: Level): MissingAnswer[] {
  const seqsByQuestion = new Map<Question, number[]>();
  for (const { set, fact } of entries) {
    if (verdictOf(set, level) !== "unanswered") continue;
    for (const question of unansweredQuestions(set, level)) {
      const seqs = seqsByQuestion.get(question);
      if (seqs === undefined) seqsByQuestion.set(question, [fact.seq]);
      else seqs.push(fact.seq);
    }
  }
  const order: readonly Question[] = ["form", "breathing", "pain"];
  return order.flatMap((question) => {
    const entrySeqs = seqsByQuestion.get(question);
    return entrySeqs === undefined ? [] : [{ question, entrySeqs }];
  });
}

export function cleanRepsOfSide(reps: Reps, side: Side, cap: number): number {
  return Math.min(reps[side].clean, cap);
}
