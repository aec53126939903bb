import { describe, expect, test } from "vitest";
import {
  bridge,
  codesOf,
  deadlift,
  holds,
  inShort,
  Log,
  onDay,
  personAt,
  singleLeg,
  slipped,
  stopping,
  unanswered,
} from "./log.ts";

describe("rule 1: what belongs to one sitting", () => {
  test.each([
    ["two minutes apart: together", "18:02", "climb qualify 1.1 → 1.2"],
    ["exactly two hours after the first: together", "20:00", "climb qualify 1.1 → 1.2"],
    ["a minute later: on its own", "20:01", "stay short 1.1 → 1.1"],
  ])("3 and 2 of 5 reps, %s", (_when, time, expected) => {
    const log = new Log();
    log.set(0, bridge(3, 5), "18:00");
    const second = log.set(0, bridge(2, 5), time);
    expect(inShort(log.decision(second))).toBe(expected);
  });

  test("two hours run from the first entry, not from the latest", () => {
    const log = new Log();
    for (const time of ["10:00", "11:30"]) log.set(0, bridge(2, 5), time);
    log.set(0, bridge(2, 5), "12:30");
    expect(inShort(log.decision())).toBe("stay short 1.1 → 1.1");
  });

  test("midnight does not split it, and its date is that of the first entry", () => {
    const log = new Log();
    log.set(0, bridge(3, 5), "23:30");
    log.set(1, bridge(2, 5), "00:30");
    expect(log.decision()).toMatchObject({ outcome: "climb", on: onDay(0) });
  });

  test("neither does a change of zone", () => {
    const log = new Log();
    log.set(0, bridge(3, 5), "18:00");
    log.set(0, bridge(2, 5), "18:30", onDay(-1));
    expect(log.decision()).toMatchObject({ outcome: "climb", on: onDay(0) });
  });

  test("another exercise has a sitting of its own", () => {
    const log = new Log();
    const first = log.set(0, bridge(3, 5), "18:00");
    log.set(0, holds("ball-roll-out", 2, 5), "18:10");
    expect(inShort(log.decision(first))).toBe("stay short 1.1 → 1.1");
    log.set(0, bridge(2, 5), "18:20");
    expect(inShort(log.decision(first))).toBe("climb qualify 1.1 → 1.2");
  });

  test("it is decided again as a whole at each entry, from the position at its start", () => {
    const log = new Log();
    const first = log.set(0, bridge(5, 5), "18:00");
    expect(inShort(log.decision(first))).toBe("climb qualify 1.1 → 1.2");
    log.set(0, bridge(3, 5), "18:05");
    expect(inShort(log.decision(first))).toBe("climb qualify 1.1 → 1.3");
  });

  test("and at each answer, also days later", () => {
    const log = new Log();
    const seq = log.set(0, unanswered(bridge(5, 5)));
    log.set(1, bridge(8, 5));
    expect(log.position).toBe("1.3");
    expect(inShort(log.decision(seq))).toBe("stay unknown 1.1 → 1.1");
    log.answer(3, seq, { form: "clean", breathing: "easy", pain: "none" });
    expect(inShort(log.decision(seq))).toBe("climb qualify 1.1 → 1.2");
  });
});

describe("rule 1: sides", () => {
  test.each([
    ["the missing side joins in the evening of the same day", "left", "right", 0, "21:00", "climb qualify 2.1 → 2.2"],
    ["on the next day it is a sitting of its own", "left", "right", 1, "08:00", "stay incomplete 2.1 → 2.1"],
    ["a second left in the evening is a sitting of its own", "left", "left", 0, "21:00", "stay incomplete 2.1 → 2.1"],
    ["both sides at once do not wait for anything", "left", "both", 0, "21:00", "climb qualify 2.1 → 2.2"],
  ] as const)("%s", (_sentence, first, second, day, time, expected) => {
    const log = personAt(2, 1);
    log.set(0, singleLeg(5, 5, { side: first }), "08:00");
    const seq = log.set(day, singleLeg(5, 5, { side: second }), time);
    expect(inShort(log.decision(seq))).toBe(expected);
  });

  test("the late side has two hours of its own", () => {
    const log = personAt(2, 1);
    const first = log.set(0, singleLeg(5, 5, { side: "left" }), "08:00");
    log.set(0, singleLeg(3, 5, { side: "right" }), "20:00");
    expect(log.decision(first).class).toBe("short");
    log.set(0, singleLeg(2, 5, { side: "right" }), "20:05");
    expect(inShort(log.decision(first))).toBe("climb qualify 2.1 → 2.2");
    log.set(0, singleLeg(2, 5, { side: "right" }), "22:30");
    expect(inShort(log.decision())).toBe("stay incomplete 2.2 → 2.2");
  });
});

