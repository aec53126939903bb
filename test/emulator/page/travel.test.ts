import { describe, expect, test } from "vitest";
import { nextMoveMs } from "../../../emulator/page/tools/travel.ts";

const hourMs = 3_600_000;

describe("the next move of the clock on a longer way", () => {
  test("goes just past what the bot has planned, so that it is due", () => {
    const bot = { nowMs: 0, nextDueAtMs: 2 * hourMs };
    const moveMs = nextMoveMs({ bot }, { longestMs: 100 * hourMs });
    expect(moveMs).toBeGreaterThan(2 * hourMs);
    expect(moveMs).toBeLessThan(2 * hourMs + 60_000);
  });

  test.each([
    ["when what is planned is further away", { nowMs: 0, nextDueAtMs: 20 * hourMs }],
    ["when nothing is planned", { nowMs: 0, nextDueAtMs: null }],
    ["when what was planned is overdue and does not come", { nowMs: 5 * hourMs, nextDueAtMs: hourMs }],
    ["when the bot does not tell the time", null],
  ])("is the longest one %s", (_, bot) => {
    expect(nextMoveMs({ bot }, { longestMs: 12 * hourMs })).toBe(12 * hourMs);
  });
});
