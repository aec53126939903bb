import { eq, getTableColumns } from "drizzle-orm";
import { type Logger, pino } from "pino";
import type { Database, Db } from "../../src/db/client.ts";
import { deliveries } from "../../src/db/schema/deliveries.ts";
import { schedules } from "../../src/db/schema/schedules.ts";
import { type JobQueue, jobQueue } from "../../src/jobs/job-queue.ts";
import type { PlannerPorts } from "../../src/jobs/planner.ts";
import type { ServiceContext } from "../../src/services/service-context.ts";
import { scheduleMessages } from "../../src/services/unasked/schedule-messages.ts";
import { aClock, aContext, aStartedPerson, type TestClock } from "./coached-person.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** A database with its job queue, at a time that stands still. Nothing runs by itself. */
export interface DeliveryWorld extends PlannerPorts {
  readonly database: Database;
  readonly clock: TestClock;
  readonly queue: JobQueue;
  readonly log: Logger;
  readonly services: ServiceContext;
  /** What was logged as an error. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

export async function aDeliveryWorld(database: Database): Promise<DeliveryWorld> {
  const complaints: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void complaints.push(line) });
  const clock = aClock();
  const queue = jobQueue(database, (error) => complaints.push(String(error)));
  await queue.start();
  const services = await aContext(database.db, clock);
  const stop = async () => {
    await queue.stop();
    await database.close();
  };
  return { database, db: database.db, clock, queue, services, log, complaints, stop };
}

/** Somebody in Berlin with a daily reminder at 18:30. */
export async function aRemindedPerson(ctx: ServiceContext, userId: string, time = "18:30"): Promise<string> {
  await aStartedPerson(ctx, userId);
  await remindDaily(ctx, userId, time);
  return userId;
}

export async function remindDaily(ctx: ServiceContext, userId: string, time: string): Promise<void> {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  await scheduleMessages(ctx, userId, "daily", { kind: "daily", time, days });
}

/** Every row with who it is for and what about, the earliest first. */
export async function allDeliveries(db: Db) {
  const { kind, userId, teamId } = schedules;
  const rows = await db
    .select({ ...getTableColumns(deliveries), kind, userId, teamId })
    .from(deliveries)
    .innerJoin(schedules, eq(schedules.id, deliveries.scheduleId));
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.ordinal - b.ordinal);
}

export async function deliveriesOf(db: Db, userId: string) {
  return (await allDeliveries(db)).filter((row) => row.userId === userId);
}
