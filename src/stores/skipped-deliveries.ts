import { and, desc, eq, gte, inArray, ne } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { type PersonKind, personKinds, type SkipReason } from "./deliveries.ts";

/** A message that stayed unsaid, and why. */
export interface Skipped {
  readonly kind: PersonKind;
  /** The local date it was for. */
  readonly on: string;
  readonly reason: SkipReason;
}

/** The latest messages to a person since a date that were not sent; not those of a kind they had stopped. Newest first. */
export async function latestSkipped(db: Db, userId: string, sinceOn: string, limit: number): Promise<Skipped[]> {
  const unsaid = and(eq(deliveries.state, "skipped"), ne(deliveries.reason, "noConsent"));
  const theirs = and(eq(deliveries.userId, userId), inArray(deliveries.kind, [...personKinds]));
  const rows = await db
    .select({ kind: deliveries.kind, on: deliveries.dueOn, reason: deliveries.reason })
    .from(deliveries)
    .where(and(theirs, unsaid, gte(deliveries.dueOn, sinceOn)))
    .orderBy(desc(deliveries.dueAt))
    .limit(limit);
  // The columns are text; only the planner and the worker write them, from these types.
  return rows.map((row) => ({ kind: row.kind as PersonKind, on: row.on, reason: row.reason as SkipReason }));
}
