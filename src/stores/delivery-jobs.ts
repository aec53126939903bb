import { and, asc, count, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { pgSchema, text, uuid } from "drizzle-orm/pg-core";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { isOpen } from "./deliveries.ts";

export const jobQueueName = "deliveries";

/** The part of the job queue's own table that is read here; pg-boss makes and keeps it. */
const jobs = pgSchema("pgboss").table("job", {
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  state: text("state").notNull(),
});

export interface StrandedDelivery {
  readonly id: string;
  /** Its job used up all its tries. */
  readonly gaveUp: boolean;
}

/** Open deliveries due before `dueBeforeMs` that nothing will wake any more, the oldest first. */
export async function findStranded(db: Db, dueBeforeMs: number, limit: number): Promise<StrandedDelivery[]> {
  const rows = await db
    .select({ id: deliveries.id, jobState: jobs.state })
    .from(deliveries)
    .leftJoin(jobs, and(eq(jobs.name, jobQueueName), eq(jobs.id, deliveries.id)))
    .where(and(isOpen, lt(deliveries.dueAt, new Date(dueBeforeMs)), or(isNull(jobs.id), ended)))
    .orderBy(asc(deliveries.dueAt))
    .limit(limit);
  return rows.map(({ id, jobState }) => ({ id, gaveUp: jobState === "failed" }));
}

/** Takes the ended jobs of these deliveries out, so that they count as lost and are enqueued again. */
export async function forgetEndedJobs(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.delete(jobs).where(and(eq(jobs.name, jobQueueName), inArray(jobs.id, [...ids]), ended));
}

/** How many jobs still wake a worker, and how many gave up. Null: no process has made the job queue yet. */
export async function countJobs(db: Db): Promise<{ readonly waiting: number; readonly failed: number } | null> {
  if (!(await isThere(db))) return null;
  const rows = await db
    .select({ state: jobs.state, jobs: count() })
    .from(jobs)
    .where(eq(jobs.name, jobQueueName))
    .groupBy(jobs.state);
  const inStates = (...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.jobs, 0);
  return { waiting: inStates("created", "retry", "active"), failed: inStates("failed") };
}

const ended = inArray(jobs.state, ["completed", "cancelled", "failed"]);

async function isThere(db: Db): Promise<boolean> {
  const [row] = await db
    .select({ is: sql<boolean>`to_regclass('pgboss.job') is not null` })
    .from(sql`(values (1)) one`);
  return row?.is === true;
}
