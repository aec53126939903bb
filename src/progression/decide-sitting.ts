import { isPainFree, painOf } from "./classify.ts";
import { laterOf } from "./days.ts";
import type { Decision, Outcome, Reason } from "./decision.ts";
import { applyLayoff, layoffOf } from "./fall.ts";
import { coachingHoldOf, painHoldOf } from "./hold.ts";
import { judgeSitting } from "./judge-sitting.ts";
import { type Ledger, ruleVersion } from "./ledger.ts";
import { nextRouteOf } from "./next-route.ts";
import { closeCheckBySitting } from "./pain.ts";
import { comparePositions, type Position } from "./position.ts";
import type { Program } from "./program.ts";
import type { Sitting } from "./sittings.ts";
import { availableFromOf, mayOffer, targetOf } from "./target.ts";
import type { Turn, Verdict } from "./turn.ts";

/** Decides one sitting as a whole, from the position at its start (rule 1). Changes the ledger. */
export function decideSitting(ledger: Ledger, program: Program, sitting: Sitting): Decision {
  const { on } = sitting;
  const before = ledger.position;
  const reasons: Reason[] = [];
  const layoff = layoffOf(ledger, program, on);
  if (layoff !== null) {
    applyLayoff(ledger, program, layoff);
    reasons.push({ code: "layoff", days: layoff.days, to: layoff.to });
  }
  const coachingHold = coachingHoldOf(ledger, on);
  if (coachingHold !== null) reasons.push({ code: "notCoached", hold: coachingHold });
  const turn: Turn = {
    ledger,
    program,
    sitting,
    start: ledger.position,
    reasons,
    hold: coachingHold ?? painHoldOf(ledger, on),
    coached: coachingHold === null,
  };
  const painFree = isPainFree(sitting);
  notePractice(turn, painFree);
  const verdict = judgeSitting(turn);
  if (painFree) closeCheckBySitting(turn);
  noteLastSet(ledger, sitting);
  return {
    outcome: outcomeOf(ledger, before, verdict),
    class: verdict.class,
    exercise: sitting.exercise,
    before,
    after: ledger.position,
    target: mayOffer(ledger, program, on) ? targetOf(ledger, program, on, verdict.missingSide) : null,
    availableFromOn: availableFromOf(ledger, on),
    reasons,
    missing: verdict.missing,
    nextRoute: nextRouteOf(ledger, program, on, verdict),
    factSeqs: factSeqsOf(sitting),
    on,
    ruleVersion,
  };
}

function notePractice({ ledger, sitting, coached }: Turn, painFree: boolean): void {
  const known = ledger.practised[sitting.exercise];
  const practised = known ?? { sittings: 0, painFreeInARow: 0 };
  if (known === undefined) ledger.practised[sitting.exercise] = practised;
  practised.sittings += 1;
  if (painFree) {
    if (coached) practised.painFreeInARow += 1;
    ledger.somesInARow = 0;
  } else if (painOf(sitting) !== "none") practised.painFreeInARow = 0;
}

function noteLastSet(ledger: Ledger, sitting: Sitting): void {
  for (const { fact } of sitting.entries) {
    ledger.lastSetOn = ledger.lastSetOn === null ? fact.occurredOn : laterOf(ledger.lastSetOn, fact.occurredOn);
  }
}

function outcomeOf(ledger: Ledger, before: Position, verdict: Verdict): Outcome {
  if (ledger.screen.referredOn !== null || ledger.painReferredOn !== null) return "refer";
  if (verdict.class === "stop") return "rest";
  if (verdict.rose !== null) return verdict.rose;
  return comparePositions(ledger.position, before) < 0 ? "stepDown" : "stay";
}

function factSeqsOf(sitting: Sitting): number[] {
  const seqs: number[] = [];
  for (const { fact, corrections } of sitting.entries) {
    seqs.push(fact.seq);
    for (const correction of corrections) seqs.push(correction.seq);
  }
  return seqs;
}
