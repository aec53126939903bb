import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { addDays } from "../../src/progression/days.ts";
import type { Decision } from "../../src/progression/decision.ts";
import type { Fact, SetEntry } from "../../src/progression/facts.ts";
import { decisionFor, type Fold, fold, step } from "../../src/progression/fold.ts";
import type { Ledger } from "../../src/progression/ledger.ts";
import { comparePositions, type Position } from "../../src/progression/position.ts";
import { previewOf } from "../../src/progression/preview.ts";
import { parseProgram } from "../../src/progression/program.ts";
import { compareFacts } from "../../src/progression/sittings.ts";
import { standingOf } from "../../src/progression/standing.ts";
import { stateSchema } from "../../src/progression/state.ts";
import { diceFrom } from "../../src/progression/temperaments.ts";
import { type History, historyArb, programArb } from "./histories.ts";

const numRuns = inject("historiesPerProperty");
const foldOf = ({ facts, programs, enrolled }: History, more: readonly Fact[] = []): Fold =>
  fold([...facts, ...more], programs, enrolled);

/** What a property chooses for itself. `fc.gen` would compare each choice with all earlier ones: hours, with many histories. */
interface Choices {
  one<const T>(of: readonly T[]): T;
  order<T>(of: readonly T[]): T[];
}

