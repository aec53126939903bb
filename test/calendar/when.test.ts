import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/calendar/local-day.ts";
import { parseWhen } from "../../src/calendar/when.ts";

const monday = "2026-11-23";

describe("on Monday 23 November 2026", () => {
  test.each([
    ["", monday],
    ["today", monday],
    ["Yesterday", "2026-11-22"],
    ["mon", monday],
    ["last mon", "2026-11-16"],
    ["fri", "2026-11-20"],
    ["Friday", "2026-11-20"],
    ["tue", "2026-11-17"],
    ["2026-11-20", "2026-11-20"],
    ["2026-11-16", "2026-11-16"],
    ["2026/11/20", "2026-11-20"],
    ["20 Nov", "2026-11-20"],
    ["20th november", "2026-11-20"],
    ["Nov 20", "2026-11-20"],
    ["November 20th, 2026", "2026-11-20"],
    ["Fri 20 Nov", "2026-11-20"],
    ["20.11.", "2026-11-20"],
    ["20.11.26", "2026-11-20"],
    ["11/20", "2026-11-20"],
    ["20/11/2026", "2026-11-20"],
  ])("%j is %s", (typed, on) => {
    expect(parseWhen(typed, monday)).toEqual({ kind: "read", on });
  });

  test.each([
    ["tomorrow", "2026-11-24"],
    ["24 Nov", "2026-11-24"],
    ["2027-01-01", "2027-01-01"],
    ["1 Jan", "2027-01-01"],
  ])("%j is in the future", (typed, on) => {
    expect(parseWhen(typed, monday)).toEqual({ kind: "refused", code: "dateInFuture", params: { on } });
  });

  test.each([
    ["15 Nov", "2026-11-15"],
    ["2026-11-15", "2026-11-15"],
    ["20 Nov 2025", "2025-11-20"],
    ["4 Jul", "2026-07-04"],
  ])("%j is too long ago", (typed, on) => {
    expect(parseWhen(typed, monday)).toEqual({ kind: "refused", code: "dateTooOld", params: { on, days: 7 } });
  });

  test.each([
    ...[
      "constructor",
      "someday",
      "last",
      "last week",
      "30 Feb",
      "2026-02-30",
      "20",
      "20 Nov 2026 2",
      "20 foo",
      "nov nov",
      "-1",
    ],
    ...["99999-11-20", "n 20", "no 20", "last 20 nov"],
  ])("%j says nothing", (typed) => {
    const params = { when: typed, example: expect.any(String) };
    expect(parseWhen(typed, monday)).toEqual({ kind: "refused", code: "dateUnreadable", params });
  });

  test.each(["2026-11-27", "2027-01-01", "2028-03-01"])("the example that is given on %s would be taken", (todayOn) => {
    const read = parseWhen("someday", todayOn);
    if (read.kind !== "refused" || read.code !== "dateUnreadable") throw new Error("nobody can read that");
    expect(parseWhen(read.params.example, todayOn).kind).toBe("read");
  });
});

describe("a date without a year", () => {
  test("reaches back over the new year", () => {
    expect(parseWhen("31 Dec", "2027-01-03")).toEqual({ kind: "read", on: "2026-12-31" });
  });

  test("in either order means the day within the last week", () => {
    expect(parseWhen("5/6", "2026-06-07")).toEqual({ kind: "read", on: "2026-06-05" });
    expect(parseWhen("5/6", "2026-05-08")).toEqual({ kind: "read", on: "2026-05-06" });
  });

  test("exists on a leap day", () => {
    expect(parseWhen("29 Feb", "2028-03-02")).toEqual({ kind: "read", on: "2028-02-29" });
  });
});

describe("any day of the last week", () => {
  const today = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2020-01-01", days));

  test("is read back however it is written", () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 7 }), (todayOn, ago) => {
        const on = addDays(todayOn, -ago);
        const [year, month, day] = on.split("-").map(Number);
        for (const typed of [on, `${day}.${month}.`, `${month}/${day}`, `${day}/${month}/${year}`]) {
          expect(parseWhen(typed, todayOn), typed).toEqual({ kind: "read", on });
        }
      }),
    );
  });

  test("is all that is ever accepted, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}([-/. ]\d{1,4})?$/)),
        today,
        (typed, todayOn) => {
          const read = parseWhen(typed, todayOn);
          if (read.kind === "read") {
            expect(read.on <= todayOn && read.on >= addDays(todayOn, -7)).toBe(true);
          } else {
            expect(["dateUnreadable", "dateInFuture", "dateTooOld"]).toContain(read.code);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
