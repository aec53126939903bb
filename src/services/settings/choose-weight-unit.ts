import type { WeightUnit } from "../../progression/weight-unit.ts";
import { findPerson, saveWeightUnit } from "../../stores/people.ts";
import { type Coaching, readCoaching } from "../coaching/read-coaching.ts";
import { startedCoaching } from "../coaching/started-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * Sets what a person reads and types weights in. What is stored and decided on are kilograms, before and after.
 *
 * @throws RefusalError `notStarted` or `screenReferred`
 */
export async function chooseWeightUnit(ctx: ServiceContext, userId: string, weightUnit: WeightUnit): Promise<Coaching> {
  const coaching = startedCoaching(await readCoaching(ctx.db, userId, ctx.clock.nowMs()));
  await saveWeightUnit(ctx.db, userId, weightUnit);
  return { ...coaching, person: { ...coaching.person, weightUnit, isUnitTold: true } };
}

/** What a number without a unit is in, when this person types it. */
export async function readWeightUnit({ db }: Pick<ServiceContext, "db">, userId: string): Promise<WeightUnit> {
  return (await findPerson(db, userId))?.weightUnit ?? "kg";
}