function choicesFrom(seed: number): Choices {
  const dice = diceFrom(seed);
  return {
    one(of) {
      const [chosen] = of.slice(Math.floor(dice.next() * of.length));
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
    order: (of) =>
      of
        .map((value) => ({ value, place: dice.next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
}

function holds(name: string, property: (history: History, choose: Choices) => void): void {
  test(
    name,
    () => {
      fc.assert(fc.property(historyArb, fc.nat().map(choicesFrom), property), { numRuns });
    },
    numRuns * 120,
  );
}

const dayMs = 86_400_000;

/** The next fact after everything else: `later` ms after the newest, on the date that the person's zone has then. */
function next(
  history: History,
  later: number,
  body: Pick<Fact & { kind: "setLogged" }, "kind" | "entry">,
  nth = 0,
): Fact {
  const newestMs = Math.max(0, ...history.facts.map(({ occurredAtMs }) => occurredAtMs));
  const occurredAtMs = newestMs + later;
  const on = new Date(occurredAtMs + (history.zoneHours - 4) * 3_600_000).toISOString().slice(0, 10);
  const seq = history.facts.length + 1 + nth;
  return { seq, recordedAtMs: occurredAtMs, occurredAtMs, occurredOn: on, ...body };
}

/** A sitting of the current level at a rung, both sides, everything answered well. */
function cleanSet(history: History, on: string, share = 1): SetEntry {
  const { state } = foldOf(history);
  const program = history.programs(state.current.program);
  const { position } = standingOf(state, program, { atMs: 0, on });
  const level = program.levels[position.level - 1];
  const rung = level?.ramp[position.rung - 1];
  if (level === undefined || rung === undefined) throw new Error("out of bounds");
  const { weight } = state.current;
  return {
    exercise: level.exercise,
    reps: rung.reps,
    seconds: "seconds" in rung ? rung.seconds * share : null,
    loadKg:
      "seconds" in rung || weight === null
        ? null
        : (weight.targetKg * rung.loadPercentOfBodyWeight * share) / weight.atPercent,
    side: "both",
    form: "clean",
    breathing: "easy",
    pain: "none",
  };
}

function viewedPosition(history: History, on: string): Position {
  const { state } = foldOf(history);
  return standingOf(state, history.programs(state.current.program), { atMs: 0, on }).position;
}

describe("same facts, same state", () => {
  holds("in whatever order they arrive", (history, choose) => {
    const shuffled = choose.order(history.facts);
    expect(fold(shuffled, history.programs, history.enrolled)).toEqual(foldOf(history));
  });

  holds("one fact at a time as well as all at once", (history) => {
    const ordered = [...history.facts].sort(compareFacts);
    let state = fold([], history.programs, history.enrolled).state;
    for (const [index, fact] of ordered.entries()) {
      const whole = fold(ordered.slice(0, index + 1), history.programs, history.enrolled);
      const stepped = step(state, fact, history.programs);
      if (stepped !== null) {
        expect(stepped.state).toEqual(whole.state);
        expect(stepped.decisions).toEqual(whole.decisions.slice(whole.decisions.length - stepped.decisions.length));
      }
      state = whole.state;
    }
  });

  holds("after a trip through JSON and the schema of the column", (history) => {
    const { state } = foldOf(history);
    expect(stateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  holds("and the input is left alone", (history) => {
    const before = JSON.stringify(history.facts);
    foldOf(history);
    expect(JSON.stringify(history.facts)).toBe(before);
  });
});

test("a new fact only needs a whole fold when it corrects what is settled", () => {
  let stepped = 0;
  let newest = 0;
  fc.assert(
    fc.property(historyArb, (history) => {
      const ordered = [...history.facts].sort(compareFacts);
      const last = ordered.at(-1);
      if (last === undefined || "targetSeq" in last) return;
      newest += 1;
      const { state } = fold(ordered.slice(0, -1), history.programs, history.enrolled);
      if (step(state, last, history.programs) !== null) stepped += 1;
    }),
    { numRuns },
  );
  expect(newest).toBeGreaterThan(0);
  expect(stepped).toBe(newest);
});

/** Everything but the traces of the correction itself. */
function essence(ledger: Ledger): unknown {
  return { ...ledger, check: ledger.check === null ? null : { ...ledger.check, entrySeqs: [] } };
}

describe("corrections act in place", () => {
  holds("taking an entry back is never having logged it", (history, choose) => {
    const sets = history.facts.filter(({ kind }) => kind === "setLogged");
    if (sets.length === 0) return;
    const target = choose.one(sets);
    const withdrawn = { ...next(history, 60_000, { kind: "setLogged", entry: cleanSet(history, "2026-01-05") }) };
    const change: Fact = {
      seq: withdrawn.seq,
      recordedAtMs: withdrawn.recordedAtMs,
      occurredAtMs: withdrawn.occurredAtMs,
      occurredOn: withdrawn.occurredOn,
      kind: "setWithdrawn",
      targetSeq: target.seq,
    };
    const without = history.facts.filter((fact) => fact.seq !== target.seq);
    const undone = foldOf(history, [change]);
    expect(undone.state.current).toEqual(fold(without, history.programs, history.enrolled).state.current);
    expect(previewOf(history.facts, [change], history.programs, history.enrolled).after).toEqual(undone);
  });

  holds("an answer given later counts as if given at once", (history, choose) => {
    const sets = history.facts.filter((fact) => fact.kind === "setLogged");
    if (sets.length === 0) return;
    const target = choose.one(sets);
    if (history.facts.some((fact) => "targetSeq" in fact && fact.targetSeq === target.seq)) return;
    const answers = { form: "clean", breathing: "easy", pain: choose.one(["none", "some", "stop"]) } as const;
    const stamp = next(history, 60_000, { kind: "setLogged", entry: target.entry });
    const later: Fact = {
      seq: stamp.seq,
      recordedAtMs: stamp.recordedAtMs,
      occurredAtMs: stamp.occurredAtMs,
      occurredOn: stamp.occurredOn,
      kind: "checkAnswered",
      targetSeq: target.seq,
      answers,
    };
    const atOnce = history.facts.map((fact) =>
      fact.seq === target.seq && fact.kind === "setLogged" ? { ...fact, entry: { ...fact.entry, ...answers } } : fact,
    );
    expect(essence(foldOf(history, [later]).state.current)).toEqual(
      essence(fold(atOnce, history.programs, history.enrolled).state.current),
    );
  });
});

const isRise = ({ outcome, before, after }: Decision) =>
  outcome === "graduate" || outcome === "advance" || outcome === "climb" || comparePositions(after, before) > 0;

describe("up", () => {
  holds("never by more than one level per local day", ({ ...history }) => {
    const days = foldOf(history)
      .decisions.filter(({ outcome }) => outcome === "advance" || outcome === "graduate")
      .map(({ on }) => on);
    expect(new Set(days).size).toBe(days.length);
  });

  holds("only by a sitting that qualifies", (history) => {
    for (const decision of foldOf(history).decisions) {
      if (decision.class === null || decision.class === "qualify") continue;
      expect(comparePositions(decision.after, decision.before)).toBeLessThanOrEqual(0);
    }
  });

  holds("never later on a day of pain, nor on the day after strong pain", (history) => {
    let heldThrough = "";
    for (const decision of foldOf(history).decisions) {
      if (decision.class !== null && isRise(decision)) expect(decision.on > heldThrough).toBe(true);
      const painOn = decision.class === "stop" ? addDays(decision.on, 1) : decision.class === "some" ? decision.on : "";
      if (painOn > heldThrough) heldThrough = painOn;
    }
  });

  holds("never while a clinician has to be seen", (history) => {
    let referred = { screen: false, pain: false };
    for (const decision of foldOf(history).decisions) {
      if (decision.class !== null && isRise(decision)) expect(referred).toEqual({ screen: false, pain: false });
      for (const reason of decision.reasons) {
        if (reason.code === "screenReferred") referred = { ...referred, screen: true };
        if (reason.code === "stoppedTwice") referred = { ...referred, pain: true };
        if (reason.code === "cleared") referred = { ...referred, [reason.of]: false };
      }
    }
  });

  holds("and never out of the programme", (history) => {
    const ordered = [...history.facts].sort(compareFacts);
    for (let count = 0; count <= ordered.length; count += 1) {
      const { state } = fold(ordered.slice(0, count), history.programs, history.enrolled);
      const { position, program, hurt } = state.current;
      const { levels } = history.programs(program);
      for (const at of hurt === null ? [position] : [position, hurt.at]) {
        expect(levels[at.level - 1]?.ramp[at.rung - 1]).toBeDefined();
      }
    }
  });
});

const gapsMs = [60_000, 3 * 3_600_000, dayMs, 3 * dayMs, 20 * dayMs, 40 * dayMs];

/** What an appended entry did: the position seen before it that day, and its decision. */
function append(history: History, later: number, change: (entry: SetEntry) => SetEntry) {
  const probe = next(history, later, { kind: "setLogged", entry: cleanSet(history, "2026-01-05") });
  const fact: Fact = {
    ...probe,
    kind: "setLogged",
    entry: change(cleanSet(history, probe.occurredOn)),
  };
  const viewed = viewedPosition(history, fact.occurredOn);
  const after = foldOf(history, [fact]);
  const decision = decisionFor(after, fact.seq);
  if (decision === undefined) throw new Error("an appended set is decided");
  return { viewed, fact, ledger: after.state.current, decision };
}

describe("one more sitting", () => {
  holds("that is clean never lowers", (history, choose) => {
    const later = choose.one(gapsMs);
    const extraReps = choose.one([-3, -2, -1, 0, 1, 2, 3, 4]);
    const { viewed, ledger } = append(history, later, (entry) => ({
      ...entry,
      reps: Math.max(1, entry.reps + extraReps),
    }));
    expect(comparePositions(ledger.position, viewed)).toBeGreaterThanOrEqual(0);
  });

  holds("that is painful never raises", (history, choose) => {
    const pain = choose.one(["some", "stop"]);
    const { viewed, ledger } = append(history, choose.one(gapsMs), (entry) => ({ ...entry, pain }));
    expect(comparePositions(ledger.position, viewed)).toBeLessThanOrEqual(0);
  });

  holds("without answers is worth no more than the same with good ones", (history, choose) => {
    const later = choose.one(gapsMs);
    const good = append(history, later, (entry) => entry);
    const open = append(history, later, ({ exercise, reps, seconds, loadKg, side }) => ({
      exercise,
      reps,
      seconds,
      loadKg,
      side,
    }));
    expect(comparePositions(open.ledger.position, good.ledger.position)).toBeLessThanOrEqual(0);
  });

  holds("that is lighter changes neither position nor counters nor target", (history) => {
    const light = (entry: SetEntry): SetEntry => ({
      ...entry,
      seconds: entry.seconds === null ? null : entry.seconds / 2,
      loadKg: entry.loadKg === null ? null : entry.loadKg / 4,
      form: "slipped",
    });
    const { state } = foldOf(history);
    const { ledger, decision } = append(history, 3 * 3_600_000, light);
    if (decision.class !== "lighter" || decision.reasons.some(({ code }) => code === "layoff")) return;
    const { misses, shorts, shortTargetReps, half, position, shown, hurt } = state.current;
    expect(ledger).toMatchObject({ misses, shorts, shortTargetReps, half, position, shown, hurt });
  });

  holds("in the same sitting, slipped or lighter, takes nothing back that was qualified", (history) => {
    const first = append(history, dayMs, (entry) => entry);
    if (first.decision.class !== "qualify") return;
    const extended: History = { ...history, facts: [...history.facts, first.fact] };
    const extra = next(extended, 60_000, {
      kind: "setLogged",
      entry: { ...cleanSetOf(first.fact), form: "slipped" },
    });
    expect(foldOf(extended, [extra]).state.current.position).toEqual(first.ledger.position);
  });
});

function cleanSetOf(fact: Fact): SetEntry {
  if (fact.kind !== "setLogged") throw new Error("not a set");
  const { exercise, reps, seconds, loadKg, side } = fact.entry;
  return { exercise, reps, seconds, loadKg, side };
}

describe("nobody is stuck", () => {
  holds("whatever happened, doing the target or the nearest way to advance leads to graduation", (history) => {
    const facts = [...history.facts];
    let { state } = foldOf(history);
    const newestMs = Math.max(Date.UTC(2026, 0, 5), ...facts.map(({ occurredAtMs }) => occurredAtMs));
    const add = (atMs: number, body: object) => {
      const on = new Date(atMs).toISOString().slice(0, 10);
      const stamp = { seq: facts.length + 1, recordedAtMs: atMs, occurredAtMs: atMs, occurredOn: on };
      const fact = { ...stamp, ...body } as Fact;
      facts.push(fact);
      state = (step(state, fact, history.programs) ?? fold(facts, history.programs, history.enrolled)).state;
    };
    for (const body of [
      { kind: "clearedByClinician", of: "screen" },
      { kind: "clearedByClinician", of: "pain" },
      { kind: "screenPassed" },
      { kind: "adultConfirmed" },
      { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: null },
    ]) {
      add(newestMs + 2 * dayMs, body);
    }
    const program = history.programs(state.current.program);
    const rungs = program.levels.reduce((sum, level) => sum + level.ramp.length, 0);
    const sittings =
      program.levels.reduce((sum, level) => sum + level.qualifyingSittings, 0) + 5 * program.levels.length;
    const limit = rungs + sittings + 60;
    let day = 0;
    for (; day < limit && !isDone(state.current, program.levels.length); day += 1) {
      const atMs = newestMs + (3 + day) * dayMs;
      const on = new Date(atMs).toISOString().slice(0, 10);
      const standing = standingOf(state, program, { atMs, on });
      if (standing.target === null) continue;
      const { reps, seconds, loadKg } = standing.target;
      const { nextRoute } = standing;
      const exercise = nextRoute.kind === "painFreeSittings" ? nextRoute.exercise : standing.target.exercise;
      const entry = { exercise, reps, seconds, loadKg, side: "both", form: "clean", breathing: "easy", pain: "none" };
      add(atMs, { kind: "setLogged", entry });
    }
    expect(day).toBeLessThan(limit);
  });
});

function isDone({ graduated, position }: Ledger, levels: number): boolean {
  return graduated && position.level === levels;
}

test("every generated programme validates", () => {
  fc.assert(
    fc.property(programArb, (program) => {
      expect(parseProgram(program)).toEqual({ ok: true, program });
    }),
    { numRuns },
  );
});
