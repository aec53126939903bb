import { addDays } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { saveConsent } from "../../stores/consents.ts";
import { datesTakenSince, type PersonKind, type PlannedOccurrence } from "../../stores/deliveries.ts";
import { findPerson, type Person } from "../../stores/people.ts";
import { endSchedule, followPerson, lockActiveSchedules, savePlanned, saveSchedule } from "../../stores/schedules.ts";
import type { ServiceContext } from "../service-context.ts";
import { nextOf, type ScheduleRule, scheduleRuleSchema, wallOf } from "./schedule-rule.ts";

/**
 * From now on this kind of message comes by `rule` and no other; asking for it is the consent to it.
 *
 * @returns the first one to come. A date that had its message already gets no second one.
 * @throws RefusalError `notStarted`
 */
export async function scheduleMessages(
  ctx: ServiceContext,
  userId: string,
  kind: PersonKind,
  rule: ScheduleRule,
): Promise<PlannedOccurrence | null> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const person = await findPerson(tx, userId);
    if (person === null) throw new RefusalError("notStarted", {});
    const next = await nextFreeOf(tx, rule, person, kind, nowMs);
    await saveConsent(tx, userId, kind, true, nowMs);
    await saveSchedule(tx, { to: { kind, userId }, rule, next }, nowMs);
    return next;
  });
}

/** This kind of message comes no more, and one that is under way is not sent. */
export async function stopMessages(ctx: ServiceContext, userId: string, kind: PersonKind): Promise<void> {
  const nowMs = ctx.clock.nowMs();
  await ctx.db.transaction(async (tx) => {
    await saveConsent(tx, userId, kind, false, nowMs);
    await endSchedule(tx, { kind, userId }, nowMs);
  });
}

/** Moves a person's schedules to the zone and day start they have now; part of the transaction that changes those. */
export async function replanSchedules(tx: Db, userId: string, nowMs: number): Promise<void> {
  await followPerson(tx, userId);
  const planned = [];
  for (const { place, wall, rule } of await lockActiveSchedules(tx, userId)) {
    const parsed = scheduleRuleSchema.safeParse(rule);
    if (parsed.success) planned.push({ place, next: nextOf(parsed.data, wall, nowMs), parkedBecause: null });
  }
  if (planned.length > 0) await savePlanned(tx, planned, nowMs);
}

async function nextFreeOf(
  tx: Db,
  rule: ScheduleRule,
  person: Person,
  kind: PersonKind,
  nowMs: number,
): Promise<PlannedOccurrence | null> {
  const wall = wallOf(person);
  let next = nextOf(rule, wall, nowMs);
  if (next === null) return null;
  const taken = await datesTakenSince(tx, { kind, userId: person.userId }, addDays(next.on, -1));
  while (next !== null && taken.has(next.on)) next = nextOf(rule, wall, next.dueAtMs);
  return next;
}
