import type { Fault } from "../../emulator/protocol-faults.ts";

const kinds = ["500", "502", "503", "reset", "resetAfterApply", "resetAfterApply", "slow", "429"] as const;

/** One of the ways in which Discord fails. @param chance from 0 to 1 */
export function someFault(chance: number): Omit<Fault, "route"> {
  const kind = kinds[Math.floor(chance * kinds.length)] ?? "500";
  return kind === "429" ? { kind, retryAfterSeconds: 1 } : kind === "slow" ? { kind, delayMs: 1_500 } : { kind };
}
