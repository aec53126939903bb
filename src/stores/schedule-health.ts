import { and, count, desc, eq, isNull, lt, min, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { schedules } from "../db/schema/schedules.ts";

/** Schedules that planning gave up for the same reason. */
export interface ParkedSchedules {
  readonly kind: string;
  readonly because: string | null;
  readonly schedules: number;
  /** When the first of them was given up. */
  readonly sinceMs: number | null;
}

/** The commonest at first. */
export async function parkedSchedules(db: Db, limit: number): Promise<ParkedSchedules[]> {
  const rows = await db
    .select({
      kind: schedules.kind,
      because: schedules.parkedBecause,
      schedules: count(),
      // The planner writes up to when it planned also where planning failed.
      since: min(schedules.plannedThrough),
    })
    .from(schedules)
    .where(eq(schedules.status, "parked"))
    .groupBy(schedules.kind, schedules.parkedBecause)
    .orderBy(desc(count()), schedules.kind, schedules.parkedBecause)
    .limit(limit);
  return rows.map(({ since, ...row }) => ({ ...row, sinceMs: since?.getTime() ?? null }));
}

/** Schedules that a running planner would have taken up by now: due before `dueBeforeMs`, or active without a next time. */
export async function countOverdueSchedules(
  db: Db,
  dueBeforeMs: number,
): Promise<{ readonly schedules: number; readonly oldestMs: number | null }> {
  const waits = or(isNull(schedules.nextAt), lt(schedules.nextAt, new Date(dueBeforeMs)));
  const [row] = await db
    .select({ schedules: count(), oldest: min(schedules.nextAt) })
    .from(schedules)
    .where(and(eq(schedules.status, "active"), waits));
  return { schedules: row?.schedules ?? 0, oldestMs: row?.oldest?.getTime() ?? null };
}
