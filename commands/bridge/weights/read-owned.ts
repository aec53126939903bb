import type { WeightUnit } from "../../../src/progression/weight-unit.ts";
import { loadFrom, unitSaid } from "../log/read-load.ts";

/** "8, 12 and 16 kg": null when nothing was said. The unit at the end is that of all that name none. @throws RefusalError `loadUnreadable` */
export function readOwned(typed: string, unit: WeightUnit): number[] | null {
  const parts = typed.split(/[;,/\s]+(?=\d)|\band\b/).filter((part) => part.trim() !== "");
  const unitOfAll = unitSaid(parts.at(-1) ?? "") ?? unit;
  return parts.length === 0 ? null : parts.map((part) => loadFrom(part, unitOfAll));
}
