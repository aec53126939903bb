import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { addDeliveries } from "../stores/deliveries.ts";
import { lockPlannedTzdata, savePlannedTzdata } from "../stores/planned-tzdata.ts";
import {
  type ClaimedSchedule,
  claimDueSchedules,
  claimUnplannedSchedules,
  forgetPlans,
  savePlanned,
} from "../stores/schedules.ts";
import type { JobQueue } from "./job-queue.ts";
import { planSchedule } from "./plan-schedule.ts";

export interface PlannerPorts {
  readonly db: Db;
  readonly clock: Clock;
  readonly queue: Pick<JobQueue, "enqueue">;
  readonly log: Pick<Logger, "error" | "info">;
}

/** Enough to make a round trip cheap, few enough that the lanes share what a busy minute brings. */
const claimedAtOnce = 500;
/** While the database works for some, this process computes for another. Measured in docs/decisions/0006-planning-in-lanes.md */
const lanes = 3;

/**
 * Plans every schedule whose time has come. Any number of processes may do so at once: a row is claimed by one of them, and
 * its delivery, its job and its next time come to be in the same transaction, or not at all.
 *
 * @returns how many schedules were planned
 */
export async function planDue(ports: PlannerPorts): Promise<number> {
  return untilNoneLeft(() => planSome(ports, claimDueSchedules));
}

/** As `planDue`, for those of which nobody knows when they come: their zone rules changed, or a hand cleared them. */
export async function planUnplanned(ports: PlannerPorts): Promise<number> {
  return untilNoneLeft(() => planSome(ports, (tx, _nowMs, limit) => claimUnplannedSchedules(tx, limit)));
}

/** Has everything planned anew when this Node brings other time zone rules than the last one. */
export async function followTzdata(
  { db, log }: PlannerPorts,
  version: string = process.versions["tz"] ?? "",
): Promise<void> {
  await db.transaction(async (tx) => {
    const planned = await lockPlannedTzdata(tx);
    if (planned === version) return;
    if (planned !== null) log.info({ planned, version, schedules: await forgetPlans(tx) }, "time zone rules changed");
    await savePlannedTzdata(tx, version);
  });
}

/** Whatever one lane runs into, it is over only when all are. */
async function untilNoneLeft(plan: () => Promise<number>): Promise<number> {
  const done = await Promise.allSettled(Array.from({ length: lanes }, () => oneLane(plan)));
  let planned = 0;
  for (const end of done) {
    if (end.status === "rejected") throw end.reason;
    planned += end.value;
  }
  return planned;
}

async function oneLane(plan: () => Promise<number>): Promise<number> {
  let planned = 0;
  for (;;) {
    const more = await plan();
    planned += more;
    if (more < claimedAtOnce) return planned;
  }
}

async function planSome(
  { db, clock, queue, log }: PlannerPorts,
  claim: (tx: Db, nowMs: number, limit: number) => Promise<ClaimedSchedule[]>,
): Promise<number> {
  const nowMs = clock.nowMs();
  const plans = await db.transaction(async (tx) => {
    const claimed = await claim(tx, nowMs, claimedAtOnce);
    if (claimed.length === 0) return [];
    const made = claimed.map((stored) => planSchedule(stored, nowMs));
    const toSend = await addDeliveries(
      tx,
      made.flatMap(({ deliveries }) => deliveries),
    );
    await savePlanned(
      tx,
      made.map(({ schedule }) => schedule),
      nowMs,
    );
    await queue.enqueue(tx, toSend);
    return made;
  });
  for (const { id, schedule } of plans) {
    if (schedule.parkedBecause !== null)
      log.error({ id, because: schedule.parkedBecause }, "a schedule makes no sense and is parked");
  }
  return plans.length;
}
