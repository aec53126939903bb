import { RefusalError } from "../../../src/errors.ts";
import { kilogramsOf, type WeightUnit } from "../../../src/progression/weight-unit.ts";

const pattern = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(kg|kgs|kilos?|kilograms?|lbs?|pounds?)?\.?$/;

/** Reads "16", "16kg", "16,5 kg" or "35 lb" as kilograms, to 0.1 kg. Without a unit it is in the person's. */
export function readLoad(typed: string, unit: WeightUnit): number | RefusalError<"loadUnreadable"> {
  const match = matchOf(typed);
  if (match === null) return new RefusalError("loadUnreadable", { load: typed });
  return kilogramsOf(Number(match[1]?.replace(",", ".")), unitSaid(typed) ?? unit);
}

/** A load that has to be one. @throws RefusalError `loadUnreadable` */
export function loadFrom(typed: string, unit: WeightUnit): number {
  const loadKg = readLoad(typed, unit);
  if (loadKg instanceof RefusalError) throw loadKg;
  return loadKg;
}

/** The unit of a load that names one. */
export function unitSaid(typed: string): WeightUnit | null {
  const word = matchOf(typed)?.[2];
  if (word === undefined) return null;
  return /^(lb|pound)/.test(word) ? "lb" : "kg";
}

function matchOf(typed: string): RegExpExecArray | null {
  return pattern.exec(typed.normalize("NFKC").trim().toLowerCase());
}
