import type { Ledger } from "./ledger.ts";
import type { Level, Rung } from "./program.ts";

/** What a rung of a loaded level means for this person (rule 11). Kilograms. */
export interface Load {
  /** What the rung asks for. */
  readonly askedKg: number;
  /** What to take; null when no owned weight fits. */
  readonly offeredKg: number | null;
  /** From where a rep counts: what was offered, where that is less than asked. */
  readonly countsFromKg: number;
}

/** Null without a confirmed adult or a target weight: then no load can be asked for. */
export function loadOf(level: Level, rung: Rung, ledger: Ledger): Load | null {
  const { weight } = ledger;
  if (!("loadPercentOfBodyWeight" in rung) || weight === null || !ledger.adult) return null;
  const askedKg = (weight.targetKg * rung.loadPercentOfBodyWeight) / weight.atPercent;
  if (weight.ownedKg === null) return { askedKg, offeredKg: roundToHalf(askedKg), countsFromKg: floorToHalf(askedKg) };
  const isTop = rung === level.ramp.at(-1);
  const offeredKg = isTop ? lightestFrom(weight.ownedKg, askedKg) : heaviestUpTo(weight.ownedKg, askedKg);
  return { askedKg, offeredKg, countsFromKg: floorToHalf(Math.min(askedKg, offeredKg ?? askedKg)) };
}

/** Rule 2: rounded to half a kilogram, it reaches the asked load rounded down to half a kilogram. */
export function loadCounts(loadKg: number, load: Load): boolean {
  return roundToHalf(loadKg) >= load.countsFromKg;
}

function lightestFrom(ownedKg: readonly number[], askedKg: number): number | null {
  let lightest: number | null = null;
  for (const kg of ownedKg) {
    if (roundToHalf(kg) >= floorToHalf(askedKg) && (lightest === null || kg < lightest)) lightest = kg;
  }
  return lightest;
}

function heaviestUpTo(ownedKg: readonly number[], askedKg: number): number | null {
  let heaviest: number | null = null;
  for (const kg of ownedKg) if (kg <= askedKg && (heaviest === null || kg > heaviest)) heaviest = kg;
  return heaviest;
}

function roundToHalf(kg: number): number {
  return Math.round(kg * 2) / 2;
}

function floorToHalf(kg: number): number {
  return Math.floor(kg * 2) / 2;
}
