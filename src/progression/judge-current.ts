import { type CurrentClass, classOf, missingSideOf } from "./classify.ts";
import { isMiss, missedSide, type Reps, repsAt, whatIsMissing } from "./clean-reps.ts";
import type { Entry } from "./corrections.ts";
import { addDays } from "./days.ts";
import type { Reason } from "./decision.ts";
import { countMiss, needsHelp } from "./fall.ts";
import type { Ledger } from "./ledger.ts";
import { loadOf } from "./load.ts";
import { noteMirror } from "./mirror.ts";
import { hurtBySome, stoppedByPain } from "./pain.ts";
import type { Level, Rung } from "./program.ts";
import { rise, satisfiedRungs } from "./rise.ts";
import { noteSymmetry } from "./symmetry.ts";
import { loadedLevelLacks } from "./target.ts";
import { nothingOpen, type Turn, type Verdict } from "./turn.ts";

/** A sitting of the current level, and what was done in it. */
interface Attempt {
  readonly turn: Turn;
  readonly level: Level;
  readonly rung: Rung;
  readonly reps: Reps;
  /** Counts towards a step down, whatever its class (rule 3, rows 2 and 5). */
  readonly missed: boolean;
}

/** Rule 3 for a sitting of the current level's exercise. */
export function judgeCurrent(turn: Turn, level: Level, rung: Rung): Verdict {
  const { ledger, sitting } = turn;
  const reps = repsAt(sitting.entries, level, rung, ledger);
  const equipmentMissing = noteLoad(turn, level, rung);
  const sittingClass = classOf(sitting, level, reps, rung.reps, equipmentMissing);
  const attempt: Attempt = { turn, level, rung, reps, missed: turn.coached && !equipmentMissing && isMiss(reps) };
  ledger.felt = sitting.entries.findLast(({ set }) => set.felt !== undefined)?.set.felt ?? null;
  if (turn.coached && sittingClass !== "stop" && sittingClass !== "some") noteHabits(attempt, sittingClass);
  return { class: sittingClass, ...effectOf(attempt, sittingClass) };
}

function effectOf(attempt: Attempt, sittingClass: CurrentClass): Omit<Verdict, "class"> {
  const { turn, level, missed } = attempt;
  switch (sittingClass) {
    case "stop":
      stoppedByPain(turn);
      return nothingOpen;
    case "some":
      if (missed) noteMiss(attempt);
      hurtBySome(turn);
      return nothingOpen;
    case "qualify":
      return qualify(attempt);
    case "unknown":
      return leaveOpen(attempt);
    case "miss":
      if (missed) {
        turn.ledger.half = false;
        noteMiss(attempt);
      }
      return nothingOpen;
    case "incomplete": {
      const missingSide = missingSideOf(turn.sitting, level);
      if (missingSide !== null) turn.reasons.push({ code: "incomplete", side: missingSide });
      return { rose: null, missing: whatIsMissing(turn.sitting.entries, level), missingSide };
    }
    case "lighter":
      turn.reasons.push({ code: "lighter" });
      return nothingOpen;
    case "short":
      noteShort(attempt);
      return nothingOpen;
    default:
      return sittingClass satisfies never;
  }
}

/** Rules 9 and 10: what is remembered for the mirror and the sides. */
function noteHabits({ turn, level, rung, reps }: Attempt, sittingClass: CurrentClass): void {
  const { ledger, program, sitting } = turn;
  const open = reps.left.failed + reps.right.failed + reps.left.unanswered + reps.right.unanswered;
  noteMirror(ledger, level.key, sitting, sittingClass, open === 0 && reps.clean > 0, program.policy);
  if (level.sides === "each" && missingSideOf(sitting, level) === null) {
    noteSymmetry(ledger, reps, rung.reps, sitting.on);
  }
}

/** Only entries before a pain in another exercise can raise anything (rule 6). */
export function risingEntries({ sitting }: Turn): readonly Entry[] {
  return sitting.risingEntries === null ? sitting.entries : sitting.entries.slice(0, sitting.risingEntries);
}

/** Notes what a loaded level lacks; true when no owned weight fits. */
function noteLoad({ ledger, program, reasons }: Turn, level: Level, rung: Rung): boolean {
  if (level.kind !== "loaded") return false;
  const lacks = loadedLevelLacks(ledger, program);
  if (lacks !== null) reasons.push({ code: lacks === "adult" ? "adultMissing" : "targetWeightMissing" });
  const load = loadOf(level, rung, ledger);
  if (load === null || load.offeredKg !== null) return false;
  reasons.push({ code: "equipment", askedKg: load.askedKg });
  return true;
}

