import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { habitStrengthOn } from "../../src/habits/habit-strength.ts";
import { diary } from "./diary.ts";

const weekly = { times: 1, days: 7 };

function strengthOf(drawn: string, rhythm?: { times: number; days: number }) {
  const { record, todayOn } = diary(drawn);
  return habitStrengthOn(record, todayOn, rhythm);
}

describe("habit strength", () => {
  test.each([
    ["nothing yet", "...", 0],
    ["a perfect first week", "x".repeat(7), 0.31],
    ["a perfect month", "x".repeat(30), 0.8],
    ["a perfect month with one miss in the middle", `${"x".repeat(15)}.${"x".repeat(14)}`, 0.77],
    ["a perfect month, then thirteen days of nothing: half of it", `${"x".repeat(30)}${".".repeat(13)} .`, 0.4],
    ["a perfect month, then a long pause", `${"x".repeat(30)}${"p".repeat(200)}`, 0.8],
  ])("after %s", (_, drawn, strength) => {
    expect(strengthOf(drawn)).toBeCloseTo(strength, 2);
  });

  test("does not count today against anybody while it lasts", () => {
    expect(strengthOf("xxx.")).toBe(strengthOf("xxx"));
    expect(strengthOf("xxx..")).toBeLessThan(strengthOf("xxx."));
  });

  test("of a weekly rhythm stays up with one session a week and falls without", () => {
    const kept = "x......".repeat(30);
    expect(strengthOf("x......x......x......x......x", weekly)).toBeCloseTo(0.44, 2);
    expect(strengthOf(kept, weekly)).toBeGreaterThan(0.95);
    expect(strengthOf("x".repeat(29), weekly)).toBe(strengthOf("x......x......x......x......x", weekly));
    expect(strengthOf(kept)).toBeLessThan(0.2);
    expect(strengthOf(`${kept}${".".repeat(14)}`, weekly)).toBeLessThan(strengthOf(kept, weekly));
  });

  test("stays between 0 and 1, and a session more never weakens it", () => {
    const days = fc.array(fc.constantFrom("x", ".", "p"), { minLength: 1, maxLength: 80 });
    const rhythms = fc.constantFrom(weekly, { times: 1, days: 1 }, { times: 3, days: 7 });
    fc.assert(
      fc.property(days, rhythms, (before, rhythm) => {
        const missed = strengthOf(["x", ...before, ".", "p"].join(""), rhythm);
        const shown = strengthOf(["x", ...before, "x"].join(""), rhythm);
        expect(missed).toBeGreaterThan(0);
        expect(shown).toBeGreaterThanOrEqual(missed);
        expect(shown).toBeLessThanOrEqual(1);
      }),
    );
  });
});
