import { RefusalError } from "../../errors.ts";
import { mostOwnedWeights } from "../../progression/facts.ts";
import { doseOf, type Program, prescriptionOf } from "../../progression/program.ts";
import type { WeightUnit } from "../../progression/weight-unit.ts";
import { setBounds } from "../log/log-set.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Recorder, type Recording, recordFacts } from "./record-facts.ts";
import { startedCoaching } from "./started-coaching.ts";

/** What the full set weighs: said as a load, or to be computed from the body weight, which is not kept. */
export type ToldWeight = { readonly targetKg: number } | { readonly bodyKg: number };

/**
 * Sets the load that stands for the prescription of the loaded levels.
 *
 * @param ownedKg the weights the person has; null when they did not say
 * @throws RefusalError `loadOutOfRange`, `weightsTooMany`
 */
export async function setTargetWeight(
  ctx: ServiceContext,
  recorder: Recorder,
  told: ToldWeight,
  ownedKg: readonly number[] | null,
): Promise<Recording> {
  return recordFacts(ctx, recorder, (coaching) => {
    const atPercentOfBodyWeight = prescribedPercent(startedCoaching(coaching).program);
    const exactKg = "targetKg" in told ? told.targetKg : (told.bodyKg * atPercentOfBodyWeight) / 100;
    const targetKg = Math.round(exactKg * 10) / 10;
    for (const loadKg of [targetKg, ...(ownedKg ?? [])]) refuseOutOfRange(loadKg, coaching.person.weightUnit);
    const owned = ownedKg === null ? null : [...new Set(ownedKg)];
    if (owned !== null && owned.length > mostOwnedWeights)
      throw new RefusalError("weightsTooMany", { most: mostOwnedWeights });
    return [{ body: { kind: "targetWeightSet", targetKg, atPercentOfBodyWeight, ownedKg: owned } }];
  });
}

/** The heaviest that any level prescribes, in per cent of body weight. */
function prescribedPercent(program: Program): number {
  const loaded = program.levels.filter((level) => level.kind === "loaded");
  return Math.max(1, ...loaded.map((level) => doseOf(prescriptionOf(level))));
}

function refuseOutOfRange(loadKg: number, unit: WeightUnit): void {
  const [minKg, maxKg] = setBounds.loadKg;
  if (loadKg < minKg || loadKg > maxKg) throw new RefusalError("loadOutOfRange", { loadKg, minKg, maxKg, unit });
}
