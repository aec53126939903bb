import type { SittingClass } from "./decision.ts";
import type { Ledger } from "./ledger.ts";
import type { Policy } from "./program.ts";
import type { Sitting } from "./sittings.ts";

/** Rule 10. It shapes the target and never blocks. */

/** The first target of a level asks for the mirror. */
export function asksMirror(ledger: Ledger, levelKey: string): boolean {
  return ledger.mirror[levelKey]?.asks ?? true;
}

/** Clean sittings with the mirror wean from it; a miss without it brings it back. An unsaid mirror is none of both. */
export function noteMirror(
  ledger: Ledger,
  levelKey: string,
  sitting: Sitting,
  sittingClass: SittingClass,
  isClean: boolean,
  policy: Policy,
): void {
  const known = ledger.mirror[levelKey] ?? { cleanWith: 0, asks: true };
  const allWith = sitting.entries.every(({ set }) => set.mirror === true);
  const noneWith = sitting.entries.every(({ set }) => set.mirror !== true);
  if (sittingClass === "miss" && noneWith) ledger.mirror[levelKey] = { cleanWith: 0, asks: true };
  else if (isClean && allWith) {
    const cleanWith = Math.min(known.cleanWith + 1, policy.mirrorWeanAfter);
    ledger.mirror[levelKey] = { cleanWith, asks: cleanWith < policy.mirrorWeanAfter };
  }
}
