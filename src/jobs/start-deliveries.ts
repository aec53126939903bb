import { type DeliveryPorts, deliver } from "./deliver.ts";
import type { JobQueue } from "./job-queue.ts";
import { followTzdata, type PlannerPorts, planDue, planUnplanned } from "./planner.ts";
import { reconcile } from "./reconciler.ts";
import { repeat } from "./repeat.ts";

export interface DeliveriesPorts<M> extends DeliveryPorts<M> {
  readonly queue: JobQueue;
  readonly log: DeliveryPorts<M>["log"] & PlannerPorts["log"];
  /** Deliveries at once in this process; 0: it plans and reconciles, and leaves sending to others. */
  readonly sendsAtOnce: number;
}

export interface Deliveries {
  /** Plans no more, takes no more jobs, and resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** Runs everything the bot says unasked. The database decides who does what, so any number of processes may run it. */
export async function startDeliveries<M>(ports: DeliveriesPorts<M>): Promise<Deliveries> {
  const { queue, log, sendsAtOnce } = ports;
  await queue.start();
  await followTzdata(ports);
  const onError = (err: unknown) => log.warn({ err }, "deliveries could not be planned; trying again");
  const stops = [
    repeat("* * * * * *", () => planDue(ports), onError),
    repeat("0 * * * * *", () => planUnplanned(ports).then(() => reconcile(ports)), onError),
  ];
  if (sendsAtOnce > 0) await queue.work((id, signal) => deliver(ports, id, signal), sendsAtOnce);
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
      await queue.stop();
    },
  };
}
