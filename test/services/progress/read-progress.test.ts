import { describe, expect, it } from "vitest";
import type { FactBody } from "../../../src/progression/facts.ts";
import { type DayMark, type Progress, progressOf } from "../../../src/services/progress/read-progress.ts";
import {
  bridge,
  clean,
  deadlift,
  Log,
  onDay,
  personAt,
  singleLeg,
  slipped,
  stopping,
  swing,
  unanswered,
} from "../../progression/log.ts";
import { coachingAt } from "../../views/coaching-at.ts";

const seen = (log: Log, day: number): Progress => progressOf(coachingAt(log, day));
const marksOf = (log: Log, day: number): DayMark[] => [...seen(log, day).marks.values()];

/** A log with these sets and other facts, by day. */
function logOf(days: Readonly<Record<number, readonly (Parameters<Log["set"]>[1] | FactBody)[]>>): Log {
  const log = new Log();
  for (const [day, all] of Object.entries(days)) {
    for (const one of all) {
      if ("kind" in one) log.add(Number(day), one, "19:00");
      else log.set(Number(day), one);
    }
  }
  return log;
}

describe("what a log adds up to", () => {
  it("is nothing before the first set", () => {
    const { weeks, marks, sides, streak, habit, cleanShare, sessions } = seen(new Log(), 3);
    expect({ weeks, marks: marks.size, sides, days: streak.days, habit, cleanShare, sessions }).toEqual({
      ...{ weeks: [], marks: 0, sides: null, days: 0, habit: [], cleanShare: null },
      sessions: { ever: 0, thisWeek: 0 },
    });
  });

  it("is time under tension week by week, with weeks without a set in between", () => {
    const log = logOf({ 1: [bridge(5, 5)], 2: [bridge(10, 10)], 16: [bridge(5, 5)] });
    const weeks = seen(log, 17).weeks.map(({ startsOn, seconds, kilograms, level }) => [
      startsOn,
      seconds,
      kilograms,
      level,
    ]);
    expect(weeks).toHaveLength(3);
    expect(weeks.map(([, seconds]) => seconds)).toEqual([125, 0, 25]);
    expect(weeks.map(([startsOn]) => Temporal.PlainDate.from(String(startsOn)).dayOfWeek)).toEqual([1, 1, 1]);
    expect(weeks.map(([, , , level]) => level)).toEqual([2, 2, expect.any(Number)]);
    expect(seen(log, 17).sessions).toEqual({ ever: 3, thisWeek: 1 });
  });

  it("counts each side, and weights in kilograms", () => {
    const log = logOf({
      1: [singleLeg(5, 6, { side: "left" }), singleLeg(5, 6, { side: "right" }), deadlift(10, 8)],
    });
    expect(seen(log, 1).total).toEqual({ seconds: 60, kilograms: 80 });
  });

  it("forgets what was taken back, and sees what was corrected", () => {
    const log = logOf({ 1: [bridge(5, 5), bridge(8, 5)] });
    const [first, second] = log.facts.filter(({ kind }) => kind === "setLogged");
    log.add(1, { kind: "setWithdrawn", targetSeq: first?.seq ?? 0 }, "20:00");
    log.add(1, { kind: "setAmended", targetSeq: second?.seq ?? 0, entry: bridge(6, 5) }, "20:01");
    expect(seen(log, 1).total.seconds).toBe(30);
  });

  it("rates the reps whose form was told, by the checks of the level", () => {
    const log = logOf({
      1: [
        bridge(6, 5),
        bridge(2, 5, slipped),
        unanswered(bridge(50, 5)),
        bridge(2, 5, { ...clean, breathing: "held" }),
      ],
    });
    expect(seen(log, 1).cleanShare).toBe(0.6);
    expect(seen(logOf({ 1: [unanswered(bridge(5, 5))] }), 1).cleanShare).toBeNull();
  });

  it("is not asked afterwards for the weeks after the last level, when strong pain leads back onto the ladder", () => {
    const log = personAt(5, 5);
    for (const day of [0, 7, 14]) log.set(day, swing(20, 30));
    const before = seen(log, 20).streak.days;
    log.set(21, swing(3, 30, { pain: "stop" }));
    log.set(23, swing(15, 20));
    expect(seen(log, 23).coaching.standing.graduated).toBe(false);
    // The day of the pain, the day of rest and the day after it.
    expect(seen(log, 23).streak.days).toBe(before + 3);
    expect(seen(log, 30).streak.days).toBe(0);
  });
});

