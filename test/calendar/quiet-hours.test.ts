import { describe, expect, test } from "vitest";
import { quietUntilMs } from "../../src/calendar/quiet-hours.ts";

describe("the quiet hours", () => {
  test.each([
    ["begin at 22:00 and last until the next morning", "2026-11-23T21:00Z", "2026-11-24T06:00Z"],
    ["go on after midnight", "2026-11-24T02:00Z", "2026-11-24T06:00Z"],
    ["include their last minute", "2026-11-24T05:59Z", "2026-11-24T06:00Z"],
    ["end at 07:00 on the wall through a clock change", "2026-03-28T22:30Z", "2026-03-29T05:00Z"],
  ])("%s", (_, at, until) => {
    expect(quietUntilMs(Date.parse(at), "Europe/Berlin")).toBe(Date.parse(until));
  });

  test.each(["2026-11-24T06:00Z", "2026-11-24T12:00Z", "2026-11-24T20:59Z"])("are not at %s", (at) => {
    expect(quietUntilMs(Date.parse(at), "Europe/Berlin")).toBeNull();
  });
});
