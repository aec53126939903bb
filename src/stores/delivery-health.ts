import { and, count, desc, eq, gte, inArray, isNull, lt, min, notInArray, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { schedules } from "../db/schema/schedules.ts";
import { isOpen, itsSchedule } from "./deliveries.ts";

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

/** A message that will not arrive, or may have; nothing of what it says or why it was planned. */
export interface LostDelivery {
  readonly state: "dead" | "unconfirmed";
  readonly kind: string;
  /** The id of a person or of a team. */
  readonly recipient: string;
  readonly dueAtMs: number;
  /** A late one would not be sent any more. */
  readonly usefulUntilMs: number;
  readonly reason: string | null;
}

/** How many of them were due since an instant, except for those with these reasons. */
export async function countLostSince(db: Db, sinceMs: number, expected: readonly string[]): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.state, ["dead", "unconfirmed"]),
        gte(deliveries.dueAt, new Date(sinceMs)),
        or(isNull(deliveries.reason), notInArray(deliveries.reason, [...expected])),
      ),
    );
  return row?.rows ?? 0;
}

/** The newest at first. */
export async function newestLost(db: Db, limit: number): Promise<LostDelivery[]> {
  const rows = await db
    .select({
      state: deliveries.state,
      kind: schedules.kind,
      userId: schedules.userId,
      teamId: schedules.teamId,
      dueAt: deliveries.dueAt,
      usefulUntil: deliveries.usefulUntil,
      reason: deliveries.reason,
    })
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(inArray(deliveries.state, ["dead", "unconfirmed"]))
    .orderBy(desc(deliveries.dueAt), deliveries.id)
    .limit(limit);
  return rows.map(({ state, kind, userId, teamId, dueAt, usefulUntil, reason }) => ({
    state: state === "dead" ? state : "unconfirmed",
    kind,
    recipient: userId === null ? `team ${teamId}` : `person ${userId}`,
    dueAtMs: dueAt.getTime(),
    usefulUntilMs: usefulUntil.getTime(),
    reason,
  }));
}
