import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { SetEntry } from "../../src/progression/facts.ts";
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
  slipped,
  stopping,
  swing,
  unanswered,
} from "./log.ts";

describe("rule 6: some pain", () => {
  test("nothing rises later that day, whatever the exercise", () => {
    const log = personAt(2, 2);
    log.set(0, bridge(5, 5, hurting), "08:00");
    log.set(0, singleLeg(10, 10), "18:00");
    expect(inShort(log.decision())).toBe("stay qualify 2.2 → 2.2");
    expect(log.decision().reasons).toContainEqual({ code: "held", hold: { code: "painToday", untilOn: onDay(1) } });
    expect(log.decision().nextRoute).toEqual({ kind: "wait", untilOn: onDay(1) });
  });

  test("the next target is half the reps, once", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, hurting));
    expect(log.standing(1).target).toMatchObject({ reps: 5, seconds: 5, isHalf: true });
    log.set(1, bridge(5, 5));
    expect(log.decision()).toMatchObject({ class: "short", target: { reps: 10, isHalf: false } });
  });

  test("half of one rep is one rep", () => {
    const [level] = bridgeToSwing.levels;
    if (level?.kind !== "hold") throw new Error("holds first");
    const log = new Log({ ...bridgeToSwing, key: "one", levels: [{ ...level, ramp: [{ seconds: 30, reps: 1 }] }] });
    log.set(0, bridge(1, 30, hurting));
    expect(log.decision().target).toMatchObject({ reps: 1, isHalf: true });
  });

  test("half is asked once, also when the next sitting leaves questions open", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, hurting));
    log.set(1, unanswered(bridge(10, 5)));
    expect(log.decision()).toMatchObject({ class: "unknown", target: { reps: 10, isHalf: false } });
  });

  test("a lighter sitting in between does not use it up", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, hurting));
    log.set(1, bridge(10, 2));
    expect(log.standing(2).target).toMatchObject({ reps: 5, isHalf: true });
  });

  test("it takes no position, and a clean one the next day only closes the check", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, hurting));
    log.set(1, bridge(10, 5), "08:00");
    expect(inShort(log.decision())).toBe("stay qualify 1.3 → 1.3");
    expect(codesOf(log.decision())).toEqual(["qualified", "held", "morningCheckClosed"]);
    log.set(1, bridge(10, 5), "18:00");
    expect(inShort(log.decision())).toBe("climb qualify 1.3 → 1.4");
  });

  test("three in a row suggest a professional; a pain-free one in between does not", () => {
    const threeInARow = personAt(1, 5);
    for (const day of [0, 2, 4]) threeInARow.set(day, bridge(5, 10, hurting));
    expect(codesOf(threeInARow.decision())).toContain("seeProfessional");
    expect(threeInARow.standing(5).suggestions).toContainEqual({ code: "seeProfessional", because: "painInARow" });
    const between = personAt(1, 5);
    between.set(0, bridge(5, 10, hurting));
    between.set(1, bridge(5, 10, hurting));
    between.set(2, bridge(5, 10));
    between.set(3, bridge(5, 10, hurting));
    expect(codesOf(between.decision())).toEqual(["painSome"]);
  });
});

