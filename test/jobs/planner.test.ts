import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schedules } from "../../src/db/schema/schedules.ts";
import { followTzdata, planDue, planUnplanned } from "../../src/jobs/planner.ts";
import { snoozeDelivery } from "../../src/services/unasked/answer-delivery.ts";
import { scheduleMessages } from "../../src/services/unasked/schedule-messages.ts";
import { dayMs, mondayMs } from "../support/coached-person.ts";
import { bothDatabases } from "../support/database.ts";
import {
  aDeliveryWorld,
  aRemindedPerson,
  type DeliveryWorld,
  deliveriesOf,
  hourMs,
  minuteMs,
  remindDaily,
} from "../support/delivery-world.ts";

describe.each(bothDatabases)("planning on $name", ({ open }) => {
  let world: DeliveryWorld;
  beforeAll(async () => {
    world = await aDeliveryWorld(await open());
  });
  afterAll(() => world.stop());

  async function jobs(): Promise<number> {
    const [row] = await world.db
      .select({ count: sql<number>`count(*)::int` })
      .from(sql`pgboss.job where name = 'deliveries'`);
    return row?.count ?? 0;
  }

  /** 18:35 in Berlin: the jitter of at most four minutes is over. */
  const evening = (day: number) => mondayMs + day * dayMs + 7.5 * hourMs + 5 * minuteMs;
  /** Somebody who asked for their reminder at noon of that day. */
  async function person(userId: string, day: number): Promise<void> {
    at(evening(day) - 6.5 * hourMs);
    await aRemindedPerson(world.services, userId);
  }
  const at = (ms: number) => world.clock.advance(ms - world.clock.nowMs());

  it("makes one delivery and one job of an occurrence, on the wall time, and knows the next", async () => {
    await person("1", 0);
    expect(await planDue(world)).toBe(0);
    at(evening(0));
    expect(await planDue(world)).toBe(1);
    expect(await planDue(world)).toBe(0);
    const [row, ...more] = await deliveriesOf(world.db, "1");
    expect(more).toEqual([]);
    expect(row).toMatchObject({ dueOn: "2026-03-02", ordinal: 0, state: "planned", attempt: 0 });
    expect(row?.dueAt.getTime()).toBeGreaterThanOrEqual(evening(0) - 5 * minuteMs);
    expect(await jobs()).toBe(1);
    const [schedule] = await world.db.select().from(schedules).where(eq(schedules.userId, "1"));
    expect(schedule).toMatchObject({ nextOn: "2026-03-03", status: "active" });
  });

  it("plans nothing when its transaction fails, neither a row nor a job nor the next time [one transaction]", async () => {
    await person("2", 1);
    at(evening(1));
    const before = await jobs();
    const failing = {
      ...world,
      queue: {
        enqueue: async (...args: Parameters<DeliveryWorld["queue"]["enqueue"]>) => {
          await world.queue.enqueue(...args);
          throw new Error("the process died before the commit");
        },
      },
    };
    await expect(planDue(failing)).rejects.toThrow("before the commit");
    expect(await deliveriesOf(world.db, "2")).toEqual([]);
    expect(await jobs()).toBe(before);
    await planDue(world);
    expect(await deliveriesOf(world.db, "2")).toHaveLength(1);
  });

  it("plans an occurrence once when the clock jumps back and its time comes again [unique occurrence]", async () => {
    await person("3", 2);
    at(evening(2));
    await planDue(world);
    at(evening(2) - hourMs);
    // What a change of the zone rules does: everything is computed anew.
    await world.db.update(schedules).set({ nextAt: null, plannedThrough: new Date(evening(2) - hourMs) });
    await planUnplanned(world);
    at(evening(2));
    await planDue(world);
    expect((await deliveriesOf(world.db, "3")).map((row) => row.dueOn)).toEqual(["2026-03-04"]);
  });

  it("delivers the newest occurrence after days away, and lists the others as missed", async () => {
    await person("4", 3);
    at(evening(5) + hourMs);
    await planDue(world);
    const rows = await deliveriesOf(world.db, "4");
    expect(rows.map(({ dueOn, state, reason }) => [dueOn, state, reason])).toEqual([
      ["2026-03-05", "skipped", "missed"],
      ["2026-03-06", "skipped", "missed"],
      ["2026-03-07", "planned", null],
    ]);
  });

  it("is late for an occurrence that is of no use any more", async () => {
    await person("5", 6);
    at(evening(6) + 5 * hourMs);
    await planDue(world);
    const rows = await deliveriesOf(world.db, "5");
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([["skipped", "late"]]);
  });

  it("does not list what it missed in a year", async () => {
    await person("6", 7);
    at(evening(372));
    await planDue(world);
    const rows = await deliveriesOf(world.db, "6");
    expect(rows.at(-1)).toMatchObject({ state: "planned" });
    expect(rows.length).toBeLessThan(20);
  });

  it("parks a row that a hand made invalid, says so once, and plans everybody else [park]", async () => {
    await person("10", 373);
    await person("11", 373);
    await person("12", 373);
    await person("13", 373);
    await person("14", 373);
    await person("15", 373);
    await person("16", 373);
    await world.db
      .update(schedules)
      .set({ rule: { kind: "daily", time: "25:99", days: ["mon"] } })
      .where(eq(schedules.userId, "10"));
    await world.db.update(schedules).set({ zone: "Mars/Olympus" }).where(eq(schedules.userId, "11"));
    await world.db.update(schedules).set({ kind: "monthly" }).where(eq(schedules.userId, "12"));
    await world.db.execute(sql`update schedules set next_useful_until = 'infinity' where user_id = '14'`);
    await world.db.execute(sql`update schedules set next_at = '-infinity' where user_id = '16'`);
    const lastDay = { kind: "once", on: "9999-12-31", time: "23:30" };
    await world.db.update(schedules).set({ rule: lastDay, nextAt: null }).where(eq(schedules.userId, "15"));
    await planUnplanned(world);
    at(evening(373));
    await planDue(world);
    at(evening(374));
    await planDue(world);
    const parked = await world.db.select().from(schedules).where(eq(schedules.status, "parked"));
    expect(parked.map(({ userId }) => userId).sort()).toEqual(["10", "11", "12", "14", "15", "16"]);
    expect(parked.every(({ parkedBecause, nextAt }) => parkedBecause !== null && nextAt === null)).toBe(true);
    expect(world.complaints.filter((line) => line.includes("parked"))).toHaveLength(6);
    expect(await deliveriesOf(world.db, "13")).toHaveLength(2);
  });

  it("plans again what nobody knows the next time of, and loses no occurrence by it", async () => {
    await person("20", 375);
    await world.db.update(schedules).set({ nextAt: null }).where(eq(schedules.userId, "20"));
    at(evening(375));
    await planUnplanned(world);
    expect(await deliveriesOf(world.db, "20")).toMatchObject([{ dueOn: "2027-03-12", state: "planned" }]);
  });

  it("plans everything anew with other time zone rules, snoozes excepted", async () => {
    await person("21", 376);
    at(evening(376));
    await planDue(world);
    const [row] = await deliveriesOf(world.db, "21");
    await snoozeDelivery(world.services, "21", String(row?.id), 30 * minuteMs);
    await aRemindedPerson(world.services, "22");
    const nextOf = async (userId: string) =>
      (await world.db.select().from(schedules).where(eq(schedules.userId, userId)))[0]?.nextAt;
    const before = await nextOf("22");
    await followTzdata(world, "2026a");
    expect(await nextOf("22")).toEqual(before);
    await followTzdata(world, "2026b");
    expect(await nextOf("22")).toBeNull();
    expect(await nextOf("21")).toEqual(new Date(evening(376) + 30 * minuteMs));
    await planUnplanned(world);
    expect(await nextOf("22")).toEqual(before);
  });

  it("snoozes into an occurrence of its own, and comes back to the wall time the day after", async () => {
    await person("30", 377);
    at(evening(377));
    await planDue(world);
    const [row] = await deliveriesOf(world.db, "30");
    await snoozeDelivery(world.services, "30", String(row?.id), 30 * minuteMs);
    await snoozeDelivery(world.services, "30", String(row?.id), 30 * minuteMs);
    at(evening(377) + 31 * minuteMs);
    await planDue(world);
    at(evening(378));
    await planDue(world);
    const rows = await deliveriesOf(world.db, "30");
    expect(rows.map(({ dueOn, ordinal }) => [dueOn, ordinal])).toEqual([
      ["2027-03-14", 0],
      ["2027-03-14", 1],
      ["2027-03-15", 0],
    ]);
    expect(rows[0]?.answeredAt).not.toBeNull();
  });

  it("gives a date one message, however often its schedule is made anew", async () => {
    await person("31", 379);
    at(evening(379));
    await planDue(world);
    await remindDaily(world.services, "31", "20:00");
    at(evening(379) + 3 * hourMs);
    await planDue(world);
    expect(await deliveriesOf(world.db, "31")).toHaveLength(1);
    const [schedule] = await world.db.select().from(schedules).where(eq(schedules.userId, "31"));
    expect(schedule?.nextOn).toBe("2027-03-17");
  });

  it("ends a schedule that comes once", async () => {
    await person("32", 380);
    const rule = { kind: "once", on: "2027-03-18", time: "08:00" } as const;
    await scheduleMessages(world.services, "32", "morning", rule);
    at(evening(381) - 8 * hourMs);
    await planDue(world);
    const rows = (await deliveriesOf(world.db, "32")).filter(({ kind }) => kind === "morning");
    expect(rows).toMatchObject([{ dueOn: "2027-03-18", state: "planned" }]);
    const [schedule] = await world.db.select().from(schedules).where(eq(schedules.kind, "morning"));
    expect(schedule).toMatchObject({ status: "ended", nextAt: null });
  });

  it("takes a thousand at a time until nobody is left", async () => {
    const next = { on: "2027-04-01", ordinal: 0, dueAtMs: world.clock.nowMs(), usefulUntilMs: world.clock.nowMs() + 1 };
    const rule = { kind: "daily", time: "18:30", days: ["mon"] };
    await world.db.execute(
      sql`insert into people (user_id, created_at) select 'crowd' || g, now() from generate_series(1, 2500) g`,
    );
    await world.db.execute(sql`insert into schedules (user_id, kind, rule, status, planned_through, changed_at, next_at, next_on,
      next_ordinal, next_useful_until) select user_id, 'daily', ${JSON.stringify(rule)}::text::jsonb, 'active', now(), now(),
      ${new Date(next.dueAtMs).toISOString()}::timestamptz, '2027-04-01', 0, ${new Date(next.usefulUntilMs).toISOString()}::timestamptz
      from people where user_id like 'crowd%'`);
    const before = await jobs();
    expect(await planDue(world)).toBe(2500);
    expect(await jobs()).toBe(before + 2500);
  });
});
