import { sql } from "drizzle-orm";
import { type ConstructorOptions, fromDrizzle, fromPglite, type JobResult, PgBoss } from "pg-boss";
import type { Database, Db } from "../db/client.ts";
import { jobQueueName } from "../stores/delivery-jobs.ts";

/** What became of a woken delivery: `settled` needs no more waking. */
export type JobEnd = { readonly kind: "settled" } | { readonly kind: "tryAgain"; readonly because: string };

/** Wakes a worker for each id, again and again until it says that the delivery is settled. */
export interface JobQueue {
  /** Brings up the queue's own tables; several processes may do so at the same time. */
  start(): Promise<void>;
  /** Part of the transaction: the ids are woken if and only if it commits. An id that is there already stays as it is. */
  enqueue(tx: Db, ids: readonly string[]): Promise<void>;
  /** As `enqueue`, for ids whose job has ended. */
  enqueueAgain(tx: Db, ids: readonly string[]): Promise<void>;
  /** @param wake its signal aborts when another worker has taken the id over */
  work(wake: (id: string, signal: AbortSignal) => Promise<JobEnd>, atOnce: number): Promise<void>;
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>;
}

/**
 * A killed worker's job is back within about 12 s: 10 without a heartbeat (the least pg-boss takes), 2 until that is
 * looked at. An attempt takes 20 s at most for each of its three requests.
 */
const queueOptions = {
  heartbeatSeconds: 10,
  expireInSeconds: 120,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  // At 5 minutes each, longer than a reminder stays useful.
  retryLimit: 60,
  // The rows of the deliveries are the record; few jobs keep the looking cheap.
  deleteAfterSeconds: 15 * 60,
} as const;

/** How often it looks at all, for lost heartbeats in one queue, and for old jobs to delete. */
const watch = { superviseIntervalSeconds: 2, monitorIntervalSeconds: 2, maintenanceIntervalSeconds: 60 } as const;

const batches = 2;

export function jobQueue(database: Database, onError: (error: unknown) => void): JobQueue {
  const boss = new PgBoss({ ...connectionOf(database), ...watch, schedule: false });
  boss.on("error", onError);
  const failed = (error: unknown): JobEnd => {
    onError(error);
    return { kind: "tryAgain", because: error instanceof Error ? error.message : String(error) };
  };
  const queue: JobQueue = {
    async start() {
      await boss.start();
      await boss.createQueue(jobQueueName, queueOptions);
      // Its first use reads the queue's row over pg-boss's own connection. On the embedded database that is also the one
      // of our transaction, so that inside of a transaction the two would wait for each other for ever.
      await boss.findJobs(jobQueueName, { id: "00000000-0000-0000-0000-000000000000" });
    },
    async enqueue(tx, ids) {
      if (ids.length === 0) return;
      const jobs = ids.map((id) => ({ id }));
      await boss.insert(jobQueueName, jobs, { db: within(tx) });
    },
    async enqueueAgain(tx, ids) {
      if (ids.length === 0) return;
      await boss.deleteJob(jobQueueName, [...ids], { db: within(tx) });
      await queue.enqueue(tx, ids);
    },
    async work(wake, atOnce) {
      await boss.work(
        jobQueueName,
        {
          batchSize: Math.max(1, Math.ceil(atOnce / batches)),
          localConcurrency: batches,
          pollingIntervalSeconds: 0.5,
          burstWhenBatchFull: true,
          perJobResults: true,
        },
        (jobs) => Promise.all(jobs.map(async ({ id, signal }) => toResult(id, await wake(id, signal).catch(failed)))),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
  return queue;
}

/** Both drivers return rows as pg-boss expects; our type of either does not say so. */
function within(tx: Db) {
  return fromDrizzle(tx as Parameters<typeof fromDrizzle>[0], sql);
}

function connectionOf({ source }: Database): ConstructorOptions {
  return source.kind === "postgres"
    ? { connectionString: source.url, application_name: "bridge-coach jobs", max: 4 }
    : { db: fromPglite(source.client), backend: "pglite" };
}

function toResult(id: string, end: JobEnd): JobResult {
  return end.kind === "settled"
    ? { id, status: "completed" }
    : { id, status: "failed", output: { because: end.because } };
}
