import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Db } from "../../src/db/client.ts";
import { deliveries } from "../../src/db/schema/deliveries.ts";
import { people } from "../../src/db/schema/people.ts";
import { schedules } from "../../src/db/schema/schedules.ts";
import {
  addDeliveries,
  beginAttempt,
  buryDeliveries,
  findDelivery,
  isOpen,
  markAnswered,
  settleAttempt,
} from "../../src/stores/deliveries.ts";
import { readDeliveryHealth } from "../../src/stores/delivery-health.ts";
import { readDeliveryScene } from "../../src/stores/delivery-scenes.ts";
import { liftDmSuspension, saveDmChannel, suspendDms } from "../../src/stores/dm-channels.ts";
import { ensurePerson, saveZone } from "../../src/stores/people.ts";
import { findSchedule, nextDueAtMs, saveSchedule } from "../../src/stores/schedules.ts";
import { dayMs, mondayMs } from "../support/coached-person.ts";
import { bothDatabases } from "../support/database.ts";

describe.each(bothDatabases)("deliveries on $name", ({ open }) => {
  let database: Database;
  let db: Db;
  let scheduleId: string;
  beforeAll(async () => {
    database = await open();
    db = database.db;
    await ensurePerson(db, "1", mondayMs);
    await saveZone(db, "1", "Europe/Berlin");
    scheduleId = await aSchedule("1");
  });
  afterAll(() => database.close());

  /** Of which nothing is known to come. */
  async function aSchedule(userId: string): Promise<string> {
    const to = { kind: "daily", userId } as const;
    await saveSchedule(db, { to, rule: {}, next: null }, mondayMs);
    return String((await findSchedule(db, to))?.id);
  }

  async function aDelivery(on: string, dueAtMs = mondayMs): Promise<string> {
    const occurrence = { on, ordinal: 0, dueAtMs, usefulUntilMs: dueAtMs + dayMs };
    const [id] = await addDeliveries(db, [{ id: randomUUID(), scheduleId, occurrence, skipped: null }]);
    return String(id);
  }

  it("come back as they were planned, to the millisecond", async () => {
    const id = await aDelivery("2026-01-01", mondayMs + 123);
    expect(await findDelivery(db, id)).toEqual({
      id,
      userId: "1",
      kind: "daily",
      on: "2026-01-01",
      ordinal: 0,
      dueAtMs: mondayMs + 123,
      usefulUntilMs: mondayMs + 123 + dayMs,
    });
    expect(await findDelivery(db, randomUUID())).toBeNull();
  });

  it("belong to the latest attempt, which alone may settle them, once [attempt check]", async () => {
    const id = await aDelivery("2026-01-02");
    const first = await beginAttempt(db, id, mondayMs);
    const second = await beginAttempt(db, id, mondayMs + 5_000);
    if (first === null || second === null) throw new Error("an open delivery can be attempted");
    expect([first.number, second.number, second.firstAtMs]).toEqual([1, 2, mondayMs]);
    expect(await settleAttempt(db, first, { state: "planned", reason: "reset" })).toBe(false);
    const sent = { state: "sent", messageId: "9", atMs: mondayMs, asksToKeep: false } as const;
    expect(await settleAttempt(db, second, sent)).toBe(true);
    expect(await settleAttempt(db, second, { state: "dead", reason: "too late" })).toBe(false);
    expect(await beginAttempt(db, id, mondayMs)).toBeNull();
  });

  it("cannot be sent without a message", async () => {
    const id = await aDelivery("2026-01-03");
    await expect(db.update(deliveries).set({ state: "sent" })).rejects.toThrow();
    expect(await beginAttempt(db, id, mondayMs)).not.toBeNull();
  });

  it("remember the first answer", async () => {
    const id = await aDelivery("2026-01-04");
    await markAnswered(db, id, mondayMs);
    await markAnswered(db, id, mondayMs + 1);
    const rows = await db.select().from(deliveries);
    expect(rows.find((row) => row.id === id)?.answeredAt?.getTime()).toBe(mondayMs);
  });

  it("know the last fourteen that were sent before, oldest first, to the millisecond", async () => {
    await ensurePerson(db, "2", mondayMs);
    const theirs = await aSchedule("2");
    const occurrenceOn = (day: number) => ({
      on: new Date(mondayMs + day * dayMs).toISOString().slice(0, 10),
      ordinal: 0,
      dueAtMs: mondayMs + day * dayMs,
      usefulUntilMs: mondayMs + (day + 1) * dayMs,
    });
    for (let day = 0; day < 17; day += 1) {
      const added = { id: randomUUID(), scheduleId: theirs, occurrence: occurrenceOn(day), skipped: null };
      await addDeliveries(db, [added]);
      const attempt = await beginAttempt(db, added.id, mondayMs);
      if (attempt === null) throw new Error("an open delivery can be attempted");
      const atMs = mondayMs + day * dayMs + 7;
      await settleAttempt(db, attempt, { state: "sent", messageId: String(day), atMs, asksToKeep: day === 15 });
    }
    const last = { id: "", userId: "2", kind: "daily", ...occurrenceOn(16) } as const;
    const scene = await readDeliveryScene(db, last);
    expect(scene?.past.map(({ on }) => on)).toEqual(
      Array.from({ length: 14 }, (_, index) => occurrenceOn(index + 2).on),
    );
    const past = {
      on: occurrenceOn(15).on,
      sentAtMs: mondayMs + 15 * dayMs + 7,
      answeredAtMs: null,
      askedToKeep: true,
    };
    expect(scene?.past.at(-1)).toMatchObject(past);
    expect(scene).toMatchObject({
      isWanted: false,
      areDmsClosed: false,
      state: null,
      lastSeenAtMs: mondayMs,
      restTakenOn: null,
    });
  });

  it("go with their person [cascade]", async () => {
    await ensurePerson(db, "4", mondayMs);
    const gone = { id: randomUUID(), scheduleId: await aSchedule("4"), skipped: null };
    const occurrence = { on: "2026-01-05", ordinal: 0, dueAtMs: mondayMs, usefulUntilMs: mondayMs + dayMs };
    await addDeliveries(db, [{ ...gone, occurrence }]);
    expect(await findDelivery(db, gone.id)).not.toBeNull();
    await db.delete(people).where(eq(people.userId, "4"));
    expect(await findDelivery(db, gone.id)).toBeNull();
    expect((await db.select().from(deliveries)).filter(({ id }) => id === gone.id)).toEqual([]);
  });

  it("stop for a person whose direct messages are closed, until that is lifted", async () => {
    await ensurePerson(db, "3", mondayMs);
    await saveDmChannel(db, "3", "33");
    await suspendDms(db, "3", "50007", mondayMs);
    await suspendDms(db, "3", "50278", mondayMs + 1);
    const about = {
      id: "",
      userId: "3",
      kind: "daily",
      on: "2026-01-01",
      ordinal: 0,
      dueAtMs: 0,
      usefulUntilMs: 0,
    } as const;
    expect(await readDeliveryScene(db, about)).toMatchObject({ areDmsClosed: true, dmChannelId: "33" });
    expect(await liftDmSuspension(db, "3")).toEqual({ code: "50007", sinceMs: mondayMs });
    expect(await readDeliveryScene(db, about)).toMatchObject({ areDmsClosed: false });
  });

  it("show what is overdue, lost or parked", async () => {
    const before = await readDeliveryHealth(db, 0);
    expect(before).toEqual({ overdue: 0, oldestOverdueMs: null, dead: 0, unconfirmed: 0, parked: 0 });
    for (const [on, state] of [
      ["2026-02-01", "dead"],
      ["2026-02-02", "unconfirmed"],
    ] as const) {
      const attempt = await beginAttempt(db, await aDelivery(on), mondayMs);
      if (attempt !== null) await settleAttempt(db, attempt, { state, reason: "test" });
    }
    await aDelivery("2026-02-03", 5);
    expect(await readDeliveryHealth(db, 6)).toEqual({
      overdue: 1,
      oldestOverdueMs: 5,
      dead: 1,
      unconfirmed: 1,
      parked: 0,
    });
  });

  it("come next when the first schedule is due, or what was due and is still on its way", async () => {
    const open = await db.select({ id: deliveries.id }).from(deliveries).where(isOpen);
    await buryDeliveries(
      db,
      open.map(({ id }) => id),
      "test",
    );
    expect(await nextDueAtMs(db)).toBeNull();
    const next = { on: "2026-03-02", ordinal: 0, dueAtMs: mondayMs + 9, usefulUntilMs: mondayMs + dayMs };
    await saveSchedule(db, { to: { kind: "daily", userId: "1" }, rule: {}, next }, mondayMs);
    await saveSchedule(
      db,
      { to: { kind: "daily", userId: "2" }, rule: {}, next: { ...next, dueAtMs: mondayMs + 8 } },
      mondayMs,
    );
    expect(await nextDueAtMs(db)).toBe(mondayMs + 8);
    expect(await db.select().from(schedules)).toHaveLength(2);
    const underWay = await aDelivery("2026-03-01", mondayMs - 9);
    expect(await nextDueAtMs(db)).toBe(mondayMs - 9);
    await buryDeliveries(db, [underWay], "test");
    expect(await nextDueAtMs(db)).toBe(mondayMs + 8);
  });
});
