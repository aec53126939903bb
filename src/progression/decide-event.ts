import { addMonths } from "./days.ts";
import type { Decision, Outcome, Reason } from "./decision.ts";
import type { Fact, FactOf } from "./facts.ts";
import { moveTo, stepDownForMorning } from "./fall.ts";
import { holdThrough } from "./hold.ts";
import { type Ledger, ruleVersion, shownOf } from "./ledger.ts";
import { nextRouteOf } from "./next-route.ts";
import { comparePositions, type Position, positionsDown, topOf } from "./position.ts";
import type { Program, Programs } from "./program.ts";
import { availableFromOf, mayOffer, targetOf } from "./target.ts";

/** Nobody is placed beyond this level (rule 12). */
const highestPlacement = 3;

/** Applies a fact that is not a set. Null when there is nothing to tell about it. Changes the ledger. */
export function decideEvent(ledger: Ledger, program: Program, fact: Fact, programs: Programs): Decision | null {
  const before = ledger.position;
  const reason = apply(ledger, program, fact, programs);
  if (reason === null) return null;
  const current = fact.kind === "programChanged" ? programs(fact) : program;
  const on = fact.occurredOn;
  return {
    outcome: outcomeOf(ledger, before, fact),
    class: null,
    exercise: null,
    before,
    after: ledger.position,
    target: mayOffer(ledger, current, on) ? targetOf(ledger, current, on, null) : null,
    availableFromOn: availableFromOf(ledger, on),
    reasons: [reason],
    missing: [],
    nextRoute: nextRouteOf(ledger, current, on, null),
    factSeqs: [fact.seq],
    on,
    ruleVersion,
  };
}

function outcomeOf(ledger: Ledger, before: Position, fact: Fact): Outcome {
  if (ledger.screen.referredOn !== null || ledger.painReferredOn !== null) return "refer";
  // A change of programme renumbers levels: comparing positions across it says nothing.
  if (fact.kind === "programChanged" || fact.kind === "placedAt") return "stay";
  return comparePositions(ledger.position, before) < 0 ? "stepDown" : "stay";
}

function apply(ledger: Ledger, program: Program, fact: Fact, programs: Programs): Reason | null {
  switch (fact.kind) {
    case "morningSettled":
      return settleMorning(ledger, fact);
    case "morningNotSettled":
      return lowerForMorning(ledger, program, fact);
    case "screenPassed":
      // A referral ends by a clinician's clearance only (rule 12).
      if (ledger.screen.referredOn !== null) return null;
      ledger.screen = passedScreen(program, fact.occurredOn);
      return { code: "screenPassed" };
    case "screenReferred":
      ledger.screen = { expiresOn: null, referredOn: fact.occurredOn };
      return { code: "screenReferred" };
    case "clearedByClinician":
      return clear(ledger, program, fact);
    case "adultConfirmed":
      ledger.adult = true;
      return null;
    case "targetWeightSet":
      ledger.weight = { targetKg: fact.targetKg, atPercent: fact.atPercentOfBodyWeight, ownedKg: fact.ownedKg };
      return null;
    case "placedAt":
      return place(ledger, program, fact);
    case "steppedBack":
      return stepBack(ledger, program, fact);
    case "programChanged":
      return changeProgram(ledger, program, fact, programs(fact));
    case "paused":
      ledger.paused = { untilOn: fact.untilOn };
      return null;
    case "resumed":
      ledger.paused = null;
      return null;
    case "restTaken":
    case "setLogged":
    case "setAmended":
    case "setWithdrawn":
    case "checkAnswered":
      return null;
    default:
      return fact satisfies never;
  }
}

/** Only the morning after: an answer from the same day cannot say how the next one is. */
function settleMorning(ledger: Ledger, fact: FactOf<"morningSettled">): Reason | null {
  const { check } = ledger;
  if (check === null || !check.open || !check.entrySeqs.includes(fact.targetSeq)) return null;
  if (fact.occurredOn <= check.painOn) return null;
  check.open = false;
  return { code: "morningSettled" };
}

