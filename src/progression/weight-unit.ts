/** What a person reads and types weights in. Kilograms are what is stored, and what is decided on. */
export const weightUnits = ["kg", "lb"] as const;
export type WeightUnit = (typeof weightUnits)[number];

/** International pound: exact by definition. */
const kilogramsPerPound = 0.45359237;

/** A load as it is read: kilograms to 0.1, pounds as whole numbers. */
export function loadIn(unit: WeightUnit, loadKg: number): number {
  return unit === "kg" ? Math.round(loadKg * 10) / 10 : Math.round(loadKg / kilogramsPerPound);
}

/** The same without rounding, for sums. */
export function exactLoadIn(unit: WeightUnit, loadKg: number): number {
  return unit === "kg" ? loadKg : loadKg / kilogramsPerPound;
}

/** What is stored of a number in a unit: kilograms to 0.1. Pounds that were typed whole are read as the same pounds again. */
export function kilogramsOf(value: number, unit: WeightUnit): number {
  return Math.round(value * (unit === "kg" ? 1 : kilogramsPerPound) * 10) / 10;
}

/** A load as a field of a form is filled in with it: "16.5 kg", "35 lb". */
export function typedLoad(loadKg: number, unit: WeightUnit): string {
  return `${loadIn(unit, loadKg)} ${unit}`;
}
