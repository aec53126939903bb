import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { buryDeliveries } from "../stores/deliveries.ts";
import { findStranded } from "../stores/delivery-jobs.ts";
import type { JobQueue } from "./job-queue.ts";

export interface ReconcilerPorts {
  readonly db: Db;
  readonly clock: Clock;
  readonly queue: Pick<JobQueue, "enqueueAgain">;
  readonly log: Pick<Logger, "error" | "warn">;
}

/** A job that was just enqueued is seen within seconds; after this something is wrong. */
const overdueAfterMs = 2 * 60_000;
const lookedAtOnce = 500;

/**
 * Looks for deliveries that are not final and that nothing will wake any more. Those whose job is gone are enqueued again
 * (also late ones: only a worker can tell whether an earlier attempt arrived); those whose job gave up are dead.
 */
export async function reconcile({ db, clock, queue, log }: ReconcilerPorts): Promise<void> {
  const stranded = await findStranded(db, clock.nowMs() - overdueAfterMs, lookedAtOnce);
  const dead = stranded.filter(({ gaveUp }) => gaveUp).map(({ id }) => id);
  const lost = stranded.filter(({ gaveUp }) => !gaveUp).map(({ id }) => id);
  if (dead.length > 0) {
    await buryDeliveries(db, dead, "gaveUp");
    log.error({ deliveries: dead }, "deliveries failed too often and are given up");
  }
  if (lost.length > 0) {
    await db.transaction((tx) => queue.enqueueAgain(tx, lost));
    log.warn({ deliveries: lost }, "deliveries without a job were enqueued again");
  }
}
