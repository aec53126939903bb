import { describe, expect, test } from "vitest";
import { wallInstantMs, wallMoment } from "../../src/calendar/wall-instant.ts";

// Around these changes other libraries were an hour (or, for a skipped date, a day) off; each expected instant was worked
// out by hand from the zone's rule.
const cases: readonly [zone: string, on: string, time: string, at: string, why: string][] = [
  ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z", "skipped: comes when the clocks change"],
  ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z", "repeated: the first time"],
  ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z", "half an hour is skipped"],
  ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z", "half an hour is repeated"],
  ["America/Sao_Paulo", "2018-11-04", "00:30", "2018-11-04T03:00Z", "midnight is skipped"],
  ["America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-18T01:30Z", "the last hour of the day is repeated"],
  ["America/Sao_Paulo", "2026-11-04", "09:00", "2026-11-04T12:00Z", "clocks no longer change here"],
  ["Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00Z", "the whole date is skipped"],
  ["America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z", "skipped"],
  ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z", "repeated"],
  ["Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:00Z", "midnight is skipped"],
  ["Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15T01:30Z", "repeated at the start of Ramadan"],
  ["Europe/Dublin", "2026-03-29", "01:30", "2026-03-29T01:00Z", "skipped; summer is this zone's standard time"],
  ["Asia/Kolkata", "2026-01-01", "09:00", "2026-01-01T03:30Z", "no clock change at all"],
  // Rules that are younger than many copies of the zone data.
  ["America/Vancouver", "2026-12-01", "09:00", "2026-12-01T16:00Z", "stays at UTC-7 from March 2026"],
  ["America/Edmonton", "2026-12-01", "09:00", "2026-12-01T15:00Z", "stays at UTC-6 from March 2026"],
  ["Africa/Casablanca", "2026-12-01", "09:00", "2026-12-01T09:00Z", "stays at UTC from September 2026"],
  ["Africa/El_Aaiun", "2026-12-01", "09:00", "2026-12-01T09:00Z", "stays at UTC from September 2026"],
];

describe("a clock on the wall", () => {
  test.each(cases)("in %s on %s shows %s at %s (%s)", (zone, on, time, at) => {
    expect(new Date(wallInstantMs(on, time, zone)).toISOString()).toBe(new Date(at).toISOString());
  });

  test("says when a wall time is skipped, and only then", () => {
    expect(wallMoment("2026-03-29", "02:30", "Europe/Berlin").skipped).toBe(true);
    expect(wallMoment("2026-03-29", "03:00", "Europe/Berlin").skipped).toBe(false);
    expect(wallMoment("2026-10-25", "02:30", "Europe/Berlin").skipped).toBe(false);
    expect(wallMoment("2011-12-30", "09:00", "Pacific/Apia").skipped).toBe(true);
  });
});
