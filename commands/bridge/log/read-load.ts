import { RefusalError } from "../../../src/errors.ts";

/** International pound: exact by definition. */
const kilogramsPerPound = 0.45359237;

const pattern = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(kg|kgs|kilos?|kilograms?|lbs?|pounds?)?\.?$/;

/** Reads "16", "16kg", "16,5 kg" or "35 lb" as kilograms, to 0.1 kg. Without a unit it is kilograms. */
export function readLoad(typed: string): number | RefusalError<"loadUnreadable"> {
  const match = pattern.exec(typed.normalize("NFKC").trim().toLowerCase());
  if (match === null) return new RefusalError("loadUnreadable", { load: typed });
  const value = Number(match[1]?.replace(",", "."));
  const isPounds = /^(lb|pound)/.test(match[2] ?? "");
  return Math.round(value * (isPounds ? kilogramsPerPound : 1) * 10) / 10;
}
