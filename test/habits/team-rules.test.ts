import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuiet } from "../../src/habits/quiet-days.ts";
import {
  comebackIn,
  goalProgress,
  type MemberDays,
  sharedStreakOn,
  type TeamGoal,
  teamStateOn,
  weekOf,
} from "../../src/habits/team-rules.ts";
import { dayAfter, diary, firstOn } from "./diary.ts";

/** A Monday to the Sunday after. */
const week = weekOf(firstOn);
const everybody: TeamGoal = { kind: "everybody", perWeek: 5 };
const sessions: TeamGoal = { kind: "sessions", perWeek: 14 };

/** A member by their diary, which begins on the Monday: `x` showed up, `.` nothing, `p` off. */
function member(drawn: string, joinedAfterDays = 0): MemberDays {
  return { record: diary(drawn).record, joinedOn: dayAfter(firstOn, joinedAfterDays) };
}

describe("a week of a team", () => {
  test.each([
    ["everybody, every day", everybody, ["xxxxxxx", "xxxxxxx"], 7, 5],
    ["one of two was not there on Tuesday", everybody, ["xxxxxxx", "x.xxxxx"], 6, 5],
    ["one of two was off on Tuesday", everybody, ["xxxxxxx", "xpxxxxx"], 7, 5],
    ["everybody was off on two days", everybody, ["xxxxxpp", "xxxxxpp"], 5, 3],
    ["everybody was off all week", everybody, ["ppppppp"], 0, 0],
    ["two people and 14 sessions", sessions, ["xxxxxxx", "x.x.x.x"], 11, 14],
    ["one of two was off all week", sessions, ["xxxxxxx", "ppppppp"], 7, 7],
    ["somebody off came anyway", sessions, ["xxxxxxx", "pppxppp"], 8, 8],
    ["more than so few people can do", { kind: "sessions", perWeek: 60 } as const, ["xxxxxxx", "x.xxxxp"], 12, 13],
    ["nobody is in the team", sessions, [], 0, 14],
  ])("%s", (_, goal, diaries, done, wanted) => {
    expect(
      goalProgress(
        goal,
        diaries.map((drawn) => member(drawn)),
        week,
      ),
    ).toEqual({ kind: goal.kind, done, wanted });
  });

  test("asks nothing of the days before somebody joined", () => {
    const late = { ...member("...xxxx"), joinedOn: dayAfter(firstOn, 3) };
    expect(goalProgress(everybody, [member("xxxxxxx"), late], week)).toMatchObject({ done: 7, wanted: 5 });
    expect(goalProgress(sessions, [member("xxxxxxx"), late], week)).toMatchObject({ done: 11, wanted: 11 });
  });

  test("tells nothing of the days before somebody joined", () => {
    const late = member("xxxxx", 3);
    expect(week.slice(0, 4).map((on) => teamStateOn(late, on))).toEqual([
      "offToday",
      "offToday",
      "offToday",
      "showedUp",
    ]);
  });
});

describe("a streak of all together", () => {
  test.each([
    ["everybody each day", everybody, ["xxxxx", "xxxxx"], 5],
    ["a day without one of them takes a free skip", everybody, ["xxxxx", "xx.xx"], 4],
    ["three such days end it", everybody, ["xxxxxx", "x...xx"], 2],
    ["days off break nothing", everybody, ["xxxxxx", "xpppxx"], 6],
    ["days on which all are off neither add nor break", everybody, ["xxpppx", "xxpppx"], 3],
    ["today is not over", everybody, ["xxx", "xx."], 2],
    [
      "the share of a day: one of two people with seven sessions a week",
      { kind: "sessions", perWeek: 7 } as const,
      ["x.x.x", ".x.x."],
      5,
    ],
    ["nobody there", everybody, [], 0],
  ])("%s", (_, goal, diaries, days) => {
    const lastOn = dayAfter(firstOn, Math.max(0, (diaries[0] ?? "").length - 1));
    expect(
      sharedStreakOn(
        goal,
        diaries.map((drawn) => member(drawn)),
        lastOn,
      ).days,
    ).toBe(days);
  });
});

describe("a comeback", () => {
  test.each([
    ["after a week away", "x.......x", 8],
    ["after six days it is none", "x......x", null],
    ["a first session is none", "........x", null],
    ["a pause is a way of being away", "xpppppppppx", 10],
  ])("%s", (_, drawn, at) => {
    const lastWeek = weekOf(dayAfter(firstOn, drawn.length - 1));
    expect(comebackIn(member(drawn), lastWeek)).toBe(at === null ? null : dayAfter(firstOn, at));
  });

  test("is none when the time away was before they joined", () => {
    expect(comebackIn(member("x.......x", 5), weekOf(dayAfter(firstOn, 8)))).toBeNull();
  });
});