describe("rule 6: the morning check", () => {
  const painful = (): { log: Log; seq: number } => {
    const log = personAt(2, 3);
    return { log, seq: log.set(0, singleLeg(10, 5, hurting)) };
  };

  test("it is asked from the next day on", () => {
    const { log, seq } = painful();
    expect(log.standing(0).morningCheck).toBeNull();
    expect(log.standing(1)).toMatchObject({ morningCheck: { painOn: onDay(0), targetSeq: seq } });
    expect(log.standing(1).nextRoute).toEqual({ kind: "morningCheck", painOn: onDay(0) });
  });

  test("open, it holds a rise; settled, the same sitting is decided again", () => {
    const { log, seq } = painful();
    const morning = log.set(1, singleLeg(10, 5), "08:00");
    expect(inShort(log.decision(morning))).toBe("stay qualify 2.3 → 2.3");
    const answer = log.add(1, { kind: "morningSettled", targetSeq: seq }, "09:00");
    expect(codesOf(log.decision(answer))).toEqual(["morningSettled"]);
    expect(inShort(log.decision(morning))).toBe("climb qualify 2.3 → 2.4");
  });

  test("not settled: one position down at the start of that day, and nothing rises on it", () => {
    const { log, seq } = painful();
    const morning = log.set(1, singleLeg(10, 5), "08:00");
    const answer = log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "09:00");
    expect(inShort(log.decision(answer))).toBe("stepDown 2.3 → 2.2");
    expect(log.decision(morning).reasons).toContainEqual({
      code: "held",
      hold: { code: "notSettledToday", untilOn: onDay(2) },
    });
    expect(log.position).toBe("2.2");
  });

  test("not settled counts once, also when answered twice", () => {
    const { log, seq } = painful();
    log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "08:00");
    log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "08:01");
    log.add(2, { kind: "morningNotSettled", targetSeq: seq }, "08:00");
    expect(log.position).toBe("2.2");
  });

  test("settled cannot take back not settled", () => {
    const { log, seq } = painful();
    log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "08:00");
    log.add(1, { kind: "morningSettled", targetSeq: seq }, "08:01");
    expect(log.position).toBe("2.2");
  });

  test("settled on the same evening is no morning", () => {
    const { log, seq } = painful();
    log.add(0, { kind: "morningSettled", targetSeq: seq }, "23:00");
    expect(log.standing(1).morningCheck).not.toBeNull();
  });

  test("an answer about an older pain does not settle the newer one", () => {
    const { log, seq } = painful();
    log.set(1, singleLeg(10, 5, hurting), "08:00");
    log.add(2, { kind: "morningSettled", targetSeq: seq }, "08:00");
    expect(log.standing(2).morningCheck).toMatchObject({ painOn: onDay(1) });
  });

  test("two painful sittings of one day are one question", () => {
    const { log, seq } = painful();
    log.set(0, bridge(3, 5, hurting), "22:00");
    log.add(1, { kind: "morningSettled", targetSeq: seq }, "08:00");
    expect(log.standing(1).morningCheck).toBeNull();
  });

  test("a withdrawn pain asks nothing, and its answer lowers nobody", () => {
    const { log, seq } = painful();
    log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "08:00");
    log.withdraw(1, seq);
    expect(log.position).toBe("2.3");
    expect(log.standing(1).morningCheck).toBeNull();
  });

  test("an unanswered sitting of a later day does not close it", () => {
    const { log } = painful();
    log.set(1, singleLeg(10, 5, { pain: "none", form: "clean" }), "08:00");
    expect(log.standing(1).morningCheck).toBeNull();
    const other = painful().log;
    const { pain: _pain, ...open } = singleLeg(10, 5);
    other.set(1, open, "08:00");
    expect(other.standing(1).morningCheck).not.toBeNull();
  });

  test("neither does a pain-free one of the same day", () => {
    const { log } = painful();
    log.set(0, singleLeg(5, 5), "23:00");
    expect(log.standing(1).morningCheck).not.toBeNull();
  });

  test("neither does one in which nothing was done", () => {
    const { log } = painful();
    log.set(1, singleLeg(0, 5), "08:00");
    expect(log.standing(1).morningCheck).not.toBeNull();
  });
});

