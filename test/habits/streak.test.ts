import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StreakDay, streakOn } from "../../src/habits/streak.ts";
import { dayAfter, diary, firstOn } from "./diary.ts";

const letterOf: Readonly<Record<StreakDay, string>> = {
  showedUp: "x",
  freeSkip: "s",
  frozen: "p",
  missed: "M",
  off: "-",
  open: "?",
};

function streakOf(drawn: string) {
  const { record, todayOn } = diary(drawn);
  return streakOn(record, todayOn);
}

describe("given a diary of days (x showed up, . nothing, p paused; the last one is today)", () => {
  test.each([
    ["", "nobody showed up yet", 0, 0, 2, ""],
    [".", "still nothing today", 0, 0, 2, ""],
    ["x", "the first session", 1, 1, 2, "x"],
    ["x.", "today is not over", 1, 1, 2, "x?"],
    ["xxx x", "four days in a row", 4, 4, 2, "xxxx"],
    ["xx.x", "one miss takes a skip by itself", 3, 3, 1, "xxsx"],
    ["x..x", "two misses take both", 2, 2, 0, "xssx"],
    ["x...", "both taken, today open", 1, 1, 0, "xss?"],
    ["x....", "the third miss within a week ends it", 0, 1, 2, "xssM?"],
    ["x...x", "and a new one begins, with both skips", 1, 1, 2, "xssMx"],
    ["x....x..x", "which it then uses", 2, 2, 0, "xssM-xssx"],
    ["x.xxx.x .", "two skips in the week behind, today open", 5, 5, 0, "xsxxxsx?"],
    ["x.xxx.x ..", "the first skip is six days old: still in the week", 0, 5, 2, "xsxxxsxM?"],
    ["x.xxx.xx ..", "the first skip is seven days old: out of the week", 6, 6, 0, "xsxxxsxxs?"],
    ["x.xxx..x", "three misses in six days", 1, 4, 2, "xsxxxsMx"],
    ["x.xxxxxx .", "a skip seven days before today is given back today", 7, 7, 2, "xsxxxxxx?"],
    ["xppppppppx", "a pause neither adds nor breaks", 2, 2, 2, "xppppppppx"],
    ["x..pppppppppppp.x", "a pause freezes the rolling week too", 1, 1, 2, "xssppppppppppppMx"],
    ["xp.x", "a day after the pause is an ordinary day", 2, 2, 1, "xpsx"],
    ["xxxxx....xx", "the best one stays", 2, 5, 2, "xxxxxssM-xx"],
    ["..x.", "days before the first one do not count", 1, 1, 2, "x?"],
  ])("%j (%s): %i days, best %i, %i free skips left", (drawn, _, days, bestDays, freeSkipsLeft, became) => {
    const streak = streakOf(drawn);
    expect(streak.history.map((day) => letterOf[day.became]).join("")).toBe(became);
    expect(streak).toMatchObject({ days, bestDays, freeSkipsLeft });
  });

  test("a session during a pause counts", () => {
    const record = {
      showedUpOn: new Set([firstOn, dayAfter(firstOn, 2)]),
      frozen: [{ fromOn: dayAfter(firstOn), toOn: null }],
    };
    expect(streakOn(record, dayAfter(firstOn, 5)).days).toBe(2);
  });
});

describe("for any diary", () => {
  const days = fc.array(fc.constantFrom("x", "x", "x", ".", "p"), { minLength: 1, maxLength: 60 });

  test("a day adds at most one, and only a day shown up adds", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("x", ".", "p"), (before, today) => {
        const grown = streakOf([...before, today].join("")).days - streakOf(before.join("")).days;
        expect(grown).toBeLessThanOrEqual(today === "x" ? 1 : 0);
      }),
    );
  });

  test("showing up today never lowers anything", () => {
    fc.assert(
      fc.property(days, (before) => {
        expect(streakOf(`${before.join("")}x`).days).toBe(streakOf(`${before.join("")}.`).days + 1);
      }),
    );
  });

  test("days of a pause, put in anywhere after the first session, change nothing", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.integer({ min: 1, max: 20 }), (before, at, length) => {
        const where = 1 + (at % before.length);
        const paused = ["x", ...before.slice(0, where), ..."p".repeat(length), ...before.slice(where), "x"];
        expect(streakOf(paused.join("")).days).toBe(streakOf(["x", ...before, "x"].join("")).days);
      }),
    );
  });

  test("a missed day among six good ones on either side never breaks it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (good, more) => {
        expect(streakOf(`${"x".repeat(good)}.${"x".repeat(more)}`).days).toBe(good + more);
      }),
    );
  });

  test("no seven counting days of one streak hold more than two skips", () => {
    fc.assert(
      fc.property(days, (before) => {
        const counting = streakOf(before.join(""))
          .history.map((day) => letterOf[day.became])
          .filter((letter) => letter !== "p")
          .join("");
        for (const streak of counting.split(/[M-]/)) {
          for (let from = 0; from < streak.length; from += 1) {
            expect([...streak.slice(from, from + 7)].filter((letter) => letter === "s").length).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });
});
