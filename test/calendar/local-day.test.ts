import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayEndMs, dayStartMs, daysBetween, localDayOf } from "../../src/calendar/local-day.ts";
import { everyTransition, everyZone } from "./every-transition.ts";

describe("the local day", () => {
  test.each([
    ["after midnight it is still the evening before", "2026-11-24T02:59Z", "Europe/Berlin", "04:00", "2026-11-23"],
    ["at 04:00 the new day begins", "2026-11-24T03:00Z", "Europe/Berlin", "04:00", "2026-11-24"],
    ["a person may begin at midnight", "2026-11-23T23:00Z", "Europe/Berlin", "00:00", "2026-11-24"],
    ["it is the person's day, not the server's", "2026-11-24T03:30Z", "America/Los_Angeles", "04:00", "2026-11-23"],
    ["on the far side of the date line it is tomorrow", "2026-11-23T15:00Z", "Pacific/Auckland", "04:00", "2026-11-24"],
    [
      "an hour repeated over midnight does not bring yesterday back",
      "2026-10-24T20:30Z",
      "Asia/Beirut",
      "23:30",
      "2026-10-24",
    ],
  ])("%s", (_, at, zone, dayStart, on) => {
    expect(localDayOf(Date.parse(at), zone, dayStart)).toBe(on);
  });

  test("never goes back, even where the clocks do after it has begun", () => {
    // Newfoundland put its clocks back at one minute past midnight: 7 November 2010 had begun, and 23:01 came again.
    const oneMinuteInMs = Date.parse("2010-11-07T02:30:30Z");
    expect(localDayOf(oneMinuteInMs, "America/St_Johns", "00:00")).toBe("2010-11-07");
    expect(localDayOf(Date.parse("2010-11-07T02:40Z"), "America/St_Johns", "00:00")).toBe("2010-11-07");
  });

  test("starts and ends where the next one starts, at every clock change of every zone", () => {
    for (const { zone, atMs } of everyTransition()) {
      for (const dayStart of ["00:00", "02:30", "04:00", "23:30"]) {
        for (const probeMs of [atMs - 1, atMs, atMs + 1_800_000, atMs + 3_600_000]) {
          const on = localDayOf(probeMs, zone, dayStart);
          const inside = dayStartMs(on, zone, dayStart) <= probeMs && probeMs < dayEndMs(on, zone, dayStart);
          expect(inside, `${zone} ${on} ${dayStart} ${probeMs}`).toBe(true);
        }
      }
    }
  }, 60_000);

  test("contains its instant, for any zone and day start", () => {
    const dayStarts = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 41 }),
        fc.constantFrom(...everyZone),
        dayStarts,
        (ms, zone, dayStart) => {
          const on = localDayOf(ms, zone, dayStart);
          expect(dayStartMs(on, zone, dayStart)).toBeLessThanOrEqual(ms);
          expect(dayEndMs(on, zone, dayStart)).toBeGreaterThan(ms);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("days apart", () => {
  test.each([
    ["2026-11-23", "2026-11-23", 0],
    ["2026-02-27", "2026-03-01", 2],
    ["2028-02-27", "2028-03-01", 3],
    ["2027-01-01", "2026-12-31", -1],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});
