import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { Program } from "../../src/progression/program.ts";
import {
  bridge,
  codesOf,
  deadlift,
  hurting,
  inShort,
  Log,
  onDay,
  personAt,
  rollOut,
  singleLeg,
  sittingOf,
  slipped,
  stopping,
  unanswered,
} from "./log.ts";

/** The built-in ladder whose first level asks for its prescription three times. */
const threeTimes: Program = {
  ...bridgeToSwing,
  key: "three-times",
  levels: bridgeToSwing.levels.map((level, index) => (index === 0 ? { ...level, qualifyingSittings: 3 } : level)),
};

describe("rule 4: up", () => {
  test.each([
    ["the rung that was asked: one up", 1, bridge(5, 5), "climb qualify 1.1 → 1.2"],
    ["two rungs at once: one above the highest satisfied", 1, bridge(8, 5), "climb qualify 1.1 → 1.3"],
    ["many reps of a short hold stop at that dose", 1, bridge(50, 5), "climb qualify 1.1 → 1.4"],
    ["longer holds count for every rung below", 1, bridge(10, 8), "climb qualify 1.1 → 1.5"],
    ["the prescription at once: the next level", 1, bridge(10, 10), "advance qualify 1.1 → 2.1"],
    ["never down to what was done", 4, bridge(10, 8), "climb qualify 1.4 → 1.5"],
  ])("%s", (_sentence, rung, entry, expected) => {
    const log = personAt(1, rung);
    log.set(0, entry);
    expect(inShort(log.decision())).toBe(expected);
  });

  test.each([
    ["the rung that was asked", bridge(5, 5), { clean: 5, asked: 5, rung: 1 }],
    ["the highest rung that it satisfied", bridge(10, 10), { clean: 10, asked: 10, rung: 5 }],
    ["more reps than that rung asks for", bridge(9, 5), { clean: 9, asked: 8, rung: 2 }],
  ])("the reason names %s", (_sentence, entry, expected) => {
    const log = personAt(1, 1);
    log.set(0, entry);
    expect(log.decision().reasons).toContainEqual({ code: "qualified", ...expected });
  });

  test("the reason adds up what several entries did at the dose of the rung that they satisfied", () => {
    const log = personAt(1, 1);
    log.set(0, bridge(5, 10), "08:00");
    log.set(0, bridge(5, 12), "08:10");
    log.set(0, bridge(20, 5), "08:20");
    expect(log.decision().reasons).toContainEqual({ code: "qualified", clean: 10, asked: 10, rung: 5 });
  });

  test("the new level's first target is offered for tomorrow", () => {
    const log = personAt(1, 5);
    log.set(0, bridge(10, 10));
    expect(log.decision()).toMatchObject({
      outcome: "advance",
      availableFromOn: onDay(1),
      target: { exercise: "single-leg-bridge", reps: 5, seconds: 5, sides: "each", isNew: true, mirror: true },
    });
    expect(log.standing(0).availableFromOn).toBe(onDay(1));
    expect(log.standing(1).availableFromOn).toBeNull();
  });

  test("at most one level per local day; rungs of the new level may rise", () => {
    const log = personAt(1, 5);
    log.set(0, bridge(10, 10), "08:00");
    log.set(0, singleLeg(10, 10), "18:00");
    expect(inShort(log.decision())).toBe("climb qualify 2.1 → 2.5");
    expect(log.decision().reasons).toContainEqual({ code: "held", hold: { code: "dayLimit", untilOn: onDay(1) } });
    log.set(1, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.5 → 3.1");
  });

  test("more of the easier exercise on that day is practice", () => {
    const log = personAt(1, 5);
    log.set(0, bridge(10, 10), "08:00");
    log.set(0, bridge(10, 10), "18:00");
    expect(inShort(log.decision())).toBe("stay practice 2.1 → 2.1");
  });

  test("a prescription to be met three times waits for three different local days", () => {
    const log = new Log(threeTimes);
    log.set(0, bridge(10, 10), "08:00");
    expect(inShort(log.decision())).toBe("climb qualify 1.1 → 1.5");
    expect(log.decision().nextRoute).toEqual({ kind: "rung", at: { level: 1, rung: 5 }, sittings: 2 });
    log.set(0, bridge(10, 10), "18:00");
    expect(log.decision().reasons).toContainEqual({ code: "moreSittings", done: 1, asked: 3, onOtherDays: true });
    log.set(1, bridge(10, 10));
    log.set(2, bridge(9, 10));
    expect(inShort(log.decision())).toBe("stay short 1.5 → 1.5");
    log.set(3, bridge(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 1.5 → 2.1");
  });

  test("a change of position in between starts the count anew", () => {
    const log = new Log(threeTimes);
    for (const day of [0, 1]) log.set(day, bridge(10, 10));
    log.add(1, { kind: "steppedBack", by: "rung" }, "19:00");
    log.set(2, bridge(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 1.4 → 1.5");
    expect(log.decision().reasons).toContainEqual({ code: "moreSittings", done: 1, asked: 3, onOtherDays: true });
  });

  test("after the last level: graduated", () => {
    const log = personAt(5, 5);
    log.set(0, sittingOf(5, 5));
    expect(inShort(log.decision())).toBe("graduate qualify 5.5 → 5.5");
    expect(log.standing(1)).toMatchObject({ graduated: true, maintenancePerWeek: 1 });
    expect(log.standing(1).nextRoute).toEqual({ kind: "maintain", perWeek: 1 });
  });

  test("a chosen step down keeps what was shown: one prescription returns to where it was", () => {
    const log = personAt(3, 4);
    log.add(0, { kind: "steppedBack", by: "level" });
    expect(inShort(log.decision())).toBe("stepDown 3.4 → 2.5");
    log.set(1, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.5 → 3.4");
  });

  test("a forced one does not: the rungs above are shown again", () => {
    const log = personAt(3, 1);
    for (let day = 0; day < 3; day += 1) log.set(day, rollOut(5, 5, slipped));
    expect(log.position).toBe("2.5");
    log.set(4, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.5 → 3.1");
  });

  test("also what a chosen step down had kept", () => {
    const log = personAt(3, 4);
    for (const time of ["18:00", "18:01", "18:02"]) log.add(0, { kind: "steppedBack", by: "rung" }, time);
    for (let day = 1; day < 4; day += 1) log.set(day, rollOut(5, 5, slipped));
    log.set(5, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.5 → 3.1");
  });

  test("the same inside a level", () => {
    const log = personAt(1, 4);
    log.set(0, bridge(10, 8, slipped));
    log.set(1, bridge(10, 8, slipped));
    expect(inShort(log.decision())).toBe("stepDown miss 1.4 → 1.3");
    expect(log.fold().state.current.shown).toEqual({ bridge: 2 });
  });
});

describe("rule 5: down", () => {
  test("two misses in a row: one rung", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, slipped));
    expect(inShort(log.decision())).toBe("stay miss 1.3 → 1.3");
    expect(log.decision().reasons).toEqual([{ code: "missed", clean: 0, failed: 10, inARow: 1, limit: 2 }]);
    log.set(1, bridge(10, 5, slipped));
    expect(inShort(log.decision())).toBe("stepDown miss 1.3 → 1.2");
    expect(codesOf(log.decision())).toEqual(["missed", "missesSteppedDown"]);
  });

  test("on rung 1 only three misses do, to the top of the level before", () => {
    const log = personAt(2, 1);
    const outcomes = [0, 1, 2].map((day) => {
      log.set(day, singleLeg(5, 5, slipped));
      return inShort(log.decision());
    });
    expect(outcomes).toEqual(["stay miss 2.1 → 2.1", "stay miss 2.1 → 2.1", "stepDown miss 2.1 → 1.5"]);
    expect(log.decision().nextRoute).toEqual({ kind: "rung", at: { level: 1, rung: 5 }, sittings: 1 });
  });

  test("return by one clean sitting of its prescription, also where three are asked", () => {
    const log = new Log(threeTimes);
    for (const day of [0, 1, 2]) log.set(day, bridge(10, 10));
    expect(log.position).toBe("2.1");
    for (const day of [3, 4, 5]) log.set(day, singleLeg(5, 5, slipped));
    expect(log.position).toBe("1.5");
    log.set(6, bridge(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 1.5 → 2.1");
  });

  test("the same after a step back by choice", () => {
    const log = new Log(threeTimes);
    for (const day of [0, 1, 2]) log.set(day, bridge(10, 10));
    log.add(3, { kind: "steppedBack", by: "level" });
    log.set(4, bridge(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 1.5 → 2.1");
  });

  test("arriving on rung 1 by two misses, three more are needed", () => {
    const log = personAt(2, 2);
    const positions = [0, 1, 2, 3, 4].map((day) => {
      log.set(day, singleLeg(8, 5, slipped));
      return log.position;
    });
    expect(positions).toEqual(["2.2", "2.1", "2.1", "2.1", "1.5"]);
  });

  test("on level 1: help, the mirror, and see a professional; never lower", () => {
    const log = new Log();
    for (let day = 0; day < 3; day += 1) log.set(day, bridge(5, 5, slipped));
    expect(inShort(log.decision())).toBe("stay miss 1.1 → 1.1");
    expect(codesOf(log.decision())).toEqual(["missed", "help", "seeProfessional"]);
    expect(log.standing(3).suggestions).toEqual([
      { code: "help" },
      { code: "mirror" },
      { code: "seeProfessional", because: "stuck" },
    ]);
    log.set(3, bridge(3, 5));
    expect(log.standing(4).suggestions).toEqual([]);
  });

  const between: [string, (log: Log) => void, string][] = [
    ["a short one resets the count", (log) => log.set(1, bridge(6, 5)), "1.3"],
    ["a qualifying one resets it", (log) => log.set(1, bridge(10, 5)), "1.4"],
    [
      "a qualifying one resets it even while something holds the rise",
      (log) => {
        log.set(1, rollOut(3, 5, hurting), "08:00");
        log.set(1, bridge(10, 5), "18:00");
      },
      "1.3",
    ],
    ["an unanswered one leaves it", (log) => log.set(1, unanswered(bridge(10, 5))), "1.2"],
    ["a lighter one leaves it", (log) => log.set(1, bridge(10, 3)), "1.2"],
    ["a clean but painful one leaves it", (log) => log.set(1, bridge(10, 5, hurting)), "1.2"],
    ["practice of another exercise leaves it", (log) => log.set(1, rollOut(3, 5)), "1.2"],
    ["rest leaves it", (log) => log.add(1, { kind: "restTaken" }), "1.2"],
    ["a chosen step back resets it", (log) => log.add(1, { kind: "steppedBack", by: "rung" }), "1.2"],
  ];
  test.each(between)("between two misses, %s", (_sentence, act, expected) => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, slipped));
    act(log);
    log.set(2, bridge(10, 8, slipped));
    expect(log.position).toBe(expected);
  });

  test("an incomplete one leaves it", () => {
    const log = personAt(2, 3);
    log.set(0, singleLeg(10, 5, slipped));
    log.set(1, singleLeg(10, 5, { side: "left" }));
    log.set(2, singleLeg(10, 5, slipped));
    expect(log.position).toBe("2.2");
  });

  test("painful and slipped is a miss too", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, slipped));
    log.set(1, bridge(10, 5, { form: "slipped", pain: "some" }));
    expect(inShort(log.decision())).toBe("stepDown some 1.3 → 1.2");
    expect(log.decision().target).toMatchObject({ reps: 4, isHalf: true });
  });

  test("a step back by choice says what it does and goes no lower than the start", () => {
    const log = personAt(2, 1);
    log.add(0, { kind: "steppedBack", by: "rung" });
    expect(inShort(log.decision())).toBe("stepDown 2.1 → 1.5");
    log.add(0, { kind: "steppedBack", by: "level" }, "18:01");
    expect(inShort(log.decision())).toBe("stepDown 1.5 → 1.1");
    const last = log.add(0, { kind: "steppedBack", by: "level" }, "18:02");
    expect(log.fold().decisions.some(({ factSeqs }) => factSeqs.includes(last))).toBe(false);
  });
});

describe("outcome precedence", () => {
  test("the second stop refers, the first one rests, whatever else happened", () => {
    const log = personAt(3, 3);
    log.set(0, rollOut(10, 10, stopping));
    expect(log.decision().outcome).toBe("rest");
    log.set(3, deadlift(1, 10, stopping));
    expect(log.decision().outcome).toBe("refer");
  });

  test("a layoff that a clean sitting made up for is a climb", () => {
    const log = personAt(2, 3);
    log.set(16, singleLeg(8, 5));
    expect(inShort(log.decision())).toBe("climb qualify 2.3 → 2.3");
    expect(codesOf(log.decision())).toEqual(["layoff", "qualified"]);
  });
});