describe("rule 6: strong pain", () => {
  const rows: [string, number, number, SetEntry, string][] = [
    ["two positions down", 2, 4, singleLeg(3, 8, stopping), "rest stop 2.4 → 2.2"],
    ["across a level: positions are one line", 2, 1, singleLeg(3, 5, stopping), "rest stop 2.1 → 1.4"],
    ["from rung 2 to the top of the level before", 2, 2, singleLeg(3, 5, stopping), "rest stop 2.2 → 1.5"],
    ["not below the start", 1, 2, bridge(3, 5, stopping), "rest stop 1.2 → 1.1"],
    ["in an easier exercise: to that one, two below its top", 4, 3, singleLeg(3, 5, stopping), "rest stop 4.3 → 2.3"],
    ["in a harder exercise: two down from here", 2, 4, swing(3, 10, stopping), "rest stop 2.4 → 2.2"],
    [
      "outside the programme: two down from here",
      2,
      4,
      { ...bridge(1, 1, stopping), exercise: "squat" },
      "rest stop 2.4 → 2.2",
    ],
    ["with zero reps the same", 2, 4, singleLeg(0, 8, stopping), "rest stop 2.4 → 2.2"],
  ];
  test.each(rows)("%s", (_sentence, level, rung, entry, expected) => {
    const log = personAt(level, rung);
    log.set(0, entry);
    expect(inShort(log.decision())).toBe(expected);
  });

  test("rest on the next local day, then the target again", () => {
    const log = personAt(2, 4);
    log.set(0, singleLeg(3, 8, stopping));
    expect(log.standing(0)).toMatchObject({ blocked: { code: "rest", untilOn: onDay(2) }, target: null });
    expect(log.decision().availableFromOn).toBe(onDay(2));
    expect(log.standing(1)).toMatchObject({ blocked: { code: "rest" }, target: null, availableFromOn: onDay(2) });
    expect(log.standing(2)).toMatchObject({ blocked: null, target: { position: { level: 2, rung: 2 } } });
  });

  test("nothing rises until the end of the next local day", () => {
    const log = personAt(2, 4);
    const seq = log.set(0, singleLeg(3, 8, stopping));
    log.add(1, { kind: "morningSettled", targetSeq: seq }, "08:00");
    log.set(1, singleLeg(8, 5), "23:00");
    expect(inShort(log.decision())).toBe("stay qualify 2.2 → 2.2");
    expect(log.decision().reasons).toContainEqual({ code: "held", hold: { code: "rest", untilOn: onDay(2) } });
    log.set(2, singleLeg(8, 5), "06:00");
    expect(inShort(log.decision())).toBe("climb qualify 2.2 → 2.3");
  });

  test("some pain later that day does not shorten the rest", () => {
    const log = personAt(2, 4);
    const seq = log.set(0, singleLeg(3, 8, stopping), "08:00");
    log.set(0, bridge(3, 8, hurting), "18:00");
    log.add(1, { kind: "morningSettled", targetSeq: seq }, "08:00");
    log.set(1, singleLeg(8, 5), "18:00");
    expect(log.decision().reasons).toContainEqual({ code: "held", hold: { code: "rest", untilOn: onDay(2) } });
  });

  test("the way back is one rung per local day and no jumping, until the rung that hurt is passed", () => {
    const log = personAt(2, 4);
    const seq = log.set(0, singleLeg(3, 8, stopping));
    log.add(1, { kind: "morningSettled", targetSeq: seq }, "08:00");
    log.set(2, singleLeg(10, 10), "08:00");
    expect(inShort(log.decision())).toBe("climb qualify 2.2 → 2.3");
    expect(log.decision().reasons).toContainEqual({ code: "oneRungAfterPain", until: { level: 2, rung: 4 } });
    log.set(2, singleLeg(10, 10), "18:00");
    expect(inShort(log.decision())).toBe("stay qualify 2.3 → 2.3");
    expect(log.decision().reasons).toContainEqual({ code: "held", hold: { code: "gentleReturn", untilOn: onDay(3) } });
    log.set(3, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 2.3 → 2.4");
    log.set(4, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 2.4 → 2.5");
    log.set(5, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.5 → 3.1");
  });

  test("the rung that hurt passed, jumping is allowed again", () => {
    const log = personAt(2, 2);
    log.set(0, singleLeg(3, 5, stopping));
    log.set(2, bridge(10, 10), "08:00");
    log.set(3, bridge(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 1.5 → 2.1");
    log.set(4, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 2.1 → 2.2");
    log.set(5, singleLeg(8, 5));
    expect(inShort(log.decision())).toBe("climb qualify 2.2 → 2.3");
    log.set(6, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.3 → 3.1");
  });

  test("once passed it is forgotten: a later step down for form comes back by jumping", () => {
    const log = personAt(2, 4);
    log.set(0, singleLeg(3, 8, stopping));
    log.set(2, singleLeg(3, 5));
    for (const day of [3, 4, 5]) log.set(day, singleLeg(10, 8));
    expect(log.position).toBe("2.5");
    for (const day of [6, 7]) log.set(day, singleLeg(10, 10, slipped));
    expect(log.position).toBe("2.4");
    log.set(8, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("advance qualify 2.4 → 3.1");
  });

  test("a second pain on the way back does not forget the first rung that hurt", () => {
    const log = personAt(2, 4);
    log.set(0, singleLeg(3, 8, stopping));
    log.set(2, singleLeg(3, 5));
    log.set(15, singleLeg(3, 5, stopping));
    expect(inShort(log.decision())).toBe("rest stop 2.2 → 1.5");
    log.set(17, bridge(3, 10));
    const positions = [18, 19, 20, 21, 22].map((day) => {
      log.set(day, day === 18 ? bridge(10, 10) : singleLeg(10, 10));
      return log.position;
    });
    // Had only rung 2 been remembered, day 21 would have reached the next level.
    expect(positions).toEqual(["2.1", "2.2", "2.3", "2.4", "2.5"]);
  });

  test("after not settled the way back is gentle too", () => {
    const log = personAt(2, 4);
    const seq = log.set(0, singleLeg(10, 8, hurting));
    log.add(1, { kind: "morningNotSettled", targetSeq: seq }, "08:00");
    log.set(2, singleLeg(10, 10));
    expect(inShort(log.decision())).toBe("climb qualify 2.3 → 2.4");
  });
});

describe("rule 6: stopped twice", () => {
  const stopTwice = (apart: number): Log => {
    const log = personAt(3, 4);
    log.set(0, rollOut(1, 8, stopping));
    log.set(apart, deadlift(1, 10, stopping));
    return log;
  };

  test.each([
    ["within 14 days, of any exercise", 14, "refer"],
    ["more than 14 days apart", 15, "rest"],
  ])("%s", (_sentence, apart, outcome) => {
    expect(stopTwice(apart).decision().outcome).toBe(outcome);
  });

  test("two entries of one sitting are one", () => {
    const log = personAt(3, 4);
    log.set(0, rollOut(1, 8, stopping), "18:00");
    log.set(0, rollOut(1, 8, stopping), "18:10");
    expect(log.decision().outcome).toBe("rest");
  });

  test("no coaching at all until a clinician cleared it", () => {
    const log = stopTwice(3);
    expect(log.standing(10)).toMatchObject({ blocked: { code: "referred", of: "pain" }, target: null });
    expect(log.standing(10).nextRoute).toEqual({ kind: "clearance", of: "pain" });
    const { position } = log;
    log.set(10, bridge(10, 10));
    log.set(11, bridge(10, 10));
    expect(log.decision()).toMatchObject({ outcome: "refer", target: null });
    expect(log.position).toBe(position);
    log.add(12, { kind: "clearedByClinician", of: "pain" });
    expect(log.standing(12)).toMatchObject({ blocked: null });
    expect(log.standing(12).target).not.toBeNull();
  });

  test("counting starts anew with the clearance", () => {
    const log = stopTwice(3);
    log.add(4, { kind: "clearedByClinician", of: "pain" });
    log.set(6, rollOut(1, 8, stopping));
    expect(log.decision().outcome).toBe("rest");
  });

  test("clearing the screen does not clear the pain", () => {
    const log = stopTwice(3);
    log.add(4, { kind: "clearedByClinician", of: "screen" });
    expect(log.standing(5).blocked).toEqual({ code: "referred", of: "pain" });
  });
});
