import { sql } from "drizzle-orm";
import { pino } from "pino";
import { systemClock } from "../../src/clock.ts";
import { type JobQueue, jobQueue } from "../../src/jobs/job-queue.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { aBenchDatabase, addScheduledCrowd, type BenchDatabase } from "./bench-database.ts";

export interface PlanningResult {
  readonly schedules: number;
  readonly due: number;
  /** Claim, plan, enqueue and commit all that is due, in one process. */
  readonly medianMs: number;
  readonly bestMs: number;
  readonly perSecond: number;
  /** To the smallest number of schedules, in the same run. */
  readonly ratio: number;
}

interface Subject {
  readonly size: number;
  readonly database: BenchDatabase;
  readonly queue: JobQueue;
  round: number;
}

const log = pino({ level: "warn" });
/** A busy minute of many people, and a backlog after a time away. */
const loads = [
  { due: 1_000, rounds: 31 },
  { due: 10_000, rounds: 7 },
] as const;

/** Plans what is due out of more and more schedules, in turns, so that whatever else the machine does slows all alike. */
export async function measurePlanning(serverUrl: string, sizes: readonly number[]): Promise<PlanningResult[]> {
  const subjects: Subject[] = [];
  for (const size of sizes) subjects.push(await aSubject(serverUrl, size));
  try {
    const results: PlanningResult[] = [];
    for (const load of loads) results.push(...(await measureLoad(subjects, load)));
    return results;
  } finally {
    for (const { queue, database } of subjects) await queue.stop().then(() => database.close());
  }
}

async function measureLoad(
  subjects: readonly Subject[],
  { due, rounds }: { readonly due: number; readonly rounds: number },
): Promise<PlanningResult[]> {
  const timesMs = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) timesMs[index]?.push(await planOnce(subject, due));
  }
  const sorted = timesMs.map((times) => times.toSorted((a, b) => a - b));
  const medians = sorted.map((times) => times[Math.floor(times.length / 2)] ?? Number.NaN);
  return subjects.map(({ size }, index) => {
    const medianMs = medians[index] ?? Number.NaN;
    const bestMs = sorted[index]?.[0] ?? Number.NaN;
    const ratio = medianMs / (medians[0] ?? Number.NaN);
    return { schedules: size, due, medianMs, bestMs, perSecond: (due / medianMs) * 1000, ratio };
  });
}

async function aSubject(serverUrl: string, size: number): Promise<Subject> {
  const database = await aBenchDatabase(serverUrl, `planning_${size}`);
  await addScheduledCrowd(database, size, Date.now());
  const queue = jobQueue(database, console.error);
  await queue.start();
  return { size, database, queue, round: 0 };
}

async function planOnce(subject: Subject, due: number): Promise<number> {
  const { database, queue, size } = subject;
  subject.round += 1;
  // From all over the table, as people who chose the same minute are.
  const step = Math.floor(size / due);
  await database.db.execute(sql`update schedules set next_at = now() - interval '1 second',
    next_on = date '2026-01-01' + ${subject.round}::int
    where user_id in (select (g * ${step}::int - ${subject.round % step}::int)::text from generate_series(1, ${due}::int) g)`);
  const startedMs = performance.now();
  const planned = await planDue({ db: database.db, clock: systemClock, queue, log });
  const tookMs = performance.now() - startedMs;
  if (planned !== due) throw new Error(`planned ${planned} of ${due}`);
  return tookMs;
}
