import { RefusalError } from "../../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Recorder, type Recording, recordFacts } from "./record-facts.ts";
import { startedCoaching } from "./started-coaching.ts";

/**
 * Stores whether the person was back to their usual on the morning after a painful set, and decides again.
 *
 * @param targetSeq the set that the open check asks about
 * @throws RefusalError `answeredAlready` when that check is no longer open
 */
export async function answerMorning(
  ctx: ServiceContext,
  recorder: Recorder,
  targetSeq: number,
  settled: boolean,
): Promise<Recording> {
  return recordFacts(ctx, recorder, (coaching) => {
    const { morningCheck } = startedCoaching(coaching).standing;
    if (morningCheck?.targetSeq !== targetSeq) throw new RefusalError("answeredAlready", {});
    return [{ body: { kind: settled ? "morningSettled" : "morningNotSettled", targetSeq } }];
  });
}
