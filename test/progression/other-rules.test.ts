import { describe, expect, test } from "vitest";
import type { SetEntry } from "../../src/progression/facts.ts";
import { bridge, codesOf, deadlift, inShort, Log, onDay, personAt, rollOut, singleLeg, slipped, swing } from "./log.ts";

const left = { side: "left" } as const;
const right = { side: "right" } as const;

describe("rule 8: other exercises", () => {
  test("an easier one is practice: nothing but pain counts", () => {
    const log = personAt(3, 2);
    const { position, misses } = log.fold().state.current;
    for (const day of [0, 1, 2, 3]) {
      log.set(day, bridge(10, 10, slipped));
      expect(inShort(log.decision())).toBe("stay practice 3.2 → 3.2");
    }
    expect(log.fold().state.current).toMatchObject({ position, misses });
  });

  test("pain in it does", () => {
    const log = personAt(3, 2);
    log.set(0, bridge(10, 10, { pain: "some" }));
    expect(log.decision()).toMatchObject({ class: "some", outcome: "stay", target: { isHalf: true } });
    expect(log.standing(1).morningCheck).not.toBeNull();
  });

  test("a harder one is recorded, never raises, and counts as shown", () => {
    const log = personAt(1, 5);
    log.set(0, singleLeg(10, 5), "08:00");
    expect(inShort(log.decision())).toBe("stay harder 1.5 → 1.5");
    expect(log.decision().reasons).toEqual([{ code: "harder", level: 2, shownRung: 3 }]);
    log.set(0, bridge(10, 10), "12:00");
    expect(inShort(log.decision())).toBe("advance qualify 1.5 → 2.4");
  });

  test.each<[string, (log: Log) => void]>([
    ["on a day of pain", (log) => log.set(0, bridge(1, 5, { pain: "some" }), "07:00")],
    ["while referred", (log) => log.add(0, { kind: "screenReferred" }, "07:00")],
    ["on the way back after strong pain", (log) => log.set(-2, bridge(1, 5, { pain: "stop" }), "23:00")],
  ])("not as shown %s", (_sentence, act) => {
    const log = personAt(1, 5);
    act(log);
    log.set(0, singleLeg(10, 10), "08:00");
    expect(log.fold().state.current.shown["single-leg"]).toBeUndefined();
  });

  test("harder and slipped shows nothing and costs nothing", () => {
    const log = personAt(1, 5);
    for (const day of [0, 1, 2]) log.set(day, swing(20, 30, slipped));
    expect(log.position).toBe("1.5");
    expect(log.decision().reasons).toEqual([{ code: "harder", level: 5, shownRung: 0 }]);
  });

  test("a log without an exercise means today's incomplete sitting, else the current level", () => {
    const log = personAt(2, 1);
    expect(log.standing(0).exerciseForLog).toBe("single-leg-bridge");
    log.set(0, bridge(5, 5));
    expect(log.standing(0).exerciseForLog).toBe("single-leg-bridge");
    log.set(0, singleLeg(5, 5, left), "18:10");
    expect(log.standing(0)).toMatchObject({ exerciseForLog: "single-leg-bridge", sideLeft: "right" });
    log.set(0, singleLeg(3, 5), "22:00");
    expect(log.standing(0).sideLeft).toBeNull();
  });
});

