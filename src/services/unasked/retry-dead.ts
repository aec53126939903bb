import type { Clock } from "../../clock.ts";
import type { Db } from "../../db/client.ts";
import { reviveDeliveries } from "../../stores/deliveries.ts";
import { forgetEndedJobs } from "../../stores/delivery-jobs.ts";

/**
 * Has dead messages tried anew that are still of use. Nothing is sent here: without their ended jobs they count as lost, and the
 * reconciler wakes a worker for each. That worker asks everything again, and looks first for what an earlier attempt may have
 * posted, because the attempts go on being counted.
 *
 * @returns how many
 */
export async function retryDead({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  return db.transaction(async (tx) => {
    const revived = await reviveDeliveries(tx, clock.nowMs());
    if (revived.length > 0) await forgetEndedJobs(tx, revived);
    return revived.length;
  });
}
