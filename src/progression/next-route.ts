import type { MissingAnswer, NextRoute } from "./decision.ts";
import type { Side } from "./facts.ts";
import { coachingHoldOf, painHoldOf } from "./hold.ts";
import type { Ledger } from "./ledger.ts";
import { levelAt, topOf } from "./position.ts";
import type { Program } from "./program.ts";
import { returnsGently, unmetOf } from "./rise.ts";
import { loadedLevelLacks } from "./target.ts";

/** What is still open in today's sitting. */
export interface OpenSitting {
  readonly missing: readonly MissingAnswer[];
  readonly missingSide: Side | null;
}

/** The nearest way to advance: the first thing in the way. */
export function nextRouteOf(ledger: Ledger, program: Program, on: string, open: OpenSitting | null): NextRoute {
  const coaching = coachingHoldOf(ledger, on);
  if (coaching !== null)
    return coaching.code === "referred" ? { kind: "clearance", of: coaching.of } : { kind: "screen" };
  const lacks = loadedLevelLacks(ledger, program);
  if (lacks !== null) return { kind: lacks };
  const pain = painHoldOf(ledger, on);
  if (pain?.code === "morningCheck") return { kind: "morningCheck", painOn: pain.painOn };
  if (pain !== null && "untilOn" in pain) return { kind: "wait", untilOn: pain.untilOn };
  if (open !== null && open.missing.length > 0) {
    return { kind: "answers", questions: open.missing.map(({ question }) => question) };
  }
  if (open?.missingSide != null) return { kind: "otherSide", side: open.missingSide };
  return routeByRung(ledger, program);
}

function routeByRung(ledger: Ledger, program: Program): NextRoute {
  const { level, rung } = ledger.position;
  const isTop = rung === topOf(program, level);
  if (isTop && ledger.graduated && level === program.levels.length) {
    return { kind: "maintain", perWeek: program.policy.maintenancePerWeek };
  }
  if (!isTop || returnsGently(ledger)) return { kind: "rung", at: { level, rung }, sittings: 1 };
  const unmet = level < program.levels.length ? unmetOf(ledger, program, level + 1) : null;
  // The sitting that meets the prescription is a pain-free one itself: only more than that is a way of its own.
  const byPrescription = unmet?.exercise === levelAt(program, level).exercise ? 1 : 0;
  if (unmet !== null && unmet.painFreeSittingsMissing > byPrescription) {
    const { exercise, painFreeSittingsMissing: missing } = unmet;
    return { kind: "painFreeSittings", level: level + 1, exercise, missing };
  }
  if (unmet?.adultMissing === true) return { kind: "adult" };
  const asked = ledger.returnsByOne ? 1 : levelAt(program, level).qualifyingSittings;
  return { kind: "rung", at: { level, rung }, sittings: Math.max(1, asked - ledger.topSatisfiedOn.length) };
}
