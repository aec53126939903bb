import { RefusalError } from "../../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Recorder, type Recording, recordFacts } from "./record-facts.ts";
import { startedCoaching } from "./started-coaching.ts";

/**
 * The person says that they are 18 or older, or have a clinician's advice: the levels with weights ask for it.
 *
 * @throws RefusalError `answeredAlready`
 */
export async function confirmAdult(ctx: ServiceContext, recorder: Recorder): Promise<Recording> {
  return recordFacts(ctx, recorder, (coaching) => {
    if (startedCoaching(coaching).fold.state.current.adult) throw new RefusalError("answeredAlready", {});
    return [{ body: { kind: "adultConfirmed" } }];
  });
}
