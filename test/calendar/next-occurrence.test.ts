import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Weekday, weekdays } from "../../src/calendar/days.ts";
import { addDays, dayEndMs, localDayOf } from "../../src/calendar/local-day.ts";
import { maxJitterMs, nextOccurrence, type OccurrenceRule } from "../../src/calendar/next-occurrence.ts";
import { everyTransition, everyZone, firstShown, wallAt } from "./every-transition.ts";

const everyDay = weekdays;
const hourMs = 3_600_000;

function daily(zone: string, time: string, days: readonly Weekday[] = everyDay, seed = "1042"): OccurrenceRule {
  return { kind: "daily", zone, time, days, dayStart: "04:00", seed };
}

function nudge(zone: string, from: string, to: string, seed = "1042"): OccurrenceRule {
  return { kind: "window", zone, from, to, days: everyDay, seed };
}

const at = (text: string) => Date.parse(text);

/** Occurrences due after one instant and until another, by asking for the next again and again. */
function chain(rule: OccurrenceRule, afterMs: number, untilMs: number) {
  const found = [];
  let lastMs = afterMs;
  for (let next = nextOccurrence(rule, afterMs); next.dueAtMs <= untilMs; next = nextOccurrence(rule, lastMs)) {
    if (next.dueAtMs <= lastMs) {
      throw new Error(`${next.on} at ${next.dueAtMs} is not after ${lastMs}`);
    }
    lastMs = next.dueAtMs;
    found.push(next);
  }
  return found;
}

describe("a daily reminder", () => {
  test.each([
    ["today when its time is still to come", "18:30", "2026-11-23T12:00Z", "2026-11-23"],
    ["today when only its jitter is still to come", "18:30", "2026-11-23T17:30Z", "2026-11-23"],
    ["tomorrow when its time is over", "18:30", "2026-11-23T18:00Z", "2026-11-24"],
    ["the same minute tomorrow, strictly after", "18:30", "2026-11-23T17:34Z", "2026-11-24"],
  ])("comes %s", (_, time, after, on) => {
    const next = nextOccurrence(daily("Europe/Berlin", time), at(after));
    expect(next.on).toBe(on);
    expect(wallAt(next.dueAtMs - (next.dueAtMs % 300_000), "Europe/Berlin")).toMatchObject({ on, time });
  });

  test("comes on chosen days only", () => {
    const rule = daily("Europe/Berlin", "18:30", ["mon", "thu"]);
    const days = chain(rule, at("2026-11-20T12:00Z"), at("2026-12-04T12:00Z")).map(({ on }) => on);
    expect(days).toEqual(["2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03"]);
  });

  test("does not exist on a date its zone skipped", () => {
    const days = chain(daily("Pacific/Apia", "09:00"), at("2011-12-29T00:00Z"), at("2012-01-01T00:00Z"));
    expect(days.map(({ on }) => on)).toEqual(["2011-12-29", "2011-12-31", "2012-01-01"]);
  });

  test("skipped across midnight still belongs to its own date, once", () => {
    // In Nuuk the clocks go from 23:00 on 28 March straight to midnight.
    const [first, second] = chain(daily("America/Nuuk", "23:30"), at("2026-03-28T12:00Z"), at("2026-03-30T12:00Z"));
    expect(first?.on).toBe("2026-03-28");
    expect((first?.dueAtMs ?? 0) - at("2026-03-29T01:00Z")).toBeLessThan(maxJitterMs);
    expect(second?.on).toBe("2026-03-29");
    expect(nextOccurrence(daily("America/Nuuk", "23:30"), at("2026-03-29T01:00Z"))).toEqual(first);
  });

  test("is useful for four hours, and never into the person's next day", () => {
    const evening = nextOccurrence(daily("Europe/Berlin", "18:30"), at("2026-11-23T12:00Z"));
    expect(evening.usefulUntilMs - evening.dueAtMs).toBe(4 * hourMs);
    const late = nextOccurrence(daily("Europe/Berlin", "01:30"), at("2026-11-23T12:00Z"));
    expect(late.usefulUntilMs).toBe(at("2026-11-24T03:00Z"));
  });

  test("without days is a mistake of the caller", () => {
    expect(() => nextOccurrence(daily("UTC", "09:00", []), 0)).toThrow(/without days/);
  });
});

