import { addDays } from "../calendar/local-day.ts";
import type { Db } from "../db/client.ts";
import { RefusalError } from "../errors.ts";
import { saveConsent } from "../stores/consents.ts";
import { type DeliveryKind, datesTakenSince, type PlannedOccurrence } from "../stores/deliveries.ts";
import { findPerson, type Person } from "../stores/people.ts";
import { endSchedule, lockActiveSchedules, savePlanned, saveSchedule } from "../stores/schedules.ts";
import { nextOf, type ScheduleRule, scheduleRuleSchema } from "./schedule-rule.ts";
import type { ServiceContext } from "./service-context.ts";

/**
 * From now on this kind of message comes by `rule` and no other; asking for it is the consent to it.
 *
 * @returns the first one to come. A date that had its message already gets no second one.
 * @throws RefusalError `notStarted`
 */
export async function scheduleMessages(
  ctx: ServiceContext,
  userId: string,
  kind: DeliveryKind,
  rule: ScheduleRule,
): Promise<PlannedOccurrence | null> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const person = await findPerson(tx, userId);
    if (person === null) throw new RefusalError("notStarted", {});
    const next = await nextFreeOf(tx, rule, person, kind, nowMs);
    await saveConsent(tx, userId, kind, true, nowMs);
    await saveSchedule(tx, { userId, kind, rule, next }, nowMs);
    return next;
  });
}

/** This kind of message comes no more, and one that is under way is not sent. */
export async function stopMessages(ctx: ServiceContext, userId: string, kind: DeliveryKind): Promise<void> {
  const nowMs = ctx.clock.nowMs();
  await ctx.db.transaction(async (tx) => {
    await saveConsent(tx, userId, kind, false, nowMs);
    await endSchedule(tx, userId, kind, nowMs);
  });
}

/** Moves a person's schedules to the zone and day start they have now; part of the transaction that changes those. */
export async function replanSchedules(tx: Db, userId: string, nowMs: number): Promise<void> {
  const planned = [];
  for (const { person, kind, rule } of await lockActiveSchedules(tx, userId)) {
    const parsed = scheduleRuleSchema.safeParse(rule);
    if (parsed.success) planned.push({ userId, kind, next: nextOf(parsed.data, person, nowMs), parkedBecause: null });
  }
  if (planned.length > 0) await savePlanned(tx, planned, nowMs);
}

async function nextFreeOf(
  tx: Db,
  rule: ScheduleRule,
  person: Person,
  kind: DeliveryKind,
  nowMs: number,
): Promise<PlannedOccurrence | null> {
  let next = nextOf(rule, person, nowMs);
  if (next === null) return null;
  const taken = await datesTakenSince(tx, person.userId, kind, addDays(next.on, -1));
  while (next !== null && taken.has(next.on)) next = nextOf(rule, person, next.dueAtMs);
  return next;
}
