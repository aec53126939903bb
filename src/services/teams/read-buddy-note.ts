import { weekdayOf } from "../../calendar/days.ts";
import { localDayOf } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { isQuiet } from "../../habits/quiet-days.ts";
import { type BuddyPair, buddyPairOf, otherOf } from "../../stores/buddies.ts";
import { lastSentAtMs } from "../../stores/deliveries.ts";
import { findSchedule } from "../../stores/schedules.ts";
import { zoneOf } from "../coaching/read-coaching.ts";
import { scheduleRuleSchema } from "../unasked/schedule-rule.ts";
import { memberDays } from "./team-roster.ts";

/** What a person may be told of their buddy: a name, and that it has been quiet. */
export interface BuddyNote {
  readonly pair: BuddyPair;
  readonly buddyUserId: string;
  /** The name they joined the team with. */
  readonly buddyName: string;
  /** Whether to say hello. */
  readonly isQuiet: boolean;
  /** The last one was less than a week ago. */
  readonly hadOneThisWeek: boolean;
}

const weekMs = 7 * 24 * 3_600_000;

/** Null for somebody without a buddy. */
export async function readBuddyNote(db: Db, userId: string, nowMs: number): Promise<BuddyNote | null> {
  const pair = await buddyPairOf(db, userId);
  if (pair === null) return null;
  const buddyUserId = otherOf(pair, userId);
  const buddy = await memberDays(db, pair.teamId, buddyUserId, nowMs);
  if (buddy === null) return null;
  const { person, displayName } = buddy.member;
  const dayAt = (atMs: number) => localDayOf(atMs, zoneOf(person), person.dayStart);
  // What was before they agreed is not the other one's business.
  const days = { record: buddy.record, joinedOn: dayAt(pair.agreedAtMs ?? nowMs) };
  const lastAtMs = await lastSentAtMs(db, { kind: "buddy", userId });
  return {
    pair,
    buddyUserId,
    buddyName: displayName,
    isQuiet: isQuiet(days, await plannedDays(db, buddyUserId), dayAt(nowMs)),
    hadOneThisWeek: lastAtMs !== null && nowMs - lastAtMs < weekMs,
  };
}

/** The days they are reminded on; every day where they are not. */
async function plannedDays(db: Db, userId: string): Promise<(on: string) => boolean> {
  const schedule = await findSchedule(db, { kind: "daily", userId });
  const rule = scheduleRuleSchema.safeParse(schedule?.rule);
  if (schedule?.status !== "active" || !rule.success || rule.data.kind !== "daily") return () => true;
  const days = new Set(rule.data.days);
  return (on) => days.has(weekdayOf(on));
}
