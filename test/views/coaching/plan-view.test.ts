import { expect, it } from "vitest";
import { planView } from "../../../src/views/coaching/plan-view.ts";
import { Log } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";

it("begins with the place, whatever else it says", () => {
  const plans = Object.values(stories).map(({ log, day }) => plainText(planView(reader, coachingAt(log, day))));
  expect(plans.filter((plan) => !/^Level [1-5] of 5 · rung [1-5] of 5\n/.test(plan))).toEqual([]);
});

it("shows what is passed, what is asked now and what comes", () => {
  const { log } = stories["ten clean tens"] ?? { log: new Log() };
  expect(plainText(planView(reader, coachingAt(log, 2)))).toContain(
    [
      "✓ 1 · Bridge + Brace",
      "**2 · Single-leg Bridge + Brace**, where you are",
      "-# Now: 5 holds of 5 seconds on each side. To pass: 10 holds of 10 seconds on each side.",
      "-# Clean = flat lower back, both sides of the pelvis level.",
      "3 · Ball Roll-out",
      "-# To pass: 10 holds of 10 seconds.",
    ].join("\n"),
  );
});
