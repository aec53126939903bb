import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { Level } from "../../src/progression/program.ts";
import { bridge, codesOf, deadlift, inShort, Log, personAt, rollOut, singleLeg, sittingOf } from "./log.ts";

const at = (log: Log, day: number): string => {
  const { level, rung } = log.standing(day).position;
  return `${level}.${rung}`;
};

/** The last set of everybody here was on day -1. */
describe("rule 7: layoff", () => {
  test.each([
    ["13 days: nothing", 3, 4, 12, "3.4"],
    ["14 days: one rung", 3, 4, 13, "3.3"],
    ["27 days: still one rung", 3, 4, 26, "3.3"],
    ["within the level: rung 1 stays", 3, 1, 20, "3.1"],
    ["28 days: the top rung of the level before", 3, 4, 27, "2.5"],
    ["a year: the same", 3, 4, 300, "2.5"],
    ["the level before is loaded: its middle rung", 5, 3, 40, "4.3"],
    ["to a loaded level from holds: nothing special", 4, 3, 40, "3.5"],
    ["on level 1: rung 1", 1, 4, 40, "1.1"],
  ])("%s", (_sentence, level, rung, day, expected) => {
    expect(at(personAt(level, rung), day)).toBe(expected);
  });

  test("seen when viewed, stored at the next set, once per gap", () => {
    const log = personAt(3, 4);
    expect(log.standing(16)).toMatchObject({ layoffDays: 17, target: { reps: 10, seconds: 5 } });
    expect(log.position).toBe("3.4");
    log.set(16, rollOut(3, 5));
    expect(log.decision().reasons[0]).toEqual({ code: "layoff", days: 17, to: { level: 3, rung: 3 } });
    expect(log.position).toBe("3.3");
    log.set(17, rollOut(3, 5));
    expect(codesOf(log.decision())).toEqual(["short"]);
    expect(log.standing(17).layoffDays).toBeNull();
  });

  test("any exercise ends the gap, an easier one too", () => {
    const log = personAt(3, 4);
    log.set(10, bridge(5, 5));
    log.set(20, bridge(5, 5));
    expect(log.position).toBe("3.4");
  });

  test("a pause is ignored here", () => {
    const log = personAt(3, 4);
    log.add(0, { kind: "paused", untilOn: null });
    log.add(19, { kind: "resumed" });
    expect(at(log, 19)).toBe("3.3");
  });

  test("a clean sitting at the viewed position gives back what it shows", () => {
    const log = personAt(3, 4);
    log.set(16, rollOut(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 3.4 → 4.1");
  });

  test.each([
    ["rung 4 returns on rung 3", 4, "3.3"],
    ["rung 2 returns on rung 1", 2, "3.1"],
    ["rung 1 returns on rung 1", 1, "3.1"],
  ])("back from the level before, by one clean prescription: %s", (_sentence, rung, expected) => {
    const log = personAt(3, rung);
    log.set(40, singleLeg(10, 10));
    expect(log.decision().outcome).toBe("advance");
    expect(log.position).toBe(expected);
  });

  test("a withdrawn set does not end the gap", () => {
    const log = personAt(3, 4);
    const seq = log.set(10, rollOut(3, 5));
    log.withdraw(10, seq);
    expect(at(log, 16)).toBe("3.3");
  });

  test("a back-dated one does", () => {
    const log = personAt(3, 4);
    log.backDate(16, 9, rollOut(3, 5));
    expect(at(log, 16)).toBe("3.4");
  });

  test("nobody who never logged a set is lowered", () => {
    const log = new Log();
    log.add(0, { kind: "placedAt", levelKey: "roll-out" });
    expect(at(log, 100)).toBe("3.1");
  });

  test("what pain had taken comes back rung by rung, also after a layoff", () => {
    const log = personAt(3, 5);
    log.set(0, rollOut(2, 10, { pain: "stop" }));
    log.set(2, rollOut(3, 5));
    log.set(3, rollOut(10, 5));
    expect(log.position).toBe("3.4");
    log.set(50, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 3.4 → 3.1");
  });

  test("one prescription returns from the middle of a loaded ramp too, where two are asked", () => {
    const levels = bridgeToSwing.levels.map(({ requires: _requires, ...level }) =>
      level.key === "deadlift" ? { ...level, qualifyingSittings: 2 } : level,
    );
    const log = new Log({ ...bridgeToSwing, key: "twice", levels: levels as Level[] });
    log.add(0, { kind: "adultConfirmed" });
    log.add(0, { kind: "targetWeightSet", targetKg: 30, atPercentOfBodyWeight: 30, ownedKg: null }, "18:01");
    for (const [index, level] of [1, 2, 3, 4, 4].entries()) log.set(1 + index, sittingOf(level, 5));
    expect(log.position).toBe("5.1");
    log.set(50, deadlift(15, 20));
    expect(inShort(log.decision())).toBe("climb qualify 5.1 → 4.4");
    log.set(51, deadlift(20, 30));
    expect(inShort(log.decision())).toBe("advance qualify 4.4 → 5.1");
  });

  test("a deadlifter comes back by the middle of the deadlift's ramp", () => {
    const log = personAt(5, 3);
    log.set(40, deadlift(15, 20));
    expect(inShort(log.decision())).toBe("climb qualify 5.3 → 4.4");
    log.set(41, deadlift(20, 30));
    expect(inShort(log.decision())).toBe("advance qualify 4.4 → 5.2");
  });
});
