import { RefusalError } from "../../errors.ts";
import { type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Greeting, startStageOf } from "./greet-person.ts";

/**
 * The person says that a clinician has cleared them, of whatever keeps them from coaching now.
 *
 * @throws RefusalError `answeredAlready` when nothing does
 */
export async function confirmClearance(ctx: ServiceContext, recorder: Recorder): Promise<Greeting> {
  const { after } = await recordFacts(ctx, recorder, ({ standing: { blocked } }) => {
    if (blocked?.code !== "referred") throw new RefusalError("answeredAlready", {});
    return [{ body: { kind: "clearedByClinician", of: blocked.of } }];
  });
  return { stage: startStageOf(after), coaching: after };
}
