import { RefusalError } from "../../errors.ts";
import { type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Greeting, startStageOf } from "./greet-person.ts";

/**
 * Stores the outcome of the safety screen, and nothing of what was ticked.
 *
 * @throws RefusalError `answeredAlready` when the screen has an answer that is still valid
 */
export async function answerScreen(
  ctx: ServiceContext,
  recorder: Recorder,
  outcome: "passed" | "referred",
): Promise<Greeting> {
  const { after } = await recordFacts(ctx, recorder, (coaching) => {
    const stage = startStageOf(coaching);
    if (stage !== "screen") throw new RefusalError("answeredAlready", {});
    return [{ body: { kind: outcome === "passed" ? "screenPassed" : "screenReferred" } }];
  });
  return { stage: startStageOf(after), coaching: after };
}
