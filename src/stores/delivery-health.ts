import { and, count, eq, inArray, lt, min } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { schedules } from "../db/schema/schedules.ts";
import { isOpen } from "./deliveries.ts";

/** What an operator has to know about everything the bot says unasked. */
export interface DeliveryHealth {
  /** Due before `overdueBeforeMs` and still open. */
  readonly overdue: number;
  readonly oldestOverdueMs: number | null;
  /** Will not arrive; the reasons are in the rows. */
  readonly dead: number;
  /** May have arrived, and nobody can tell. */
  readonly unconfirmed: number;
  /** Schedules that make no sense. */
  readonly parked: number;
}

export async function readDeliveryHealth(db: Db, overdueBeforeMs: number): Promise<DeliveryHealth> {
  const [overdue] = await db
    .select({ rows: count(), oldest: min(deliveries.dueAt) })
    .from(deliveries)
    .where(and(isOpen, lt(deliveries.dueAt, new Date(overdueBeforeMs))));
  const lost = await db
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, ["dead", "unconfirmed"]))
    .groupBy(deliveries.state);
  const [parked] = await db.select({ rows: count() }).from(schedules).where(eq(schedules.status, "parked"));
  const lostAs = (state: string) => lost.find((group) => group.state === state)?.rows ?? 0;
  return {
    overdue: overdue?.rows ?? 0,
    oldestOverdueMs: overdue?.oldest?.getTime() ?? null,
    dead: lostAs("dead"),
    unconfirmed: lostAs("unconfirmed"),
    parked: parked?.rows ?? 0,
  };
}