describe("somebody has been quiet", () => {
  const everyDay = () => true;
  test.each([
    ["after two missed days", "x...", true],
    ["not after one", "x..", false],
    ["not when they came today", "x..x", false],
    ["not when they said they are off today", "x..p", false],
    ["not when they took a day off since", "x..p.", false],
    ["not when they are new", ".", false],
  ])("%s", (_, drawn, quiet) => {
    const { record, todayOn } = diary(drawn);
    expect(isQuiet({ record, joinedOn: firstOn }, everyDay, todayOn)).toBe(quiet);
  });

  test("counts planned days alone", () => {
    const { record, todayOn } = diary("x....");
    const planned = new Set([firstOn, dayAfter(firstOn, 2), dayAfter(firstOn, 4)]);
    expect(isQuiet({ record, joinedOn: firstOn }, (on) => planned.has(on), todayOn)).toBe(false);
    expect(isQuiet({ record, joinedOn: firstOn }, (on) => planned.has(on), dayAfter(todayOn))).toBe(true);
  });
});

describe("for any team", () => {
  const day = fc.constantFrom("x", "x", ".", "p");
  const diaryOfWeek = fc.array(day, { minLength: 7, maxLength: 7 }).map((letters) => letters.join(""));
  const team = fc.array(diaryOfWeek, { minLength: 1, maxLength: 6 });
  const goals = fc.oneof(
    fc.record({ kind: fc.constant("sessions" as const), perWeek: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant("everybody" as const), perWeek: fc.integer({ min: 1, max: 7 }) }),
  );
  const runs = { numRuns: 500 };
  const missing = (goal: TeamGoal, diaries: readonly string[]) => {
    const { done, wanted } = goalProgress(
      goal,
      diaries.map((drawn) => member(drawn)),
      week,
    );
    return Math.max(0, wanted - done);
  };

  test("a day off instead of a day without never makes the goal harder", () => {
    fc.assert(
      fc.property(goals, team, fc.nat(), fc.nat(), (goal, diaries, who, when) => {
        const place = who % diaries.length;
        const off = diaries.map((drawn, index) => (index === place ? setOff(drawn, when % 7) : drawn));
        expect(missing(goal, off)).toBeLessThanOrEqual(missing(goal, diaries));
      }),
      runs,
    );
  });

  test("somebody who is off all the time costs nobody anything", () => {
    fc.assert(
      fc.property(goals, team, (goal, diaries) => {
        const more = [...diaries, "ppppppp"];
        expect(missing(goal, more)).toBeLessThanOrEqual(missing(goal, diaries));
        const counted = (all: readonly string[]) =>
          sharedStreakOn(
            goal,
            all.map((drawn) => member(drawn)),
            week[6],
          ).history.flatMap(({ on, became }) => (became === "showedUp" ? [on] : []));
        expect(counted(more)).toEqual(expect.arrayContaining(counted(diaries)));
      }),
      runs,
    );
  });

  test("a day on which somebody is off instead of missing is never the one that ends the streak", () => {
    fc.assert(
      fc.property(goals, team, fc.nat({ max: 6 }), (goal, diaries, when) => {
        const off = diaries.map((drawn) => setOff(drawn, when));
        const on = week[when];
        const became = sharedStreakOn(
          goal,
          off.map((drawn) => member(drawn)),
          week[6],
        ).history.find((one) => one.on === on);
        expect(became?.became).not.toBe("missed");
      }),
      runs,
    );
  });

  test("one more session is never worth less", () => {
    fc.assert(
      fc.property(goals, team, fc.nat(), fc.nat({ max: 6 }), (goal, diaries, who, when) => {
        const place = who % diaries.length;
        const came = diaries.map((drawn, index) =>
          index === place && drawn[when] === "." ? `${drawn.slice(0, when)}x${drawn.slice(when + 1)}` : drawn,
        );
        expect(missing(goal, came)).toBeLessThanOrEqual(missing(goal, diaries));
      }),
      runs,
    );
  });
});

/** Nobody's sessions are taken away: only a day without becomes a day off. */
function setOff(drawn: string, when: number): string {
  return drawn[when] === "." ? `${drawn.slice(0, when)}p${drawn.slice(when + 1)}` : drawn;
}
