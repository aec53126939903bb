import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/calendar/local-day.ts";
import { maxPauseDays, parseUntil } from "../../src/calendar/until.ts";

const friday = "2026-11-27";

describe("on Friday 27 November 2026, a break until", () => {
  test.each([
    ["today", "2026-11-28"],
    ["tonight", "2026-11-28"],
    ["Tomorrow", "2026-11-29"],
    ["sunday", "2026-11-30"],
    ["until Sunday", "2026-11-30"],
    ["sat", "2026-11-29"],
    ["next mon", "2026-12-01"],
    ["friday", "2026-12-05"],
    ["2026-12-20", "2026-12-21"],
    ["20 Dec", "2026-12-21"],
    ["Dec 20th", "2026-12-21"],
    ["Sun 20 December 2026", "2026-12-21"],
    ["20.12.", "2026-12-21"],
    ["1 Aug", "2027-08-02"],
    ["31 Dec", "2027-01-01"],
    ["5/1", "2027-01-06"],
    ["in 2 weeks", "2026-12-11"],
    ["2 weeks", "2026-12-11"],
    ["for 10 days", "2026-12-07"],
    ["a week", "2026-12-04"],
    ["next week", "2026-12-04"],
    ["one month", "2026-12-27"],
    ["in a year", "2027-11-27"],
  ])("%j ends before %s", (typed, backOn) => {
    expect(parseUntil(typed, friday)).toEqual({ kind: "read", backOn });
  });

  test.each([
    ["yesterday", "2026-11-26"],
    ["2026-08-20", "2026-08-20"],
    ["20 Nov", "2026-11-20"],
    ["1999-01-01", "1999-01-01"],
  ])("%j is over", (typed, on) => {
    expect(parseUntil(typed, friday)).toEqual({ kind: "refused", code: "untilPast", params: { on } });
  });

  test.each([
    ["2030-01-01", "2030-01-01"],
    ["9999 days", "2054-04-12"],
    ["in 3 years", "2029-11-26"],
  ])("%j is too far away", (typed, on) => {
    const params = { on, days: maxPauseDays };
    expect(parseUntil(typed, friday)).toEqual({ kind: "refused", code: "untilTooFar", params });
  });

  test.each([
    "",
    "someday",
    "constructor",
    "30 Feb",
    "20",
    "0 days",
    "-3 days",
    "week",
    "soon",
    "in weeks",
    "2026-13-01",
  ])("%j says nothing", (typed) => {
    const params = { until: typed, example: expect.any(String) };
    expect(parseUntil(typed, friday)).toEqual({ kind: "refused", code: "untilUnreadable", params });
  });

  test.each(["2026-11-27", "2027-12-31", "2028-02-20"])("the example that is given on %s would be taken", (todayOn) => {
    const read = parseUntil("someday", todayOn);
    if (read.kind !== "refused" || read.code !== "untilUnreadable") throw new Error("nobody can read that");
    expect(parseUntil(read.params.example, todayOn).kind).toBe("read");
  });
});

test("a break never ends before tomorrow, and never lasts much over a year, whatever is typed", () => {
  const typed = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(in )?\d{1,4} (day|week|month|year)s?$/),
    fc.date().map(String),
  );
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 20_000 }), (text, days) => {
      const todayOn = addDays("2020-01-01", days);
      const read = parseUntil(text, todayOn);
      if (read.kind !== "read") return;
      expect(read.backOn > todayOn && read.backOn <= addDays(todayOn, maxPauseDays + 1)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
