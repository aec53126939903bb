import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RefusalError } from "../../../src/errors.ts";
import { planDue } from "../../../src/jobs/planner.ts";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { chooseZone } from "../../../src/services/settings/choose-zone.ts";
import { answerDelivery, snoozeDelivery } from "../../../src/services/unasked/answer-delivery.ts";
import { deliveryIdFrom, shortDeliveryId } from "../../../src/services/unasked/delivery-id.ts";
import { scheduleMessages, stopMessages } from "../../../src/services/unasked/schedule-messages.ts";
import { scheduleMorningCheck } from "../../../src/services/unasked/schedule-morning-check.ts";
import { lockActiveSchedules } from "../../../src/stores/schedules.ts";
import { aStartedPerson, asks } from "../../support/coached-person.ts";
import { aPostgresDatabase } from "../../support/database.ts";
import {
  aDeliveryWorld,
  aRemindedPerson,
  type DeliveryWorld,
  deliveriesOf,
  hourMs,
  minuteMs,
} from "../../support/delivery-world.ts";
import { eveningOf } from "../../support/sending-world.ts";

let world: DeliveryWorld;
beforeAll(async () => {
  world = await aDeliveryWorld(await aPostgresDatabase());
});
afterAll(() => world.stop());

const at = (ms: number) => world.clock.advance(ms - world.clock.nowMs());

async function nextOf(userId: string, kind = "daily") {
  const active = await lockActiveSchedules(world.db, userId);
  return active.find((schedule) => schedule.kind === kind)?.next ?? null;
}

/** A delivery of this day, planned at 18:35. */
async function delivered(userId: string, day: number): Promise<string> {
  at(eveningOf(day) - hourMs);
  await aRemindedPerson(world.services, userId);
  at(eveningOf(day));
  await planDue(world);
  return String((await deliveriesOf(world.db, userId))[0]?.id);
}

describe("a schedule", () => {
  it("is refused to somebody the bot never met", async () => {
    const rule = { kind: "daily", time: "18:30", days: ["mon"] } as const;
    await expect(scheduleMessages(world.services, "404", "daily", rule)).rejects.toThrow(RefusalError);
  });

  it("follows its person to another zone", async () => {
    at(eveningOf(0) - 6 * hourMs);
    await aRemindedPerson(world.services, "1");
    const before = await nextOf("1");
    await chooseZone(world.services, "1", "America/New_York");
    expect((await nextOf("1"))?.dueAtMs).toBe(Number(before?.dueAtMs) + 6 * hourMs);
  });

  it("comes no more once it is stopped, and can be made anew", async () => {
    await aRemindedPerson(world.services, "2");
    await stopMessages(world.services, "2", "daily");
    expect(await nextOf("2")).toBeNull();
    const rule = { kind: "window", from: "11:00", to: "15:00", days: ["wed"] } as const;
    expect(await scheduleMessages(world.services, "2", "daily", rule)).toMatchObject({ on: "2026-03-04", ordinal: 0 });
  });

  it("asks about pain the next morning, once", async () => {
    at(eveningOf(3));
    await aStartedPerson(world.services, "3");
    const told = async (pain: "none" | "some") => {
      await logSet(world.services, asks("3"), { reps: 5, answers: { pain } });
      await scheduleMorningCheck(world.db, await readCoaching(world.db, "3", world.clock.nowMs()));
    };
    await told("none");
    expect(await nextOf("3", "morning")).toBeNull();
    await told("some");
    const next = await nextOf("3", "morning");
    expect(next?.on).toBe("2026-03-06");
    expect(Number(next?.dueAtMs) - (eveningOf(3) + 13.5 * hourMs - 5 * minuteMs)).toBeGreaterThanOrEqual(0);
    expect(Number(next?.dueAtMs) - (eveningOf(3) + 13.5 * hourMs)).toBeLessThan(0);
  });
});

describe("an answer", () => {
  it("is taken from the person it was sent to alone", async () => {
    const id = await delivered("10", 10);
    await expect(answerDelivery(world.services, "11", id)).rejects.toThrow(RefusalError);
    expect(await answerDelivery(world.services, "10", id)).toMatchObject({ kind: "daily", on: "2026-03-12" });
    expect((await deliveriesOf(world.db, "10"))[0]?.answeredAt).not.toBeNull();
  });

  it("of “later” is too late once the messages were stopped", async () => {
    const id = await delivered("12", 11);
    await stopMessages(world.services, "12", "daily");
    await expect(snoozeDelivery(world.services, "12", id, 30 * minuteMs)).rejects.toThrow(RefusalError);
  });

  it("of “later” never carries past the day it would come in", async () => {
    const id = await delivered("13", 12);
    at(eveningOf(12) + 7 * hourMs); // 01:35, still the same day
    const next = await snoozeDelivery(world.services, "13", id, hourMs);
    expect(next.usefulUntilMs).toBe(eveningOf(12) + 9.5 * hourMs - 5 * minuteMs); // 04:00
  });

  it("of “later” leaves alone what comes sooner anyway", async () => {
    const id = await delivered("14", 13);
    const regular = await nextOf("14");
    expect(await snoozeDelivery(world.services, "14", id, 48 * hourMs)).toEqual(regular);
  });
});

describe("the short id of a delivery", () => {
  it("is the same id in 22 characters that a nonce and a custom id may hold", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const short = shortDeliveryId(id);
        expect(short).toMatch(/^[\w-]{22}$/);
        expect(deliveryIdFrom(short)).toBe(id);
      }),
    );
  });

  it.each(["", "x", "0".repeat(21), "0".repeat(23), "§".repeat(22)])("is nothing else: %j", (text) => {
    expect(deliveryIdFrom(text)).toBeNull();
  });
});
