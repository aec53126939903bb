import { and, asc, eq, inArray, isNull, lt, or } from "drizzle-orm";
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
  const ended = inArray(jobs.state, ["completed", "cancelled", "failed"]);
  const rows = await db
    .select({ id: deliveries.id, jobState: jobs.state })
    .from(deliveries)
    .leftJoin(jobs, and(eq(jobs.name, jobQueueName), eq(jobs.id, deliveries.id)))
    .where(and(isOpen, lt(deliveries.dueAt, new Date(dueBeforeMs)), or(isNull(jobs.id), ended)))
    .orderBy(asc(deliveries.dueAt))
    .limit(limit);
  return rows.map(({ id, jobState }) => ({ id, gaveUp: jobState === "failed" }));
}
