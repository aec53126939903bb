import { isCorrection } from "./corrections.ts";
import { decideEvent } from "./decide-event.ts";
import { decideSitting } from "./decide-sitting.ts";
import type { Decision } from "./decision.ts";
import type { Fact } from "./facts.ts";
import { copyOf, emptyLedger, type Ledger, ruleVersion } from "./ledger.ts";
import type { Program, ProgramRef, Programs } from "./program.ts";
import { arrange, compareFacts, endOf, type Happening, localDateSpanMs, type Sitting, startOf } from "./sittings.ts";
import type { SittingSummary, State } from "./state.ts";

export interface Fold {
  readonly state: State;
  /** One for every sitting and every fact that decides something, in folding order. */
  readonly decisions: readonly Decision[];
}

/**
 * The tail reaches back this far from the newest fact: a correction of an entry within one span of a local date can
 * move it into a sitting that began one span earlier.
 */
const tailMs = 2 * localDateSpanMs;

/**
 * The state and all decisions that follow from these facts, in whatever order they arrive.
 *
 * @param enrolled the programme version at enrolment, before any `programChanged`
 */
export function fold(facts: readonly Fact[], programs: Programs, enrolled: ProgramRef): Fold {
  return foldFrom(emptyLedger(enrolled), [...facts].sort(compareFacts), programs);
}

/**
 * The same as a fold over all facts, from the state and one more fact: equal state, and the decisions of the tail.
 * Null when the fact is not the newest, corrects what is settled, or the state is of another rule version: fold
 * everything then.
 */
export function step(state: State, fact: Fact, programs: Programs): Fold | null {
  const { newest } = state;
  if (state.ruleVersion !== ruleVersion) return null;
  if (newest !== null && (fact.occurredAtMs - newest.occurredAtMs || fact.seq - newest.seq) <= 0) return null;
  if (isCorrection(fact)) {
    const target = state.tail.find(({ seq }) => seq === fact.targetSeq);
    if (target === undefined || newest === null) return null;
    if (newest.occurredAtMs - target.occurredAtMs > localDateSpanMs) return null;
  }
  return foldFrom(copyOf(state.settled), [...state.tail, fact], programs);
}

/** The decision of the sitting that the fact belongs to, or of the fact itself. */
export function decisionFor(fold: Fold, seq: number): Decision | undefined {
  return fold.decisions.findLast((decision) => decision.factSeqs.includes(seq));
}

function foldFrom(ledger: Ledger, ordered: readonly Fact[], programs: Programs): Fold {
  const newest = ordered.at(-1);
  let program: Program = programs(ledger.program);
  const happenings = arrange(ordered, program, programs);
  const tailStart = newest === undefined ? 0 : tailStartOf(happenings, newest.occurredAtMs - tailMs);
  let settled: Ledger | null = null;
  const decisions: Decision[] = [];
  const sittings: SittingSummary[] = [];
  for (const [index, happening] of happenings.entries()) {
    if (index === tailStart) settled = copyOf(ledger);
    if (happening.kind === "sitting") {
      const decision = decideSitting(ledger, program, happening);
      decisions.push(decision);
      if (index >= tailStart) sittings.push(summaryOf(happening, decision));
    } else {
      const decision = decideEvent(ledger, program, happening.fact, programs);
      if (decision !== null) decisions.push(decision);
      if (happening.fact.kind === "programChanged") program = programs(ledger.program);
    }
  }
  const state: State = {
    ruleVersion,
    newest: newest === undefined ? null : { occurredAtMs: newest.occurredAtMs, seq: newest.seq },
    settled: settled ?? copyOf(ledger),
    tail: tailOf(happenings.slice(tailStart)),
    current: ledger,
    sittings,
  };
  return { state, decisions };
}

/**
 * The first happening of the tail: the latest clean gap (nothing before it ends after something behind it began) with
 * nothing from `fromMs` on before it.
 */
function tailStartOf(happenings: readonly Happening[], fromMs: number): number {
  let start = 0;
  let latestEndMs = Number.NEGATIVE_INFINITY;
  const earliestStartMs = earliestStartsFrom(happenings);
  for (const [index, happening] of happenings.entries()) {
    if (latestEndMs < (earliestStartMs[index] ?? 0)) start = index;
    if (startOf(happening) >= fromMs) return start;
    latestEndMs = Math.max(latestEndMs, endOf(happening));
  }
  return happenings.length;
}

/** For each index the earliest start from there on: morning answers stand before what happened earlier that day. */
function earliestStartsFrom(happenings: readonly Happening[]): number[] {
  const starts = happenings.map(startOf);
  for (let index = starts.length - 2; index >= 0; index -= 1) {
    starts[index] = Math.min(starts[index] ?? 0, starts[index + 1] ?? 0);
  }
  return starts;
}

function tailOf(happenings: readonly Happening[]): Fact[] {
  const facts: Fact[] = [];
  for (const happening of happenings) {
    if (happening.kind === "event") facts.push(happening.fact);
    else for (const entry of happening.entries) facts.push(entry.fact, ...entry.corrections);
  }
  return facts.sort(compareFacts);
}

function summaryOf(sitting: Sitting, decision: Decision): SittingSummary {
  const incomplete = decision.reasons.find((reason) => reason.code === "incomplete");
  return {
    exercise: sitting.exercise,
    on: sitting.on,
    startedAtMs: sitting.startedAtMs,
    class: decision.class ?? "practice",
    missingSide: incomplete?.side ?? null,
    missing: decision.missing.map(({ question, entrySeqs }) => ({ question, entrySeqs: [...entrySeqs] })),
    entrySeqs: sitting.entries.map(({ fact }) => fact.seq),
  };
}
