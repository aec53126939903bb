import { type PlanCue, savePlanCue } from "../../stores/people.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Greeting } from "./greet-person.ts";
import { takeStartStep } from "./take-start-step.ts";

export type { PlanCue } from "../../stores/people.ts";

/**
 * What the set will come after; a step of the start. Somebody who has taken it already keeps their plan.
 *
 * @param cue null: no plan
 */
export async function choosePlanCue(ctx: ServiceContext, userId: string, cue: PlanCue | null): Promise<Greeting> {
  return takeStartStep(ctx, userId, "cue", ({ db }) => savePlanCue(db, userId, cue ?? "none"));
}