describe("rule 9: sides", () => {
  const uneven = (log: Log, day: number, reps: [left: number, right: number]) => {
    log.set(day, singleLeg(reps[0], 10, left), "18:00");
    log.set(day, singleLeg(reps[1], 10, right), "18:05");
  };
  const rows: [string, [number, number][], string | null][] = [
    [
      "three uneven ones: the weaker side",
      [
        [5, 8],
        [5, 8],
        [5, 8],
      ],
      "left",
    ],
    [
      "two are not enough",
      [
        [5, 8],
        [5, 8],
        [7, 7],
      ],
      null,
    ],
    [
      "on different sides they do not add up",
      [
        [5, 8],
        [8, 5],
        [5, 8],
      ],
      null,
    ],
    [
      "exactly 0.9 is even",
      [
        [9, 10],
        [9, 10],
        [9, 10],
      ],
      null,
    ],
    [
      "just below is not",
      [
        [7, 8],
        [7, 8],
        [7, 8],
      ],
      "left",
    ],
    [
      "only the last five count",
      [
        [5, 8],
        [5, 8],
        [5, 8],
        [8, 8],
        [8, 8],
        [8, 8],
      ],
      null,
    ],
  ];
  test.each(rows)("%s", (_sentence, sittings, expected) => {
    const log = personAt(2, 5);
    for (const [day, reps] of sittings.entries()) uneven(log, day, reps);
    expect(log.standing(sittings.length).weakerSide).toBe(expected);
  });

  test("more than the rung asks for is capped", () => {
    const log = personAt(2, 1);
    for (const day of [0, 1, 2]) {
      log.set(day, singleLeg(5, 5, left), "18:00");
      log.set(day, singleLeg(20, 5, right), "18:05");
      log.add(day, { kind: "steppedBack", by: "rung" }, "19:00");
    }
    expect(log.standing(3).weakerSide).toBeNull();
  });

  test("on either side", () => {
    const log = personAt(2, 1);
    for (const day of [0, 1, 2]) {
      log.set(day, singleLeg(20, 5, left), "18:00");
      log.set(day, singleLeg(5, 5, right), "18:05");
      log.add(day, { kind: "steppedBack", by: "rung" }, "19:00");
    }
    expect(log.standing(3).weakerSide).toBeNull();
  });

  test("an incomplete sitting does not count, nor one with open questions", () => {
    const log = personAt(2, 5);
    for (const day of [0, 1, 2, 3]) log.set(day, singleLeg(5, 10, left));
    for (const day of [4, 5, 6]) {
      const { pain: _pain, ...open } = singleLeg(5, 10, left);
      log.set(day, open, "18:00");
      log.set(day, singleLeg(8, 10, right), "18:05");
    }
    expect(log.standing(7).weakerSide).toBeNull();
  });

  test("sittings older than 28 days do not count", () => {
    const log = personAt(2, 5);
    for (const day of [0, 1, 2]) uneven(log, day, [5, 8]);
    expect(log.standing(28).weakerSide).toBe("left");
    expect(log.standing(29).weakerSide).toBeNull();
  });

  test("the target names the weaker side first", () => {
    const log = personAt(2, 5);
    expect(log.standing(0).target).toMatchObject({ sides: "each", firstSide: null });
    for (const day of [0, 1, 2]) uneven(log, day, [8, 5]);
    expect(log.standing(3).target).toMatchObject({ sides: "each", firstSide: "right" });
  });
});

describe("rule 10: mirror", () => {
  const sitting = (mirror: boolean | undefined, more: Partial<SetEntry> = {}): SetEntry =>
    bridge(6, 5, { ...(mirror === undefined ? {} : { mirror }), ...more });
  const rows: [string, SetEntry[], boolean][] = [
    ["the first target of a level asks for it", [], true],
    ["two clean sittings with it: still", [sitting(true), sitting(true)], true],
    ["three clean sittings with it: one without", [sitting(true), sitting(true), sitting(true)], false],
    ["sittings that do not say do not count", [sitting(undefined), sitting(true), sitting(true)], true],
    ["slipped ones with it do not count", [sitting(true), sitting(true), sitting(true, slipped)], true],
    ["a clean one without it stays without", [sitting(true), sitting(true), sitting(true), sitting(false)], false],
    ["a miss without it asks again", [sitting(true), sitting(true), sitting(true), sitting(false, slipped)], true],
    ["a miss with it does not", [sitting(true), sitting(true), sitting(true), sitting(true, slipped)], false],
  ];
  test.each(rows)("%s", (_sentence, sittings, expected) => {
    const log = personAt(1, 3);
    for (const [day, entry] of sittings.entries()) log.set(day, entry);
    expect(log.standing(sittings.length).target?.mirror).toBe(expected);
  });

  test("it never blocks: without it everything rises", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, { mirror: false }));
    expect(log.decision().outcome).toBe("climb");
  });

  test("every level starts with it", () => {
    const log = personAt(1, 3);
    for (const day of [0, 1, 2]) log.set(day, sitting(true));
    log.set(3, bridge(10, 10, { mirror: false }));
    expect(log.standing(4).target).toMatchObject({ levelKey: "single-leg", mirror: true });
  });
});

