import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schedules } from "../../../src/db/schema/schedules.ts";
import { planDue } from "../../../src/jobs/planner.ts";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { recordFacts } from "../../../src/services/coaching/record-facts.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { agreeToMorningCheck } from "../../../src/services/unasked/agree-to-morning-check.ts";
import { keepReminding } from "../../../src/services/unasked/keep-reminding.ts";
import { nudgePosture } from "../../../src/services/unasked/nudge-posture.ts";
import { pauseCoaching } from "../../../src/services/unasked/pause-coaching.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { remindDaily } from "../../../src/services/unasked/remind-daily.ts";
import { stopMessages } from "../../../src/services/unasked/schedule-messages.ts";
import { silentToday } from "../../../src/services/unasked/silent-today.ts";
import { beginAttempt, settleAttempt } from "../../../src/stores/deliveries.ts";
import { suspendDms } from "../../../src/stores/dm-channels.ts";
import { aStartedPerson, asks, dayMs, mondayMs } from "../../support/coached-person.ts";
import { aPostgresDatabase } from "../../support/database.ts";
import { aDeliveryWorld, type DeliveryWorld, deliveriesOf, hourMs, minuteMs } from "../../support/delivery-world.ts";

let world: DeliveryWorld;
let people = 0;
beforeAll(async () => {
  world = await aDeliveryWorld(await aPostgresDatabase());
});
afterAll(() => world.stop());

/** Somebody in Berlin, on a Monday at 11:00. */
async function somebody() {
  people += 1;
  world.clock.advance(mondayMs - world.clock.nowMs());
  const userId = await aStartedPerson(world.services, String(people));
  const { services } = world;
  return {
    userId,
    read: () => readReminders(services, userId),
    daily: (wish: Parameters<typeof remindDaily>[2]) => remindDaily(services, userId, wish),
    nudge: (wish: Parameters<typeof nudgePosture>[2]) => nudgePosture(services, userId, wish),
  };
}

const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

