import { afterAll, beforeAll, expect, it } from "vitest";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { chooseDayStart } from "../../../src/services/settings/choose-day-start.ts";
import { chooseZone } from "../../../src/services/settings/choose-zone.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { remindDaily } from "../../../src/services/unasked/remind-daily.ts";
import { aClock, aContext, aStartedPerson, asks } from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";
import { hourMs } from "../../support/delivery-world.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aPostgresDatabase();
});
afterAll(() => database.close());

it("a later day start keeps a late set on its evening, and what is in the log on its day", async () => {
  const clock = aClock();
  const ctx = await aContext(database.db, clock);
  await aStartedPerson(ctx, "1");
  clock.advance(18 * hourMs); // Tuesday, 05:00
  await logSet(ctx, asks("1"), { answers: {} });
  const after = await chooseDayStart(ctx, "1", "06:00");
  expect(after.person.dayStart).toBe("06:00");
  expect(after.now.on).toBe("2026-03-02");
  expect(after.facts.at(-1)?.fact.occurredOn).toBe("2026-03-03");
  await logSet(ctx, asks("1"), { answers: {} });
  expect((await readCoaching(ctx.db, "1", clock.nowMs())).facts.at(-1)?.fact.occurredOn).toBe("2026-03-02");
});

it("a reminder follows a change of zone, and is useful until the day is over that begins anew", async () => {
  const clock = aClock();
  const ctx = await aContext(database.db, clock);
  await aStartedPerson(ctx, "2");
  const next = async () => (await readReminders(ctx, "2")).daily.next;
  const before = (await remindDaily(ctx, "2", { time: "23:00" })).daily.next;
  const usefulHours = (one: typeof before) => (Number(one?.usefulUntilMs) - Number(one?.dueAtMs)) / hourMs;
  expect(usefulHours(before)).toBe(4);
  await chooseDayStart(ctx, "2", "00:00");
  expect(usefulHours(await next())).toBeLessThanOrEqual(1);
  await chooseZone(ctx, "2", "America/New_York");
  expect((Number((await next())?.dueAtMs) - Number(before?.dueAtMs)) / hourMs).toBe(6);
});

it("the day start is a choice of people who have been through the start", async () => {
  const ctx = await aContext(database.db);
  await greetPerson(ctx, "3");
  await expect(chooseDayStart(ctx, "3", "06:00")).rejects.toMatchObject({ code: "notStarted" });
});
