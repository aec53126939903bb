import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { streakOn } from "../../../src/habits/streak.ts";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { dayRecordOf } from "../../../src/services/progress/day-record-of.ts";
import { pauseCoaching } from "../../../src/services/unasked/pause-coaching.ts";
import { resumeCoaching } from "../../../src/services/unasked/resume-coaching.ts";
import { aClock, aContext, aStartedPerson, asks, dayMs } from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
let people = 0;
beforeAll(async () => {
  database = await aPostgresDatabase();
});
afterAll(() => database.close());

/** Somebody with a streak of three, on a Thursday. */
async function somebodyOnAStreak() {
  people += 1;
  const clock = aClock();
  const ctx = await aContext(database.db, clock);
  const userId = await aStartedPerson(ctx, String(people));
  for (let day = 0; day < 3; day += 1) {
    await logSet(ctx, asks(userId), { answers: {} });
    clock.advance(dayMs);
  }
  const coaching = () => readCoaching(ctx.db, userId, clock.nowMs());
  const streak = async () => {
    const now = await coaching();
    return streakOn(dayRecordOf(now), now.now.on).days;
  };
  const pause = (until: string | null) => pauseCoaching(ctx, asks(userId), until);
  return { ctx, clock, userId, coaching, streak, pause };
}

describe("a pause", () => {
  it("freezes the streak until it is ended, however long it lasts", async () => {
    const { ctx, clock, userId, coaching, streak, pause } = await somebodyOnAStreak();
    expect((await pause(null)).standing.paused).toEqual({ backOn: null });
    clock.advance(40 * dayMs);
    expect((await coaching()).standing.paused).toEqual({ backOn: null });
    expect(await streak()).toBe(3);
    expect(await resumeCoaching(ctx, asks(userId))).toMatchObject({
      wasPaused: true,
      coaching: { standing: { paused: null } },
    });
    await logSet(ctx, asks(userId), { answers: {} });
    expect(await streak()).toBe(4);
  });

  it("costs the streak nothing that the same days without a pause would", async () => {
    const { clock, streak } = await somebodyOnAStreak();
    clock.advance(40 * dayMs);
    expect(await streak()).toBe(0);
  });

  it("ends by itself on the day after the one that was named", async () => {
    const { clock, coaching, streak, pause } = await somebodyOnAStreak();
    expect((await pause("sunday")).standing.paused).toEqual({ backOn: "2026-03-09" });
    clock.advance(3 * dayMs);
    expect((await coaching()).standing.paused).not.toBeNull();
    clock.advance(dayMs);
    expect((await coaching()).standing.paused).toBeNull();
    expect(await streak()).toBe(3);
    clock.advance(4 * dayMs);
    expect(await streak()).toBe(0);
  });

  it("takes the place of one that is on", async () => {
    const { coaching, pause } = await somebodyOnAStreak();
    await pause(null);
    await pause("in 2 weeks");
    expect((await coaching()).standing.paused).toEqual({ backOn: "2026-03-19" });
  });

  it("changes nothing when its end makes no sense, and nothing where the person was never met", async () => {
    const { ctx, coaching, pause } = await somebodyOnAStreak();
    const before = (await coaching()).facts.length;
    await expect(pause("someday")).rejects.toMatchObject({ code: "untilUnreadable" });
    await expect(pause("yesterday")).rejects.toMatchObject({ code: "untilPast", params: { on: "2026-03-04" } });
    await expect(pause("2040-01-01")).rejects.toMatchObject({ code: "untilTooFar" });
    expect((await coaching()).facts).toHaveLength(before);
    await expect(pauseCoaching(ctx, asks("404"), null)).rejects.toMatchObject({ code: "notStarted" });
  });

  it("is ended once, and its absence changes nothing", async () => {
    const { ctx, userId, coaching } = await somebodyOnAStreak();
    const before = (await coaching()).facts.length;
    expect((await resumeCoaching(ctx, asks(userId))).wasPaused).toBe(false);
    expect((await coaching()).facts).toHaveLength(before);
  });
});
