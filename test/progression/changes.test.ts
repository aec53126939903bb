import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { Fact } from "../../src/progression/facts.ts";
import { decisionFor, fold, step } from "../../src/progression/fold.ts";
import { previewOf } from "../../src/progression/preview.ts";
import type { Level, Program } from "../../src/progression/program.ts";
import { bridge, inShort, type Log, personAt, rollOut, singleLeg, slipped, stopping } from "./log.ts";

const without = (key: string): Program => ({
  ...bridgeToSwing,
  key: `without-${key}`,
  levels: bridgeToSwing.levels.filter((level) => level.key !== key).map((level) => withoutRequirement(level)),
});

function withoutRequirement({ requires: _requires, ...level }: Level): Level {
  return level as Level;
}

const shorter: Program = {
  ...bridgeToSwing,
  key: "shorter",
  levels: bridgeToSwing.levels.map((level) => ({ ...level, ramp: level.ramp.slice(-2) }) as Level),
};

function changeTo(log: Log, day: number, program: Program): number {
  log.knows(program);
  return log.add(day, { kind: "programChanged", key: program.key, version: program.version });
}

describe("rule 13: a changed programme", () => {
  const rows: [string, number, number, Program, string][] = [
    ["the same level: the same rung", 3, 2, { ...bridgeToSwing, version: 2 }, "3.2"],
    ["a shorter ramp: its top at most", 3, 4, shorter, "3.2"],
    ["a level less below: the same level under another number", 3, 4, without("single-leg"), "2.4"],
    ["the level is gone: the top of the nearest earlier passed one", 3, 4, without("roll-out"), "2.5"],
    ["the first level is gone: the start", 1, 4, without("bridge"), "1.1"],
  ];
  test.each(rows)("%s", (_sentence, level, rung, program, expected) => {
    const log = personAt(level, rung);
    changeTo(log, 0, program);
    expect(log.position).toBe(expected);
  });

  test("an earlier level that was never passed is no place to go to", () => {
    const log = personAt(1, 1);
    log.add(-50, { kind: "placedAt", levelKey: "roll-out" });
    changeTo(log, 0, without("roll-out"));
    expect(log.position).toBe("1.1");
  });

  test("counters start anew", () => {
    const log = personAt(3, 3);
    log.set(0, rollOut(10, 5, slipped));
    changeTo(log, 1, { ...bridgeToSwing, version: 2 });
    log.set(2, rollOut(10, 5, slipped));
    expect(log.position).toBe("3.3");
  });

  test("what pain holds stays held", () => {
    const log = personAt(3, 5);
    log.set(0, rollOut(2, 10, stopping));
    changeTo(log, 0, shorter);
    expect(log.standing(1)).toMatchObject({ blocked: { code: "rest" } });
    log.set(2, rollOut(10, 10));
    log.set(3, rollOut(10, 10));
    expect(log.decision().outcome).toBe("advance");
  });

  test("old facts are judged by their version", () => {
    const log = personAt(1, 1);
    const before = log.set(0, bridge(5, 5), "08:00");
    changeTo(log, 1, shorter);
    expect(inShort(log.decision(before))).toBe("climb qualify 1.1 → 1.2");
    log.answer(2, before, { pain: "some" });
    expect(log.decision(before).class).toBe("some");
    expect(log.position).toBe("1.1");
  });

  test("a graduate stays one, unless there is something new at the end", () => {
    const graduate = (): Log => {
      const log = personAt(5, 5);
      log.set(0, { ...bridge(20, 1), exercise: "kettlebell-swing", seconds: null, loadKg: 30 });
      return log;
    };
    const same = graduate();
    changeTo(same, 1, without("single-leg"));
    expect(same.standing(2).graduated).toBe(true);
    const swing = bridgeToSwing.levels.at(-1);
    if (swing === undefined) throw new Error("no last level");
    const longer = graduate();
    const more = { ...withoutRequirement(swing), key: "heavier", exercise: "barbell-swing" } as Level;
    changeTo(longer, 1, { ...bridgeToSwing, key: "longer", levels: [...bridgeToSwing.levels, more] });
    expect(longer.standing(2)).toMatchObject({ graduated: false, position: { level: 5, rung: 5 } });
  });
});

describe("rule 13: edits", () => {
  test("undo takes back everything that followed from the entry", () => {
    const log = personAt(1, 5);
    const seq = log.set(0, bridge(10, 10));
    expect(log.position).toBe("2.1");
    log.withdraw(0, seq);
    expect(log.position).toBe("1.5");
    expect(decisionFor(log.fold(), seq)).toBeUndefined();
    expect(log.standing(0).doneToday).toBe(false);
  });

  test("an amended entry is judged as it now stands, and so is all that came later", () => {
    const log = personAt(2, 2);
    const first = log.set(0, singleLeg(8, 5));
    const later = log.set(1, singleLeg(10, 5));
    expect(inShort(log.decision(later))).toBe("climb qualify 2.3 → 2.4");
    log.amend(1, first, singleLeg(6, 5));
    expect(inShort(log.decision(first))).toBe("stay short 2.2 → 2.2");
    expect(inShort(log.decision(later))).toBe("climb qualify 2.2 → 2.4");
  });

  test("an amended exercise moves the entry to the sitting it belongs to", () => {
    const log = personAt(1, 1);
    const wrong = log.set(0, singleLeg(5, 5));
    log.amend(0, wrong, bridge(5, 5));
    expect(inShort(log.decision(wrong))).toBe("climb qualify 1.1 → 1.2");
  });

  test("what was taken back stays so, whatever is said about it later", () => {
    const log = personAt(1, 1);
    const seq = log.set(0, bridge(5, 5));
    log.withdraw(0, seq);
    log.amend(1, seq, bridge(10, 10));
    log.answer(1, seq, { pain: "stop" });
    expect(log.position).toBe("1.1");
  });

  test("a correction of nothing changes nothing", () => {
    const log = personAt(1, 1);
    log.withdraw(0, 999);
    log.amend(0, 1, bridge(10, 10));
    expect(log.position).toBe("1.1");
  });

  test("the decision of an entry names the facts behind it, corrections included", () => {
    const log = personAt(2, 2);
    const left = log.set(0, singleLeg(8, 5, { side: "left" }), "18:00");
    const right = log.set(0, singleLeg(8, 5, { side: "right" }), "18:05");
    const amended = log.amend(0, left, singleLeg(8, 5, { side: "left", felt: "glutes" }));
    expect(log.decision(amended).factSeqs).toEqual([left, amended, right]);
    expect(log.decision(left)).toEqual(log.decision(right));
  });
});

