import { classOf, missingSideOf, painOf } from "./classify.ts";
import { isMiss, type Reps, repsAt, whatIsMissing } from "./clean-reps.ts";
import type { Entry } from "./corrections.ts";
import { addDays } from "./days.ts";
import type { MissingAnswer } from "./decision.ts";
import { countMiss, needsHelp } from "./fall.ts";
import { type Ledger, shownOf } from "./ledger.ts";
import { loadOf } from "./load.ts";
import { noteMirror } from "./mirror.ts";
import { hurtBySome, stoppedByPain } from "./pain.ts";
import { levelAt, rungAt } from "./position.ts";
import type { Level, Rung } from "./program.ts";
import { rise, satisfiedRungs } from "./rise.ts";
import { noteSymmetry } from "./symmetry.ts";
import { loadedLevelLacks } from "./target.ts";
import type { Turn, Verdict } from "./turn.ts";

const nothingMissing = { missing: [], missingSide: null } as const;

/** Rules 3 and 8: what the sitting was, and its effect on the ledger. */
export function judgeSitting(turn: Turn): Verdict {
  const { ledger, program, sitting, start } = turn;
  const level = levelAt(program, start.level);
  if (sitting.exercise === level.exercise) return judgeCurrent(turn, level, rungAt(program, start));
  const pain = painOf(sitting);
  if (pain === "stop") stoppedByPain(turn);
  if (pain === "some") hurtBySome(turn);
  if (pain !== "none") return { class: pain, rose: null, ...nothingMissing };
  const index = program.levels.findIndex(({ exercise }) => exercise === sitting.exercise);
  const harder = index + 1 > start.level ? program.levels[index] : undefined;
  if (harder === undefined) {
    turn.reasons.push({ code: "practice" });
    return { class: "practice", rose: null, ...nothingMissing };
  }
  // Recorded for the day the level is reached; not where a rise would not be allowed either.
  if (turn.hold === null && ledger.hurt === null) {
    const { clean } = satisfiedRungs(risingEntries(turn), harder, ledger);
    const shown = Math.max(shownOf(ledger, program, index + 1), clean);
    if (shown > 0) ledger.shown[harder.key] = shown;
  }
  turn.reasons.push({ code: "harder", level: index + 1, shownRung: shownOf(ledger, program, index + 1) });
  return { class: "harder", rose: null, ...nothingMissing };
}

function judgeCurrent(turn: Turn, level: Level, rung: Rung): Verdict {
  const { ledger, program, sitting, reasons } = turn;
  const reps = repsAt(sitting.entries, level, rung, ledger);
  const equipmentMissing = noteLoad(turn, level, rung);
  const sittingClass = classOf(sitting, level, reps, rung.reps, equipmentMissing);
  ledger.felt = sitting.entries.findLast(({ set }) => set.felt !== undefined)?.set.felt ?? null;
  const missed = turn.coached && !equipmentMissing && isMiss(reps);
  if (sittingClass === "stop") {
    stoppedByPain(turn);
    return { class: "stop", rose: null, ...nothingMissing };
  }
  if (sittingClass === "some") {
    if (missed) noteMiss(turn, reps);
    hurtBySome(turn);
    return { class: "some", rose: null, ...nothingMissing };
  }
  const missingSide = missingSideOf(sitting, level);
  if (turn.coached) {
    const failed = reps.left.failed + reps.right.failed;
    const unanswered = reps.left.unanswered + reps.right.unanswered;
    const isClean = failed === 0 && unanswered === 0 && reps.clean > 0;
    noteMirror(ledger, level.key, sitting, sittingClass, isClean, program.policy);
    if (level.sides === "each" && missingSide === null) noteSymmetry(ledger, reps, rung.reps, sitting.on);
  }
  switch (sittingClass) {
    case "qualify":
      return qualify(turn, level, rung, reps);
    case "unknown": {
      const missing = whatIsMissing(sitting.entries, level);
      reasons.push({ code: "unanswered", questions: missing.map(({ question }) => question) });
      if (turn.coached) ledger.half = false;
      return { class: "unknown", rose: null, missing, missingSide: null };
    }
    case "miss":
      if (missed) {
        ledger.half = false;
        noteMiss(turn, reps);
      }
      return { class: "miss", rose: null, ...nothingMissing };
    case "incomplete":
      if (missingSide !== null) reasons.push({ code: "incomplete", side: missingSide });
      return { class: "incomplete", rose: null, missing: whatIsMissing(sitting.entries, level), missingSide };
    case "lighter":
      reasons.push({ code: "lighter" });
      return { class: "lighter", rose: null, ...nothingMissing };
    case "short":
      noteShort(turn, rung, reps);
      return { class: "short", rose: null, ...nothingMissing };
    default:
      throw new Error(`a sitting of the current exercise cannot be ${sittingClass}`);
  }
}

/** Only entries before a pain in another exercise can raise anything (rule 6). */
function risingEntries({ sitting }: Turn): readonly Entry[] {
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

function qualify(turn: Turn, level: Level, rung: Rung, reps: Reps): Verdict {
  const { ledger, program, sitting, start, reasons, hold } = turn;
  reasons.push({ code: "qualified", clean: reps.clean, asked: rung.reps, rung: start.rung });
  if (turn.coached) {
    ledger.misses = 0;
    ledger.shorts = { withoutBest: 0, bestReps: 0 };
    ledger.shortTargetReps = null;
    ledger.half = false;
  }
  if (hold !== null) {
    reasons.push({ code: "held", hold });
    return { class: "qualify", rose: null, ...nothingMissing };
  }
  const satisfied = satisfiedRungs(risingEntries(turn), level, ledger, start.rung);
  if (satisfied.clean < start.rung) {
    reasons.push({ code: "held", hold: { code: "painToday", untilOn: addDays(sitting.on, 1) } });
    return { class: "qualify", rose: null, ...nothingMissing };
  }
  const missing: MissingAnswer[] = satisfied.possible > satisfied.clean ? whatIsMissing(sitting.entries, level) : [];
  if (missing.length > 0) reasons.push({ code: "couldRise", to: { level: start.level, rung: satisfied.possible } });
  const outcome = rise(ledger, program, sitting.on, satisfied.clean, reasons);
  return { class: "qualify", rose: outcome === "stay" ? null : outcome, missing, missingSide: null };
}

/** Counts a miss, and says what it led to. */
function noteMiss({ ledger, program, reasons }: Turn, reps: Reps): void {
  const limit = ledger.position.rung > 1 ? program.policy.missesToStepDown : program.policy.missesOnLowestRung;
  const inARow = ledger.misses + 1;
  const failed = Math.max(reps.left.failed, reps.right.failed);
  reasons.push({ code: "missed", clean: reps.clean, failed, inARow, limit });
  const to = countMiss(ledger, program);
  if (to !== null) reasons.push({ code: "missesSteppedDown", inARow, to });
  if (needsHelp(ledger, program)) {
    reasons.push({ code: "help", missesInARow: ledger.misses }, { code: "seeProfessional", because: "stuck" });
  }
}

/** Some reps, not enough: next time one more than was done; three in a row without a best offer an easier rung. */
function noteShort({ ledger, reasons, coached }: Turn, rung: Rung, reps: Reps): void {
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
