import { and, desc, eq, gte, inArray, ne } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { schedules } from "../db/schema/schedules.ts";
import { itsSchedule, type PersonKind, type SkipReason } from "./deliveries.ts";

/** A message that stayed unsaid, and why. */
export interface Skipped<K extends PersonKind> {
  readonly kind: K;
  /** The local date it was for. */
  readonly on: string;
  readonly reason: SkipReason;
}

/** The latest messages of these kinds since a date that were not sent, except to people who had stopped them. Newest first. */
export async function latestSkipped<K extends PersonKind>(
  db: Db,
  userId: string,
  kinds: readonly K[],
  sinceOn: string,
  limit: number,
): Promise<Skipped<K>[]> {
  const unsaid = and(eq(deliveries.state, "skipped"), ne(deliveries.reason, "noConsent"));
  const theirs = and(eq(schedules.userId, userId), inArray(schedules.kind, [...kinds]));
  const rows = await db
    .select({ kind: schedules.kind, on: deliveries.dueOn, reason: deliveries.reason })
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(and(theirs, unsaid, gte(deliveries.dueOn, sinceOn)))
    .orderBy(desc(deliveries.dueAt))
    .limit(limit);
  // The columns are text; only the planner and the worker write them, from these types.
  return rows.map((row) => ({ kind: row.kind as K, on: row.on, reason: row.reason as SkipReason }));
}