describe("rule 1: back-dating", () => {
  test("an entry for an earlier date joins that date's last sitting of its exercise, whenever that was", () => {
    const log = new Log();
    const morning = log.set(0, bridge(2, 5), "08:00");
    const noon = log.set(0, bridge(3, 5), "12:00");
    log.backDate(2, 0, bridge(2, 5));
    expect(inShort(log.decision(morning))).toBe("stay short 1.1 → 1.1");
    expect(inShort(log.decision(noon))).toBe("climb qualify 1.1 → 1.2");
  });

  test("without a sitting on that date it is one of its own, decided before everything later", () => {
    const log = new Log();
    const later = log.set(2, bridge(8, 5));
    expect(inShort(log.decision(later))).toBe("climb qualify 1.1 → 1.3");
    const earlier = log.backDate(3, 0, bridge(5, 5));
    expect(inShort(log.decision(earlier))).toBe("climb qualify 1.1 → 1.2");
    expect(inShort(log.decision(later))).toBe("climb qualify 1.2 → 1.3");
  });

  test("it cannot slip in before the strong pain of that day", () => {
    const log = personAt(2, 3);
    log.set(0, deadlift(5, 10, stopping), "19:00");
    const seq = log.backDate(1, 0, singleLeg(10, 10));
    expect(log.decision(seq).outcome).toBe("stay");
    expect(codesOf(log.decision(seq))).toContain("held");
  });
});

describe("rule 1: what closes an open sitting", () => {
  test("a step back: what follows is judged from the new position", () => {
    const log = personAt(1, 3);
    const before = log.set(0, bridge(5, 5), "18:00");
    log.add(0, { kind: "steppedBack", by: "rung" }, "18:10");
    const after = log.set(0, bridge(8, 5), "18:20");
    expect(inShort(log.decision(before))).toBe("stay short 1.3 → 1.3");
    expect(inShort(log.decision(after))).toBe("climb qualify 1.2 → 1.3");
  });

  test("a stop in another exercise: later clean reps cannot raise from before the pain", () => {
    const log = personAt(2, 3);
    const before = log.set(0, singleLeg(5, 5), "18:00");
    log.set(0, deadlift(5, 10, stopping), "18:10");
    const after = log.set(0, singleLeg(10, 10), "18:20");
    expect(inShort(log.decision(before))).toBe("stay short 2.3 → 2.3");
    expect(log.decision(after)).toMatchObject({ class: "qualify", outcome: "stay" });
    expect(log.position).toBe("2.1");
  });

  test("a stop in the same exercise does not: the sitting is a stopped one", () => {
    const log = personAt(2, 3);
    const before = log.set(0, singleLeg(10, 5), "18:00");
    log.set(0, singleLeg(2, 5, stopping), "18:10");
    expect(inShort(log.decision(before))).toBe("rest stop 2.3 → 2.1");
  });

  test("some pain in another exercise keeps it open, but only earlier entries can raise", () => {
    const log = personAt(2, 1);
    const seq = log.set(0, singleLeg(3, 5), "18:00");
    log.set(0, bridge(3, 5, { pain: "some" }), "18:10");
    log.set(0, singleLeg(10, 5), "18:20");
    expect(inShort(log.decision(seq))).toBe("stay qualify 2.1 → 2.1");
    expect(log.decision(seq).reasons).toContainEqual({ code: "held", hold: { code: "painToday", untilOn: onDay(1) } });
  });

  test("what was earned before that pain is kept, whatever is added", () => {
    const log = personAt(2, 1);
    const seq = log.set(0, singleLeg(5, 5), "18:00");
    log.set(0, bridge(3, 5, { pain: "some" }), "18:10");
    log.set(0, singleLeg(1, 5, slipped), "18:20");
    expect(inShort(log.decision(seq))).toBe("climb qualify 2.1 → 2.2");
  });

  test("a referral: reps after it are not coached", () => {
    const log = personAt(2, 1);
    const before = log.set(0, singleLeg(3, 5), "18:00");
    log.add(0, { kind: "screenReferred" }, "18:10");
    const after = log.set(0, singleLeg(5, 5), "18:20");
    expect(log.decision(before)).toMatchObject({ class: "short" });
    expect(log.decision(after)).toMatchObject({ class: "qualify", outcome: "refer" });
    expect(log.position).toBe("2.1");
  });
});