/** Not settled counts once per check, also when a pain-free sitting or an earlier answer had closed it. */
function lowerForMorning(ledger: Ledger, program: Program, fact: FactOf<"morningNotSettled">): Reason | null {
  const { check } = ledger;
  if (check === null || check.lowered || !(check.open || check.entrySeqs.includes(fact.targetSeq))) return null;
  check.open = false;
  check.lowered = true;
  holdThrough(ledger, fact.occurredOn, "notSettledToday");
  stepDownForMorning(ledger, program, check.at);
  return { code: "morningNotSettled", to: ledger.position };
}

function passedScreen(program: Program, on: string): Ledger["screen"] {
  return { expiresOn: addMonths(on, program.policy.screenMonths), referredOn: null };
}

/** A clearance of the screen is worth a passed one, from its date. */
function clear(ledger: Ledger, program: Program, fact: FactOf<"clearedByClinician">): Reason | null {
  if (fact.of === "screen") {
    if (ledger.screen.referredOn === null) return null;
    ledger.screen = passedScreen(program, fact.occurredOn);
  } else {
    ledger.painReferredOn = null;
    ledger.stopsOn = [];
  }
  return { code: "cleared", of: fact.of };
}

/** Rule 12: rung 1 of a level, the third at most and never a loaded one; after the first set it never raises. */
function place(ledger: Ledger, program: Program, fact: FactOf<"placedAt">): Reason | null {
  const wanted = program.levels.findIndex(({ key }) => key === fact.levelKey) + 1;
  if (wanted === 0) return null;
  const firstLoaded = program.levels.findIndex(({ kind }) => kind === "loaded");
  const highest = firstLoaded === -1 ? highestPlacement : Math.min(highestPlacement, Math.max(1, firstLoaded));
  const at = { level: Math.min(wanted, highest), rung: 1 };
  const hasStarted = ledger.lastSetOn !== null;
  if (hasStarted && comparePositions(at, ledger.position) > 0) return null;
  moveTo(ledger, at);
  return { code: "placed", at };
}

/** By choice: what was shown is kept, and one clean sitting of the prescription returns across a level. */
function stepBack(ledger: Ledger, program: Program, fact: FactOf<"steppedBack">): Reason | null {
  const from = ledger.position;
  const to = fact.by === "rung" ? positionsDown(program, from, 1) : levelBefore(program, from);
  if (comparePositions(to, from) >= 0) return null;
  moveTo(ledger, to, to.level < from.level);
  return { code: "steppedBackByChoice", to };
}

function levelBefore(program: Program, from: Position): Position {
  if (from.level === 1) return { level: 1, rung: 1 };
  return { level: from.level - 1, rung: topOf(program, from.level - 1) };
}

/** Rule 13: the same level by key, or the nearest earlier passed one; never up, and counters start anew. */
function changeProgram(ledger: Ledger, before: Program, fact: FactOf<"programChanged">, after: Program): Reason {
  const isPassed = (level: number) => shownOf(ledger, before, level) >= topOf(before, level);
  const to = samePlace(ledger.position, before, after, isPassed);
  if (ledger.hurt !== null) ledger.hurt.at = samePlace(ledger.hurt.at, before, after, () => true);
  if (ledger.check !== null) ledger.check.at = samePlace(ledger.check.at, before, after, () => true);
  // Whoever graduated stays so, unless the new programme ends with a level that the old one did not have.
  ledger.graduated &&= before.levels.some(({ key }) => key === after.levels.at(-1)?.key);
  ledger.program = { key: fact.key, version: fact.version };
  moveTo(ledger, to);
  return { code: "programChanged", to };
}

function samePlace(at: Position, before: Program, after: Program, counts: (level: number) => boolean): Position {
  for (let level = at.level; level >= 1; level -= 1) {
    const key = before.levels[level - 1]?.key;
    const found = after.levels.findIndex((other) => other.key === key) + 1;
    if (found === 0) continue;
    const top = topOf(after, found);
    if (level === at.level) return { level: found, rung: Math.min(at.rung, top) };
    if (counts(level)) return { level: found, rung: top };
  }
  return { level: 1, rung: 1 };
}