describe("rule 11: loaded levels", () => {
  const atDeadlift = (ownedKg: number[] | null, targetKg = 24): Log => {
    const log = personAt(4, 1);
    log.add(0, { kind: "targetWeightSet", targetKg, atPercentOfBodyWeight: 30, ownedKg }, "07:00");
    return log;
  };
  const offers: [string, number[] | null, number, number | null][] = [
    ["without owned weights: the rung's load to half a kilogram", null, 1, 8],
    ["the nearest owned at or below the rung", [6, 7.5, 12], 1, 7.5],
    ["exactly the rung", [6, 8, 12], 1, 8],
    ["none at or below: none", [12, 16], 1, null],
    ["at the top rung: the nearest at or above", [16, 20, 28, 32], 5, 28],
    ["at the top rung none at or above: none", [16, 20], 5, null],
  ];
  test.each(offers)("offered: %s", (_sentence, ownedKg, rung, expected) => {
    const log = personAt(4, rung);
    log.add(0, { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg }, "07:00");
    expect(log.standing(0).target?.loadKg).toBe(expected);
  });

  test("what was offered counts, also where it is less than the rung", () => {
    const log = atDeadlift([6]);
    log.set(0, deadlift(10, 6));
    expect(inShort(log.decision())).toBe("climb qualify 4.1 → 4.2");
  });

  test("without a fitting weight it is a reason, never a miss", () => {
    const log = atDeadlift([16]);
    for (const day of [0, 1, 2]) log.set(day, deadlift(10, 16, slipped));
    expect(inShort(log.decision())).toBe("stay short 4.1 → 4.1");
    expect(log.decision().reasons).toContainEqual({ code: "equipment", askedKg: 8 });
  });

  test("and whoever lifts more cleanly still rises", () => {
    const log = atDeadlift([16]);
    log.set(0, deadlift(10, 16));
    expect(log.decision().outcome).toBe("climb");
  });

  test("an unconfirmed adult stays at the top of the level before, with what is missing", () => {
    const log = new Log();
    log.add(0, { kind: "placedAt", levelKey: "roll-out" });
    log.set(1, rollOut(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 3.1 → 3.5");
    expect(log.decision().reasons).toContainEqual({
      code: "requires",
      level: 4,
      exercise: "ball-roll-out",
      painFreeSittings: 1,
      painFreeSittingsMissing: 0,
      adultMissing: true,
    });
    expect(log.decision().nextRoute).toEqual({ kind: "adult" });
    expect(log.standing(1).nextLevelNeeds).toEqual({ adult: true, targetWeight: true, painFreeSittings: 0 });
    log.add(2, { kind: "adultConfirmed" });
    log.set(3, rollOut(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 3.5 → 4.1");
    expect(log.standing(4)).toMatchObject({ blocked: { code: "targetWeight" }, target: null });
  });

  test("pain-free sittings are counted in a row, this one included", () => {
    const log = personAt(4, 5);
    log.set(0, deadlift(3, 30));
    log.set(1, deadlift(3, 30, { pain: "some" }));
    log.set(3, deadlift(3, 30));
    log.set(4, deadlift(20, 30));
    expect(inShort(log.decision())).toBe("stay qualify 4.5 → 4.5");
    expect(log.decision().reasons).toContainEqual(
      expect.objectContaining({ code: "requires", level: 5, painFreeSittings: 3, painFreeSittingsMissing: 1 }),
    );
    log.set(5, deadlift(20, 30));
    expect(inShort(log.decision())).toBe("advance qualify 4.5 → 5.1");
  });

  test("what was lifted while nothing was coached is no pain-free sitting", () => {
    const log = personAt(4, 5);
    log.add(0, { kind: "screenReferred" }, "07:00");
    for (const day of [0, 1, 2]) log.set(day, deadlift(3, 30));
    log.add(3, { kind: "clearedByClinician", of: "screen" }, "07:00");
    log.set(3, deadlift(20, 30));
    expect(log.decision().reasons).toContainEqual(
      expect.objectContaining({ code: "requires", painFreeSittingsMissing: 1 }),
    );
  });

  test("an unconfirmed adult shows nothing with a harder, loaded exercise", () => {
    const log = new Log();
    log.add(0, { kind: "targetWeightSet", targetKg: 30, atPercentOfBodyWeight: 30, ownedKg: null });
    log.set(1, deadlift(20, 30));
    expect(log.decision().reasons).toEqual([{ code: "harder", level: 4, shownRung: 0 }]);
  });

  test("without a target weight nothing counts, and nothing is missed", () => {
    const log = new Log();
    log.add(0, { kind: "adultConfirmed" });
    log.add(0, { kind: "placedAt", levelKey: "roll-out" }, "18:01");
    log.set(1, rollOut(10, 10));
    for (const day of [2, 3, 4]) log.set(day, deadlift(20, 100, slipped));
    expect(inShort(log.decision())).toBe("stay lighter 4.1 → 4.1");
    expect(codesOf(log.decision())).toEqual(["targetWeightMissing", "lighter"]);
    expect(log.decision()).toMatchObject({ target: null, nextRoute: { kind: "targetWeight" } });
  });
});

describe("rule 12: screen and placement", () => {
  test("without a screen nothing is offered and nothing rises", () => {
    const log = new Log(undefined, { screened: false });
    log.set(0, bridge(10, 10));
    expect(inShort(log.decision())).toBe("stay qualify 1.1 → 1.1");
    expect(log.standing(0)).toMatchObject({ blocked: { code: "screenNeeded" }, nextRoute: { kind: "screen" } });
  });

  test("it is judged at the first entry of a sitting", () => {
    const log = new Log(undefined, { screened: false });
    log.set(0, bridge(5, 5), "18:00");
    log.add(0, { kind: "screenPassed" }, "18:05");
    log.set(0, bridge(5, 5), "18:10");
    expect(log.decision().outcome).toBe("stay");
    log.set(0, bridge(5, 5), "21:00");
    expect(log.decision().outcome).toBe("climb");
  });

  test("expired after 12 months: recorded, pain counts, nothing else does", () => {
    const log = new Log(undefined, { screened: false });
    log.add(0, { kind: "screenPassed" });
    log.set(364, bridge(5, 5));
    expect(inShort(log.decision())).toBe("climb qualify 1.1 → 1.2");
    expect(log.standing(365).blocked).toEqual({ code: "screenExpired", expiredOn: onDay(365) });
    log.set(365, bridge(8, 5, slipped));
    log.set(366, bridge(8, 5, slipped));
    expect(inShort(log.decision())).toBe("stay miss 1.2 → 1.2");
    log.set(367, bridge(8, 5));
    expect(log.decision().reasons).toContainEqual({
      code: "held",
      hold: { code: "screenExpired", expiredOn: onDay(365) },
    });
    log.set(368, bridge(1, 5, { pain: "stop" }));
    expect(inShort(log.decision())).toBe("rest stop 1.2 → 1.1");
    log.add(370, { kind: "screenPassed" });
    expect(log.standing(370).target).not.toBeNull();
  });

  test("expired: a short sitting leaves targets and counters alone", () => {
    const log = new Log(undefined, { screened: false });
    log.add(0, { kind: "screenPassed" });
    log.set(364, bridge(5, 5, slipped));
    const before = log.fold().state.current;
    log.set(365, bridge(3, 5));
    expect(log.decision().class).toBe("short");
    expect(log.fold().state.current).toMatchObject({ misses: before.misses, shortTargetReps: null });
  });

  test("referred: no target until a clinician cleared it; passing it again is not enough", () => {
    const log = personAt(2, 2);
    const referral = log.add(0, { kind: "screenReferred" });
    expect(log.decision(referral).outcome).toBe("refer");
    log.add(1, { kind: "screenPassed" });
    expect(log.standing(1)).toMatchObject({ target: null, blocked: { code: "referred", of: "screen" } });
    log.add(2, { kind: "clearedByClinician", of: "screen" });
    expect(log.standing(2).target).toMatchObject({ position: { level: 2, rung: 2 } });
    expect(log.standing(2 + 365).blocked).toMatchObject({ code: "screenExpired" });
  });

  test("clearing what was not referred is no screen", () => {
    const log = new Log(undefined, { screened: false });
    log.add(0, { kind: "clearedByClinician", of: "screen" });
    expect(log.standing(0).blocked).toEqual({ code: "screenNeeded" });
  });

  test.each([
    ["bridge", "1.1"],
    ["single-leg", "2.1"],
    ["roll-out", "3.1"],
    ["deadlift", "3.1"],
    ["swing", "3.1"],
    ["no-such-level", "1.1"],
  ])("placed at %s: %s", (levelKey, expected) => {
    const log = new Log();
    log.add(0, { kind: "placedAt", levelKey });
    expect(log.position).toBe(expected);
  });

  test("the level before is then taught as new", () => {
    const log = new Log();
    log.add(0, { kind: "placedAt", levelKey: "roll-out" });
    for (const day of [1, 2, 3]) log.set(day, rollOut(5, 5, slipped));
    expect(log.decision().target).toMatchObject({ exercise: "single-leg-bridge", isNew: true, mirror: true });
  });

  test("after the first set a placement never raises", () => {
    const log = new Log();
    log.set(0, bridge(3, 5));
    log.add(1, { kind: "placedAt", levelKey: "roll-out" });
    expect(log.position).toBe("1.1");
  });
});

describe("rule 14: graduated", () => {
  const graduate = (): Log => {
    const log = personAt(5, 5);
    log.set(0, swing(20, 30));
    return log;
  };

  test("misses never undo it, and cost no rung", () => {
    const log = graduate();
    for (const day of [7, 8, 9, 10]) log.set(day, swing(20, 30, slipped));
    expect(log.standing(10)).toMatchObject({ graduated: true, position: { level: 5, rung: 5 } });
  });

  test("a stop does", () => {
    const log = graduate();
    log.set(7, swing(2, 30, { pain: "stop" }));
    expect(log.standing(8)).toMatchObject({ graduated: false, position: { level: 5, rung: 3 } });
  });

  test("some pain does not", () => {
    const log = graduate();
    log.set(7, swing(20, 30, { pain: "some" }));
    expect(log.standing(8)).toMatchObject({ graduated: true, position: { level: 5, rung: 5 } });
  });

  test("a layoff only lowers the offered maintenance", () => {
    const log = graduate();
    expect(log.standing(20)).toMatchObject({ graduated: true, target: { exercise: "kettlebell-swing", reps: 18 } });
    expect(log.standing(40)).toMatchObject({ graduated: true, target: { exercise: "kettlebell-deadlift", reps: 15 } });
    log.set(40, deadlift(20, 30));
    expect(log.standing(41)).toMatchObject({ graduated: true, position: { level: 5, rung: 4 } });
  });

  test("maintaining is neither a climb nor a second graduation", () => {
    const log = graduate();
    log.set(7, swing(20, 30));
    expect(inShort(log.decision())).toBe("stay qualify 5.5 → 5.5");
  });
});