describe("the preview", () => {
  const change = (log: Log, act: (copy: Log) => void): Fact[] => {
    const count = log.facts.length;
    act(log);
    return log.facts.splice(count);
  };

  test.each<[string, (log: Log) => void]>([
    ["an undo", (log) => log.withdraw(3, log.facts.length)],
    ["an amended entry", (log) => log.amend(3, log.facts.length - 1, singleLeg(1, 5))],
    ["a back-dated entry", (log) => log.backDate(3, 0, singleLeg(2, 5, slipped))],
  ])("of %s shows what happens, and leaves the log alone", (_sentence, act) => {
    const log = personAt(2, 1);
    log.set(0, singleLeg(5, 5));
    log.set(1, singleLeg(8, 5));
    const before = log.fold();
    const preview = previewOf(log.facts, change(log, act), log.programs, log.enrolled);
    expect(preview.before).toEqual(before);
    expect(log.fold()).toEqual(before);
    act(log);
    expect(preview.after).toEqual(log.fold());
    expect(preview.changed.length + preview.gone.length).toBeGreaterThan(0);
    const kept = preview.before.decisions.filter((decision) => !preview.gone.includes(decision));
    expect(preview.after.decisions.length).toBe(kept.length + preview.changed.length);
  });
});

describe("one step at a time", () => {
  test("a correction of a settled entry asks for a whole fold", () => {
    const log = personAt(1, 1);
    const old = log.set(0, bridge(5, 5));
    log.set(10, bridge(5, 5));
    const { state } = log.fold();
    log.withdraw(10, old);
    const last = log.facts.at(-1);
    if (last === undefined) throw new Error("no fact");
    expect(step(state, last, log.programs)).toBeNull();
  });

  test("so does one of the tail that could move into a settled sitting", () => {
    const log = personAt(2, 1);
    log.set(0, singleLeg(5, 5, { side: "left" }), "05:00");
    const wrong = log.set(0, bridge(5, 5), "22:00");
    log.add(4, { kind: "restTaken" }, "14:00");
    const { state } = log.fold();
    log.amend(4, wrong, singleLeg(5, 5, { side: "right" }));
    const last = log.facts.at(-1);
    if (last === undefined) throw new Error("no fact");
    expect(state.tail.map(({ seq }) => seq)).toContain(wrong);
    expect(step(state, last, log.programs)).toBeNull();
    expect(log.position).toBe("2.2");
  });

  test("so does a fact that is not the newest, and a state of another rule version", () => {
    const log = personAt(1, 1);
    log.set(5, bridge(5, 5));
    const { state } = log.fold();
    log.backDate(6, 3, bridge(5, 5));
    const last = log.facts.at(-1);
    if (last === undefined) throw new Error("no fact");
    expect(step(state, last, log.programs)).toBeNull();
    const newest: Fact = { ...last, occurredAtMs: last.occurredAtMs + 1e9 };
    expect(step(state, newest, log.programs)).not.toBeNull();
    expect(step({ ...state, ruleVersion: 0 }, newest, log.programs)).toBeNull();
  });

  const stepOf = (log: Log): { stepped: unknown; whole: unknown } => {
    const last = log.facts.at(-1);
    if (last === undefined) throw new Error("no fact");
    const { state } = fold(log.facts.slice(0, -1), log.programs, log.enrolled);
    return { stepped: step(state, last, log.programs)?.state, whole: log.fold().state };
  };

  test("the missing side finds its sitting, whatever was logged in between", () => {
    const log = personAt(2, 1);
    log.set(0, singleLeg(5, 5, { side: "left" }), "05:00");
    log.add(0, { kind: "restTaken" }, "22:00");
    log.set(0, singleLeg(5, 5, { side: "right" }), "23:00");
    expect(log.position).toBe("2.2");
    const { stepped, whole } = stepOf(log);
    expect(stepped).toEqual(whole);
  });

  test("the tail begins where no sitting is cut in two", () => {
    const log = personAt(2, 1);
    log.set(0, singleLeg(5, 5, { side: "left" }), "08:00");
    log.set(0, bridge(5, 5), "09:30");
    log.set(0, singleLeg(1, 5, { side: "right", ...stopping }), "10:00");
    log.set(0, bridge(5, 5), "10:30");
    log.set(4, bridge(5, 5), "13:00");
    log.set(4, bridge(5, 5), "13:10");
    const { stepped, whole } = stepOf(log);
    expect(stepped).toEqual(whole);
  });

  test("the tail forgets what no newer fact can change", () => {
    const log = personAt(1, 1);
    for (let day = 0; day < 60; day += 1) log.set(day, bridge(3, 5));
    const { tail } = fold(log.facts, log.programs, log.enrolled).state;
    expect(tail.length).toBeLessThan(8);
  });
});
