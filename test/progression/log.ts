import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { addDays } from "../../src/progression/days.ts";
import type { Decision, ReasonCode } from "../../src/progression/decision.ts";
import type { Fact, FactBody, SetAnswers, SetEntry } from "../../src/progression/facts.ts";
import { decisionFor, type Fold, fold } from "../../src/progression/fold.ts";
import type { Program, ProgramRef, Programs } from "../../src/progression/program.ts";
import { type Standing, standingOf } from "../../src/progression/standing.ts";

/** Day 0 of every table. Local time is UTC here: zones only enter as local dates. */
export const firstDay = "2026-03-01";

/** "14:30" on day `day`. */
export function atMs(day: number, time = "18:00"): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return Date.parse(`${addDays(firstDay, day)}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
}

export const onDay = (day: number): string => addDays(firstDay, day);

export const clean = { form: "clean", breathing: "easy", pain: "none" } as const;
export const slipped = { form: "slipped", breathing: "easy", pain: "none" } as const;
export const hurting = { form: "clean", breathing: "easy", pain: "some" } as const;
export const stopping = { form: "clean", breathing: "easy", pain: "stop" } as const;

/** A hold entry; clean unless said otherwise. */
export function holds(exercise: string, reps: number, seconds: number, more: Partial<SetEntry> = {}): SetEntry {
  return { exercise, reps, seconds, loadKg: null, side: "both", ...clean, ...more };
}

export function lifts(exercise: string, reps: number, loadKg: number, more: Partial<SetEntry> = {}): SetEntry {
  return { exercise, reps, seconds: null, loadKg, side: "both", form: "clean", pain: "none", ...more };
}

/** The same without any answer. */
export function unanswered(entry: SetEntry): SetEntry {
  const { exercise, reps, seconds, loadKg, side } = entry;
  return { exercise, reps, seconds, loadKg, side };
}

export const bridge = (reps: number, seconds: number, more: Partial<SetEntry> = {}): SetEntry =>
  holds("glute-bridge", reps, seconds, more);
export const singleLeg = (reps: number, seconds: number, more: Partial<SetEntry> = {}): SetEntry =>
  holds("single-leg-bridge", reps, seconds, more);
export const rollOut = (reps: number, seconds: number, more: Partial<SetEntry> = {}): SetEntry =>
  holds("ball-roll-out", reps, seconds, more);
export const deadlift = (reps: number, loadKg: number, more: Partial<SetEntry> = {}): SetEntry =>
  lifts("kettlebell-deadlift", reps, loadKg, more);
export const swing = (reps: number, loadKg: number, more: Partial<SetEntry> = {}): SetEntry =>
  lifts("kettlebell-swing", reps, loadKg, more);

/**
 * A person's log, written down like a story: each call adds a fact and returns its sequence number. The screen was
 * passed on the first morning unless the story says otherwise.
 */
export class Log {
  readonly facts: Fact[] = [];
  readonly programs: Programs;
  readonly enrolled: ProgramRef;
  readonly #documents = new Map<string, Program>();

  constructor(program: Program = bridgeToSwing, { screened = true } = {}) {
    this.enrolled = { key: program.key, version: program.version };
    this.knows(program);
    this.programs = (ref) => {
      const found = this.#documents.get(`${ref.key}@${ref.version}`);
      if (found === undefined) throw new Error(`no programme ${ref.key} ${ref.version}`);
      return found;
    };
    if (screened) this.add(-60, { kind: "screenPassed" }, "00:01");
  }

  knows(program: Program): this {
    this.#documents.set(`${program.key}@${program.version}`, program);
    return this;
  }

  add(day: number, body: FactBody, time = "18:00", on = onDay(day)): number {
    const seq = this.facts.length + 1;
    const occurredAtMs = atMs(day, time);
    this.facts.push({ seq, recordedAtMs: occurredAtMs, occurredAtMs, occurredOn: on, ...body });
    return seq;
  }

  set(day: number, entry: SetEntry, time = "18:00", on = onDay(day)): number {
    return this.add(day, { kind: "setLogged", entry }, time, on);
  }

  /** Logged on `day` for the earlier `forDay`. */
  backDate(day: number, forDay: number, entry: SetEntry): number {
    const seq = this.facts.length + 1;
    this.facts.push({
      seq,
      recordedAtMs: atMs(day),
      occurredAtMs: atMs(forDay + 1, "00:00") - 1,
      occurredOn: onDay(forDay),
      kind: "setLogged",
      entry,
      backDated: true,
    });
    return seq;
  }

  amend(day: number, targetSeq: number, entry: SetEntry): number {
    return this.add(day, { kind: "setAmended", targetSeq, entry }, "23:00");
  }

  withdraw(day: number, targetSeq: number): number {
    return this.add(day, { kind: "setWithdrawn", targetSeq }, "23:00");
  }

  answer(day: number, targetSeq: number, answers: SetAnswers): number {
    return this.add(day, { kind: "checkAnswered", targetSeq, answers }, "23:00");
  }

  fold(): Fold {
    return fold(this.facts, this.programs, this.enrolled);
  }

  /** `level.rung`, such as "2.1". */
  get position(): string {
    const { level, rung } = this.fold().state.current.position;
    return `${level}.${rung}`;
  }

  decision(seq: number = this.facts.length): Decision {
    const found = decisionFor(this.fold(), seq);
    if (found === undefined) throw new Error(`no decision for fact ${seq}`);
    return found;
  }

  /** What today shows on that day, at its end. */
  standing(day: number): Standing {
    const { state } = this.fold();
    return standingOf(state, this.programs(state.current.program), { atMs: atMs(day, "23:59"), on: onDay(day) });
  }
}

/** The prescription of a level of the built-in ladder, done cleanly. */
const prescriptions: readonly SetEntry[] = [
  bridge(10, 10),
  singleLeg(10, 10),
  rollOut(10, 10),
  deadlift(20, 30),
  swing(20, 30),
];

/** A clean sitting that satisfies exactly this rung of the built-in ladder, for somebody with a target of 30 kg. */
export function sittingOf(level: number, rung: number): SetEntry {
  const prescription = prescriptions[level - 1];
  const asked = bridgeToSwing.levels[level - 1]?.ramp[rung - 1];
  if (prescription === undefined || asked === undefined) throw new Error(`no rung ${level}.${rung}`);
  if ("seconds" in asked) return { ...prescription, reps: asked.reps, seconds: asked.seconds };
  return { ...prescription, reps: asked.reps, loadKg: asked.loadPercentOfBodyWeight };
}

/**
 * Somebody who came to this position of the built-in ladder by clean sittings, one a day, the last of them yesterday
 * (day -1). A confirmed adult whose target weight is 30 kg, so that kilograms are per cents.
 */
export function personAt(level: number, rung: number): Log {
  const log = new Log();
  log.add(-60, { kind: "adultConfirmed" }, "00:02");
  log.add(-60, { kind: "targetWeightSet", targetKg: 30, atPercentOfBodyWeight: 30, ownedKg: null }, "00:03");
  const sittings: SetEntry[] = [];
  for (let below = 1; below < level; below += 1) {
    const times = below === 4 ? 3 : 1;
    for (let time = 0; time < times; time += 1) sittings.push(sittingOf(below, 5));
  }
  if (rung > 1) sittings.push(sittingOf(level, rung - 1));
  for (const [index, entry] of sittings.entries()) log.set(index - sittings.length, entry);
  if (log.position !== `${level}.${rung}`) throw new Error(`came to ${log.position}, not ${level}.${rung}`);
  return log;
}

/** "advance qualify 1.2 → 2.1" */
export function inShort(decision: Decision): string {
  const { outcome, before, after } = decision;
  const moved = `${before.level}.${before.rung} → ${after.level}.${after.rung}`;
  return [outcome, decision.class, moved].filter((part) => part !== null).join(" ");
}

export function codesOf(decision: Decision): ReasonCode[] {
  return decision.reasons.map(({ code }) => code);
}