describe("a day of the calendar", () => {
  it.each<[string, Parameters<typeof logOf>[0], number, DayMark[]]>([
    ["is clean when every set of it was", { 1: [bridge(5, 5), bridge(5, 5)] }, 1, ["clean"]],
    ["is a session when one was not", { 1: [bridge(5, 5), bridge(5, 5, slipped)] }, 1, ["session"]],
    ["is open while nothing happened yet", { 1: [bridge(5, 5)] }, 2, ["clean", "none"]],
    ["is off when the week had a free one left", { 1: [bridge(5, 5)] }, 3, ["clean", "rest", "none"]],
    ["is nothing when it had not", { 1: [bridge(5, 5)] }, 5, ["clean", "rest", "rest", "none", "none"]],
    ["is off by choice", { 1: [bridge(5, 5)], 2: [{ kind: "restTaken" }] }, 2, ["clean", "rest"]],
    ["is off in a pause", { 1: [bridge(5, 5)], 2: [{ kind: "paused", untilOn: null }] }, 9, ["clean", ...off(8)]],
    ["is off after strong pain", { 1: [bridge(5, 5, stopping)] }, 2, ["clean", "rest"]],
    [
      "counts when somebody goes a step back",
      { 1: [bridge(5, 5)], 2: [{ kind: "steppedBack", by: "rung" }] },
      2,
      ["clean", "rest"],
    ],
  ])("%s", (_what, days, today, marks) => {
    expect(marksOf(logOf(days), today)).toEqual(marks);
  });
});

describe("the streak", () => {
  it.each<[string, Parameters<typeof logOf>[0], number, number]>([
    ["counts days with a set, with a day off in between", { 1: [bridge(5, 5)], 3: [bridge(5, 5)] }, 3, 2],
    ["counts rest after strong pain", { 1: [bridge(5, 5, stopping)], 3: [bridge(2, 5)] }, 3, 3],
    ["counts a step back by choice", { 1: [bridge(5, 5)], 2: [{ kind: "steppedBack", by: "rung" }] }, 2, 2],
    ["stands still on days that were not wanted", { 1: [bridge(5, 5)], ...notToday(2, 6), 7: [bridge(5, 5)] }, 7, 2],
    [
      "stands still in a pause, and ends in a month without one",
      { 1: [bridge(5, 5)], 2: [{ kind: "paused", untilOn: onDay(30) }] },
      30,
      1,
    ],
    ["goes on after the day a pause ends", { 1: [bridge(5, 5)], 2: [{ kind: "paused", untilOn: onDay(4) }] }, 9, 0],
    [
      "goes on when somebody comes back early",
      { 1: [bridge(5, 5)], 2: [{ kind: "paused", untilOn: null }], 4: [{ kind: "resumed" }] },
      9,
      0,
    ],
    ["stands still while a clinician comes first", { 1: [bridge(5, 5)], 2: [{ kind: "screenReferred" }] }, 20, 1],
  ])("%s", (_what, days, today, streakDays) => {
    expect(seen(logOf(days), today).streak.days).toBe(streakDays);
  });

  it("grows the habit day by day", () => {
    const log = logOf(Object.fromEntries(Array.from({ length: 7 }, (_, day) => [day + 1, [bridge(5, 5)]])));
    const { habit } = seen(log, 7);
    expect(habit).toHaveLength(7);
    expect(habit.at(-1)?.strength).toBeCloseTo(0.31, 2);
  });
});

describe("left and right", () => {
  const level2 = { 1: [bridge(10, 10)] };
  const both = (left: number, right: number) => [
    singleLeg(left, 5, { side: "left" }),
    singleLeg(right, 5, { side: "right" }),
  ];

  it("are nothing to compare before both were done", () => {
    expect(seen(logOf(level2), 1).sides).toBeNull();
    expect(seen(logOf({ ...level2, 2: [singleLeg(5, 5, { side: "left" })] }), 2).sides).toBeNull();
  });

  it("are shares of what was asked, clean reps only, more than asked is all of it", () => {
    const { sides } = seen(
      logOf({ ...level2, 2: both(8, 4), 3: [...both(5, 0), singleLeg(5, 5, { side: "right", ...slipped })] }),
      3,
    );
    expect(sides).toEqual({ left: { share: 1, holdSeconds: 5 }, right: { share: 0.4, holdSeconds: 5 }, sittings: 2 });
  });

  it("are of the last five sittings of four weeks", () => {
    const days = Object.fromEntries([2, 3, 4, 5, 6, 7].map((day) => [day, both(3, 3)]));
    const log = logOf({ ...level2, ...days });
    expect(seen(log, 7).sides?.sittings).toBe(5);
    expect(seen(log, 34).sides?.sittings).toBe(2);
    expect(seen(log, 60).sides).toBeNull();
  });
});

function off(days: number): DayMark[] {
  return Array.from({ length: days }, () => "rest");
}

function notToday(from: number, to: number): Record<number, FactBody[]> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, day) => [from + day, [{ kind: "restTaken" }]]));
}
