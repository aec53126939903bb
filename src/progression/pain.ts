import { addDays, daysBetween, laterOf } from "./days.ts";
import { takeForPain } from "./fall.ts";
import { holdThrough } from "./hold.ts";
import type { Ledger } from "./ledger.ts";
import { comparePositions, type Position, positionsDown, topOf } from "./position.ts";
import type { Turn } from "./turn.ts";

/** Rule 6. Pain counts in every exercise, coached or not, and never raises anything. */

/** This many painful sittings in a row, or stopped ones in the window, are more than a coach should handle. */
const somesBeforeProfessional = 3;
const stopsBeforeReferral = 2;

/** `stop`: two positions down, rest on the next local day, a morning check; the second one in the window refers. */
export function stoppedByPain(turn: Turn): void {
  const { ledger, program, sitting, start, reasons } = turn;
  const exerciseLevel = program.levels.findIndex(({ exercise }) => exercise === sitting.exercise) + 1;
  const isEasier = exerciseLevel > 0 && exerciseLevel < start.level;
  const hurtAt = isEasier ? { level: exerciseLevel, rung: topOf(program, exerciseLevel) } : start;
  takeForPain(ledger, program, positionsDown(program, hurtAt, 2), hurtAt);
  reasons.push({ code: "painStopped", to: { ...ledger.position } });
  ledger.graduated = false;
  ledger.half = false;
  const restOn = addDays(sitting.on, 1);
  ledger.restOn = ledger.restOn === null ? restOn : laterOf(ledger.restOn, restOn);
  holdThrough(ledger, restOn, "rest");
  openCheck(turn, hurtAt);
  countStop(turn);
}

function countStop({ ledger, program, sitting, reasons }: Turn): void {
  const days = program.policy.stopWindowDays;
  ledger.stopsOn = [...ledger.stopsOn.filter((on) => daysBetween(on, sitting.on) <= days), sitting.on];
  if (ledger.stopsOn.length < stopsBeforeReferral) return;
  ledger.painReferredOn ??= sitting.on;
  reasons.push({ code: "stoppedTwice", stops: ledger.stopsOn.length, days });
}

/** `some`: nothing rises for the rest of the day, half the reps once, a morning check. */
export function hurtBySome(turn: Turn): void {
  const { ledger, sitting, start, reasons } = turn;
  ledger.somesInARow += 1;
  reasons.push({ code: "painSome", inARow: ledger.somesInARow });
  if (suggestsProfessional(ledger)) reasons.push({ code: "seeProfessional", because: "painInARow" });
  ledger.half = true;
  holdThrough(ledger, sitting.on, "painToday");
  openCheck(turn, start);
}

export function suggestsProfessional(ledger: Ledger): boolean {
  return ledger.somesInARow >= somesBeforeProfessional;
}

/** One check at a time: the latest day's. A second painful sitting of that day belongs to the same question. */
function openCheck({ ledger, sitting }: Turn, at: Position): void {
  const known = ledger.check?.painOn === sitting.on ? ledger.check : null;
  const hurtAt = known !== null && comparePositions(known.at, at) > 0 ? known.at : at;
  ledger.check = {
    painOn: sitting.on,
    at: { level: hurtAt.level, rung: hurtAt.rung },
    entrySeqs: [...(known?.entrySeqs ?? []), ...sitting.entries.map(({ fact }) => fact.seq)],
    open: true,
    lowered: false,
  };
}

/** The first pain-free sitting of a later day closes an open check; it did not rise itself. */
export function closeCheckBySitting({ ledger, sitting, reasons }: Turn): void {
  const { check } = ledger;
  if (check === null || !check.open || sitting.on <= check.painOn) return;
  check.open = false;
  reasons.push({ code: "morningCheckClosed", painOn: check.painOn });
}