describe("the daily reminder", () => {
  it("comes every day at the time that was typed, the first one today", async () => {
    const { daily } = await somebody();
    const { daily: set, posture, morning } = await daily({ time: "7pm" });
    expect(set).toMatchObject({ isOn: true, consent: true, rule: { time: "19:00", days: everyDay } });
    expect(set.next?.on).toBe("2026-03-02");
    const sevenMs = mondayMs + 8 * hourMs;
    expect(Number(set.next?.dueAtMs) - sevenMs).toBeGreaterThanOrEqual(0);
    expect(Number(set.next?.dueAtMs) - sevenMs).toBeLessThan(4 * minuteMs);
    expect([posture.isOn, posture.consent, morning.consent]).toEqual([false, false, false]);
  });

  it("keeps what is left out", async () => {
    const { daily } = await somebody();
    await daily({ time: "19:00", days: "mon,wed,fri" });
    expect((await daily({ time: "7:30 am" })).daily.rule).toMatchObject({ time: "07:30", days: ["mon", "wed", "fri"] });
    expect((await daily({ days: "weekend" })).daily.rule).toMatchObject({ time: "07:30", days: ["sat", "sun"] });
    expect((await daily({})).daily.rule).toMatchObject({ time: "07:30", days: ["sat", "sun"] });
  });

  it("stays off without a time, and after it was stopped", async () => {
    const { userId, daily } = await somebody();
    expect((await daily({ days: "weekdays" })).daily.isOn).toBe(false);
    await daily({ time: "19:00" });
    await stopMessages(world.services, userId, "daily");
    expect((await daily({})).daily).toMatchObject({ isOn: false, consent: false, next: null });
  });

  it("moves with the clock that is named with it", async () => {
    const { userId, daily } = await somebody();
    const { daily: set } = await daily({ time: "19:00", timezone: "New York" });
    expect((await readCoaching(world.db, userId, mondayMs)).person.zone).toBe("America/New_York");
    expect(Math.floor((Number(set.next?.dueAtMs) - mondayMs) / hourMs)).toBe(14);
  });

  it.each([
    [{ time: "25:00" }, "timeUnreadable"],
    [{ time: "19:00", days: "someday" }, "daysUnreadable"],
    [{ time: "19:00", timezone: "Atlantis" }, "zoneUnknown"],
    [{ time: "19:00", timezone: "IST" }, "zoneUnclear"],
    [{ time: "soon", timezone: "New York" }, "timeUnreadable"],
  ])("changes nothing for %j", async (wish, code) => {
    const { userId, daily, read } = await somebody();
    await daily({ time: "18:30", days: "mon" });
    const stored = async () => ({ ...(await read()), coaching: null });
    const before = await stored();
    await expect(daily(wish)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual(before);
    expect((await readCoaching(world.db, userId, mondayMs)).person.zone).toBe("Europe/Berlin");
  });

  it("is for people who have been through the start, also while a clinician comes first", async () => {
    await greetPerson(world.services, "new");
    await expect(remindDaily(world.services, "new", { time: "19:00" })).rejects.toMatchObject({ code: "notStarted" });
    const { userId, daily } = await somebody();
    await recordFacts(world.services, asks(userId), () => [{ body: { kind: "screenReferred" } }]);
    expect((await daily({ time: "19:00" })).daily.nextSilence).toBe("referred");
  });
});

describe("the posture nudge", () => {
  it("comes once on weekdays around noon unless something else is asked for", async () => {
    const { nudge } = await somebody();
    const { posture } = await nudge({});
    expect(posture).toMatchObject({ isOn: true, rule: { from: "11:00", to: "15:00", days: everyDay.slice(0, 5) } });
    expect((await nudge({ from: "1pm to 4pm" })).posture.rule).toMatchObject({ from: "13:00", to: "16:00" });
    expect((await nudge({ days: "tue" })).posture.rule).toMatchObject({ from: "13:00", to: "16:00", days: ["tue"] });
  });

  it("changes nothing for a window that ends before it starts", async () => {
    const { nudge, read } = await somebody();
    await expect(nudge({ from: "15:00", to: "11:00" })).rejects.toMatchObject({ code: "windowBackwards" });
    expect((await read()).posture).toMatchObject({ isOn: false, consent: false, rule: null });
  });
});

describe("the status", () => {
  it("says what keeps the next one from coming, and that nothing does", async () => {
    const { userId, daily, nudge, read } = await somebody();
    await daily({ time: "19:00" });
    await nudge({});
    const silence = async () => {
      const { daily: one, posture } = await read();
      return [one.nextSilence, posture.nextSilence];
    };
    expect(await silence()).toEqual([null, null]);
    await logSet(world.services, asks(userId), { answers: {} });
    expect(await silence()).toEqual(["doneToday", null]);
    await pauseCoaching(world.services, asks(userId), null);
    expect(await silence()).toEqual(["paused", "paused"]);
    await pauseCoaching(world.services, asks(userId), "today");
    expect((await silence())[0]).toBe("paused");
    world.clock.advance(dayMs);
    await suspendDms(world.db, userId, "50007", world.clock.nowMs());
    expect(await read()).toMatchObject({ areDmsClosed: true, daily: { nextSilence: "dmsClosed" } });
  });

  it("of a weekly reminder after a pause that ends before it is that it comes", async () => {
    const { userId, daily, read } = await somebody();
    await daily({ time: "19:00", days: "sun" });
    await pauseCoaching(world.services, asks(userId), "friday");
    expect((await read()).daily.nextSilence).toBeNull();
  });

  it("tells the back-off, which asking for it again ends", async () => {
    const { userId, daily, read } = await somebody();
    await daily({ time: "19:00" });
    for (let day = 0; day < 3; day += 1) {
      world.clock.advance(9 * hourMs);
      await planDue(world);
      const row = (await deliveriesOf(world.db, userId)).find(({ state }) => state === "planned");
      const attempt = await beginAttempt(world.db, String(row?.id), world.clock.nowMs());
      if (attempt === null) throw new Error("a delivery was planned");
      const atMs = world.clock.nowMs();
      await settleAttempt(world.db, attempt, { state: "sent", messageId: String(day), atMs, asksToKeep: false });
      world.clock.advance(15 * hourMs);
    }
    expect((await read()).daily).toMatchObject({ pace: "everyOtherDay", nextSilence: "backOff" });
    await keepReminding(world.services, userId, "daily");
    expect((await read()).daily).toMatchObject({ pace: "everyTime", nextSilence: null, rule: { time: "19:00" } });
    await stopMessages(world.services, userId, "daily");
    await expect(keepReminding(world.services, userId, "daily")).rejects.toMatchObject({ code: "buttonTooOld" });
  });

  it("lists what stayed unsaid, the newest first, with its reason", async () => {
    const { daily, read } = await somebody();
    await daily({ time: "19:00" });
    world.clock.advance(3 * dayMs);
    await planDue(world);
    expect((await read()).skipped).toEqual([
      { kind: "daily", on: "2026-03-04", reason: "late" },
      { kind: "daily", on: "2026-03-03", reason: "missed" },
      { kind: "daily", on: "2026-03-02", reason: "missed" },
    ]);
    world.clock.advance(20 * dayMs);
    expect((await read()).skipped).toEqual([]);
  });

  it("knows why today's reminder did not come, and says nothing of yesterday's", async () => {
    const { userId, daily } = await somebody();
    await daily({ time: "12:00" });
    const why = async () => silentToday(world.services, await readCoaching(world.db, userId, world.clock.nowMs()));
    expect(await why()).toBeNull();
    world.clock.advance(8 * hourMs);
    await planDue(world);
    expect(await why()).toBe("late");
    world.clock.advance(10 * hourMs);
    expect(await why()).toBeNull();
  });

  it("tells of one that makes no sense as it is stored, and setting it anew mends it", async () => {
    const { userId, daily, read } = await somebody();
    await daily({ time: "19:00" });
    const broken = { rule: { kind: "daily", time: "99:99", days: [] }, nextAt: new Date(0) };
    await world.db.update(schedules).set(broken).where(eq(schedules.userId, userId));
    await planDue(world);
    expect((await read()).daily).toMatchObject({ isOn: true, isParked: true, rule: null, next: null });
    expect((await daily({ time: "19:00" })).daily).toMatchObject({ isParked: false, rule: { time: "19:00" } });
    expect(world.complaints.join()).toContain("parked");
  });

  it("knows whether the morning after pain may be asked about", async () => {
    const { userId, read } = await somebody();
    await agreeToMorningCheck(world.services, userId);
    expect((await read()).morning).toMatchObject({ isOn: true, consent: true, next: null });
    await stopMessages(world.services, userId, "morning");
    expect((await read()).morning).toMatchObject({ isOn: false, consent: false });
  });
});