function qualify(attempt: Attempt): Omit<Verdict, "class"> {
  const { turn, level } = attempt;
  const { ledger, program, sitting, start, reasons, hold } = turn;
  reasons.push(qualified(attempt));
  if (turn.coached) {
    ledger.misses = 0;
    ledger.shorts = { withoutBest: 0, bestReps: 0 };
    ledger.shortTargetReps = null;
    ledger.half = false;
  }
  if (hold !== null) {
    reasons.push({ code: "held", hold });
    return nothingOpen;
  }
  const satisfied = satisfiedRungs(risingEntries(turn), level, ledger, start.rung);
  if (satisfied.clean < start.rung) {
    reasons.push({ code: "held", hold: { code: "painToday", untilOn: addDays(sitting.on, 1) } });
    return nothingOpen;
  }
  const missing = satisfied.possible > satisfied.clean ? whatIsMissing(sitting.entries, level) : [];
  if (missing.length > 0) reasons.push({ code: "couldRise", to: { level: start.level, rung: satisfied.possible } });
  const outcome = rise(ledger, program, sitting.on, satisfied.clean, reasons);
  return { rose: outcome === "stay" ? null : outcome, missing, missingSide: null };
}

/** What the sitting was worth: the highest rung that it satisfied, which may be above the one that was asked. */
function qualified({ turn: { ledger, sitting, start }, level, rung, reps }: Attempt): Reason {
  const highest = satisfiedRungs(sitting.entries, level, ledger, start.rung).clean;
  const worth = level.ramp[highest - 1] ?? rung;
  const { clean } = worth === rung ? reps : repsAt(sitting.entries, level, worth, ledger);
  return { code: "qualified", clean, asked: worth.reps, rung: highest };
}

function leaveOpen({ turn, level }: Attempt): Omit<Verdict, "class"> {
  const missing = whatIsMissing(turn.sitting.entries, level);
  turn.reasons.push({ code: "unanswered", questions: missing.map(({ question }) => question) });
  if (turn.coached) turn.ledger.half = false;
  return { rose: null, missing, missingSide: null };
}

/** Counts a miss, and says what it led to. */
function noteMiss({ turn: { ledger, program, reasons }, reps }: Attempt): void {
  const limit = ledger.position.rung > 1 ? program.policy.missesToStepDown : program.policy.missesOnLowestRung;
  const inARow = ledger.misses + 1;
  const { clean, failed } = missedSide(reps) ?? { clean: reps.clean, failed: 0 };
  reasons.push({ code: "missed", clean, failed, inARow, limit });
  const to = countMiss(ledger, program);
  if (to !== null) reasons.push({ code: "missesSteppedDown", inARow, to });
  if (needsHelp(ledger, program)) {
    reasons.push({ code: "help", missesInARow: ledger.misses }, { code: "seeProfessional", because: "stuck" });
  }
}

/** Some reps, not enough: next time one more than was done; three in a row without a best offer an easier rung. */
function noteShort({ turn: { ledger, reasons, coached }, rung, reps }: Attempt): void {
  reasons.push({ code: "short", clean: reps.clean, asked: rung.reps });
  if (!coached) return;
  const wasHalf = ledger.half;
  ledger.misses = 0;
  ledger.half = false;
  // Half was asked once: doing it is not falling short, and the next target is the rung again.
  if (wasHalf) return;
  ledger.shortTargetReps = Math.min(rung.reps, reps.cleanOrUnanswered + 1);
  const isBest = reps.clean > ledger.shorts.bestReps;
  ledger.shorts = isBest
    ? { withoutBest: 0, bestReps: reps.clean }
    : { withoutBest: ledger.shorts.withoutBest + 1, bestReps: ledger.shorts.bestReps };
  if (offersEasierRung(ledger)) reasons.push({ code: "easierRung", sittings: ledger.shorts.withoutBest });
}

const shortsBeforeEasier = 3;

/** Three short sittings in a row without a best, and there is an easier rung. */
export function offersEasierRung({ shorts, position }: Ledger): boolean {
  return shorts.withoutBest >= shortsBeforeEasier && (position.level > 1 || position.rung > 1);
}
