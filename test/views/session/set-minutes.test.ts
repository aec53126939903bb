import { expect, it } from "vitest";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import type { Target } from "../../../src/progression/decision.ts";
import { rungAt } from "../../../src/progression/position.ts";
import { setMinutes } from "../../../src/views/session/set-minutes.ts";

const target = (reps: number, seconds: number | null, more: Partial<Target> = {}): Target => ({
  ...{ levelKey: "bridge", exercise: "glute-bridge", position: { level: 1, rung: 1 }, reps, seconds },
  ...{ loadKg: null, loadPercent: null, sides: "both", firstSide: null, onlySide: null },
  ...{ mirror: false, isNew: false, isHalf: false, ...more },
});

it.each([
  ["five short holds", target(5, 5), 1],
  ["the full bridge", target(10, 10), 3],
  ["the full single-leg bridge: six, not three", target(10, 10, { sides: "each" }), 6],
  ["its second side", target(10, 10, { sides: "each", onlySide: "right" }), 3],
  ["one hold", target(1, 5), 1],
  ["twenty reps with a weight", target(20, null, { loadKg: 24 }), 1],
])("%s takes an honest number of minutes", (_what, asked, minutes) => {
  expect(setMinutes(asked)).toBe(minutes);
});

it("takes longer on every rung, or at least not shorter", () => {
  const minutes = [1, 2, 3, 4, 5].map((rung) => {
    const asked = rungAt(bridgeToSwing, { level: 1, rung });
    return setMinutes(target(asked.reps, "seconds" in asked ? asked.seconds : null));
  });
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
});