describe("a weekly recap", () => {
  test("is useful for a day", () => {
    const rule: OccurrenceRule = {
      ...{ kind: "recap", zone: "Asia/Tokyo", time: "18:00", dayStart: "04:00", seed: "77" },
      days: ["sun"],
    };
    const next = nextOccurrence(rule, at("2026-11-23T12:00Z"));
    expect(next.on).toBe("2026-11-29");
    expect(next.usefulUntilMs - next.dueAtMs).toBe(24 * hourMs);
  });
});

describe("jitter", () => {
  const dueOf = (seed: string, time = "18:30") =>
    nextOccurrence(daily("UTC", time, everyDay, seed), at("2026-11-23T12:00Z")).dueAtMs;

  test("is the same for a person every day and spreads people over four minutes", () => {
    expect(dueOf("a")).toBe(dueOf("a"));
    const late = Array.from(
      { length: 4000 },
      (_, person) => dueOf(String(10 ** 17 + person)) - at("2026-11-23T18:30Z"),
    );
    const perMinute = [0, 1, 2, 3].map((minute) => late.filter((ms) => Math.floor(ms / 60_000) === minute).length);
    expect(perMinute.reduce((a, b) => a + b)).toBe(4000);
    for (const count of perMinute) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  test.each([
    ["midnight", "23:58", "2026-11-24T00:00Z"],
    ["the end of their day", "03:59", "2026-11-24T04:00Z"],
  ])("never crosses %s", (_, time, end) => {
    const all = Array.from({ length: 500 }, (_, person) => dueOf(String(person), time));
    expect(Math.max(...all)).toBe(at(end) - 1);
    expect(new Set(all).size).toBeGreaterThan(100);
  });
});

describe("a nudge in a window", () => {
  test("comes inside of it, leaves time to be useful, and moves from day to day", () => {
    const all = chain(nudge("Europe/Berlin", "11:00", "15:00"), at("2026-01-01T00:00Z"), at("2027-01-01T00:00Z"));
    expect(all).toHaveLength(365);
    for (const { on, dueAtMs, usefulUntilMs } of all) {
      expect(wallAt(dueAtMs, "Europe/Berlin").on).toBe(on);
      expect(wallAt(dueAtMs, "Europe/Berlin").time >= "11:00").toBe(true);
      expect(wallAt(usefulUntilMs, "Europe/Berlin")).toMatchObject({ on, time: "15:00" });
      expect(usefulUntilMs - dueAtMs).toBeGreaterThanOrEqual(15 * 60_000);
    }
    const minutes = all.map(({ dueAtMs }) => Math.floor(dueAtMs / 60_000) % (24 * 60));
    const farFromYesterday = minutes.filter((minute, day) => Math.abs(minute - (minutes[day - 1] ?? 0)) > 20);
    expect(farFromYesterday.length).toBeGreaterThan(250);
  });

  test("comes at the same moment however often it is asked, and elsewhere for another person", () => {
    const after = at("2026-11-23T00:00Z");
    const mine = nextOccurrence(nudge("UTC", "11:00", "15:00", "a"), after);
    expect(nextOccurrence(nudge("UTC", "11:00", "15:00", "a"), mine.dueAtMs - 1)).toEqual(mine);
    expect(nextOccurrence(nudge("UTC", "11:00", "15:00", "b"), after).dueAtMs).not.toBe(mine.dueAtMs);
  });

  test("over midnight belongs to the evening it opens", () => {
    const all = chain(nudge("UTC", "20:00", "06:00"), at("2026-01-01T12:00Z"), at("2026-03-01T12:00Z"));
    expect(all.map(({ on }) => on)).toEqual(Array.from({ length: 59 }, (_, day) => addDays("2026-01-01", day)));
    expect(all.some(({ on, dueAtMs }) => wallAt(dueAtMs, "UTC").on > on)).toBe(true);
    for (const nudged of all) {
      expect(nextOccurrence(nudge("UTC", "20:00", "06:00"), nudged.dueAtMs - 1)).toEqual(nudged);
    }
  });

  test("that a clock change swallows whole comes when the clocks change", () => {
    const next = nextOccurrence(nudge("Europe/Berlin", "02:10", "02:50"), at("2026-03-28T12:00Z"));
    expect(next).toEqual({
      on: "2026-03-29",
      dueAtMs: at("2026-03-29T01:00Z"),
      usefulUntilMs: at("2026-03-29T01:00Z"),
    });
  });
});

describe("every clock change of every zone, 2026 to 2028", () => {
  const transitions = everyTransition();
  const times = ["00:00", "00:30", "01:30", "02:00", "02:15", "02:45", "03:15", "09:00", "18:30", "23:00", "23:45"];

  test("are really looked at", () => {
    expect(everyZone.length).toBeGreaterThan(440);
    expect(transitions.length).toBeGreaterThan(750);
  });

  test("each local day has exactly one reminder, at its wall time or, when that is skipped, at the change", () => {
    const wrong: string[] = [];
    for (const { zone, atMs } of transitions) {
      const middleOn = wallAt(atMs, zone).on;
      const days = [-1, 0, 1].map((offset) => addDays(middleOn, offset));
      for (const time of times) {
        const all = chain(daily(zone, time), atMs - 50 * hourMs, atMs + 50 * hourMs);
        for (const on of days) {
          const expectedMs = firstShown(on, time, zone, atMs) ?? atMs;
          const mine = all.filter((occurrence) => occurrence.on === on);
          const lateMs = (mine[0]?.dueAtMs ?? Number.NaN) - expectedMs;
          if (mine.length !== 1 || !(lateMs >= 0 && lateMs < maxJitterMs)) {
            wrong.push(`${zone} ${on} ${time}: ${mine.length} times, ${lateMs / 60_000} min off`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe("every local day of every zone, 2026 to 2028", () => {
  const [fromMs, untilMs] = [Date.UTC(2026, 0, 2), Date.UTC(2028, 11, 30)];
  const changedOn = new Set(everyTransition().map(({ zone, atMs }) => `${zone} ${wallAt(atMs, zone).on}`));

  test("has exactly one reminder, and on its wall time wherever the clocks do not change", () => {
    const wrong: string[] = [];
    for (const [index, zone] of everyZone.entries()) {
      const time = `${String(index % 24).padStart(2, "0")}:30`;
      const all = chain(daily(zone, time), fromMs, untilMs);
      let on = all[0]?.on ?? "never";
      for (const occurrence of all) {
        if (occurrence.on !== on) wrong.push(`${zone} ${on}: ${occurrence.on} came instead`);
        const shown = wallAt(occurrence.dueAtMs, zone);
        const isOnTime = shown.on === on && shown.time >= time && shown.time < `${time.slice(0, 3)}34`;
        if (!isOnTime && !changedOn.has(`${zone} ${on}`)) wrong.push(`${zone} ${on} ${time}: at ${shown.time}`);
        on = addDays(occurrence.on, 1);
      }
      if (all.length < 3 * 365 - 4) wrong.push(`${zone}: only ${all.length} days`);
    }
    expect(wrong).toEqual([]);
  }, 90_000);
});

describe("for any rule and instant", () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 1) });
  const zone = fc.constantFrom(...everyZone);
  const days = fc.subarray([...weekdays], { minLength: 1 });

  test("the next occurrence is later, within its day, and nothing lies in between", () => {
    fc.assert(
      fc.property(zone, clock, clock, days, instant, fc.string(), (in_, time, dayStart, on, afterMs, seed) => {
        const rule: OccurrenceRule = { kind: "daily", zone: in_, time, days: on, dayStart, seed };
        const next = nextOccurrence(rule, afterMs);
        expect(next.dueAtMs).toBeGreaterThan(afterMs);
        const halfwayMs = afterMs + Math.floor((next.dueAtMs - afterMs) / 2);
        expect(nextOccurrence(rule, halfwayMs)).toEqual(next);
        expect(next.usefulUntilMs).toBeGreaterThan(next.dueAtMs);
        const today = localDayOf(next.dueAtMs, in_, dayStart);
        expect(next.usefulUntilMs).toBeLessThanOrEqual(dayEndMs(today, in_, dayStart));
      }),
      { numRuns: 500 },
    );
  });
});
