import { addDays } from "./days.ts";
import type { Hold } from "./decision.ts";
import type { Ledger } from "./ledger.ts";

export type CoachingHold = Extract<Hold, { code: "referred" | "screenNeeded" | "screenExpired" }>;

/** Rule 12 and the clearance of rule 6: while one of these holds, only pain counts. */
export function coachingHoldOf({ screen, painReferredOn }: Ledger, on: string): CoachingHold | null {
  if (screen.referredOn !== null) return { code: "referred", of: "screen" };
  if (painReferredOn !== null) return { code: "referred", of: "pain" };
  if (screen.expiresOn === null) return { code: "screenNeeded" };
  return on >= screen.expiresOn ? { code: "screenExpired", expiredOn: screen.expiresOn } : null;
}

/** Pain of these days holds every rise (rule 6). */
export function painHoldOf(ledger: Ledger, on: string): Hold | null {
  const { noRise, check } = ledger;
  if (noRise !== null && on <= noRise.throughOn) return { code: noRise.code, untilOn: addDays(noRise.throughOn, 1) };
  return check?.open === true ? { code: "morningCheck", painOn: check.painOn } : null;
}

/** Keeps the longer of two holds. */
export function holdThrough(ledger: Ledger, throughOn: string, code: "rest" | "painToday" | "notSettledToday"): void {
  if (ledger.noRise === null || ledger.noRise.throughOn < throughOn) ledger.noRise = { throughOn, code };
}
