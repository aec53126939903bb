import { dayEndMs, localDayOf } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import {
  findDelivery,
  lastOrdinalOn,
  markAnswered,
  type PersonDelivery,
  type PlannedOccurrence,
} from "../../stores/deliveries.ts";
import { lockSchedule, savePlanned } from "../../stores/schedules.ts";
import { zoneOf } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/** A snooze stays useful as long as a reminder does (judgement). */
const snoozeUsefulForMs = 4 * 3_600_000;

/**
 * Notes that a person answered a message, however old it is: any answer ends the back-off.
 *
 * @throws RefusalError `buttonTooOld` when there is no such message to them
 */
export async function answerDelivery(ctx: ServiceContext, userId: string, deliveryId: string): Promise<PersonDelivery> {
  return answer(ctx.db, userId, deliveryId, ctx.clock.nowMs());
}

/**
 * Answers a message with "later": its kind comes again in `forMs`, or when it would come anyway, whichever is sooner.
 *
 * @throws RefusalError `buttonTooOld` when there is no such message, or its kind was stopped meanwhile
 */
export async function snoozeDelivery(
  ctx: ServiceContext,
  userId: string,
  deliveryId: string,
  forMs: number,
): Promise<PlannedOccurrence> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const { kind, on } = await answer(tx, userId, deliveryId, nowMs);
    const to = { kind, userId };
    const schedule = await lockSchedule(tx, to);
    if (schedule === null || schedule.status !== "active") throw new RefusalError("buttonTooOld", {});
    const dueAtMs = nowMs + forMs;
    if (schedule.next !== null && schedule.next.dueAtMs <= dueAtMs) return schedule.next;
    const { dayStart } = schedule.wall;
    const zone = zoneOf(schedule.wall);
    const dayOverMs = dayEndMs(localDayOf(dueAtMs, zone, dayStart), zone, dayStart);
    const usefulUntilMs = Math.min(dueAtMs + snoozeUsefulForMs, dayOverMs);
    const ordinal = (await lastOrdinalOn(tx, to, on)) + 1;
    const next = { on, ordinal, dueAtMs, usefulUntilMs };
    await savePlanned(tx, [{ place: schedule.place, next, parkedBecause: null }], null);
    return next;
  });
}

async function answer(db: Db, userId: string, deliveryId: string, nowMs: number): Promise<PersonDelivery> {
  const delivery = await findDelivery(db, deliveryId);
  if (delivery === null || !("userId" in delivery) || delivery.userId !== userId)
    throw new RefusalError("buttonTooOld", {});
  await markAnswered(db, deliveryId, nowMs);
  return delivery;
}
