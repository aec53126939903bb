import { painOf } from "./classify.ts";
import { judgeCurrent, risingEntries } from "./judge-current.ts";
import { shownOf } from "./ledger.ts";
import { hurtBySome, stoppedByPain } from "./pain.ts";
import { levelAt, rungAt } from "./position.ts";
import { satisfiedRungs } from "./rise.ts";
import { nothingOpen, type Turn, type Verdict } from "./turn.ts";

/** Rules 3 and 8: what the sitting was, and its effect on the ledger. */
export function judgeSitting(turn: Turn): Verdict {
  const level = levelAt(turn.program, turn.start.level);
  if (turn.sitting.exercise === level.exercise) return judgeCurrent(turn, level, rungAt(turn.program, turn.start));
  const pain = painOf(turn.sitting);
  if (pain === "none") return judgeOther(turn);
  if (pain === "stop") stoppedByPain(turn);
  else hurtBySome(turn);
  return { class: pain, ...nothingOpen };
}

/** Easier than the current exercise, or outside the programme: practice. Harder: recorded and counted as shown. */
function judgeOther(turn: Turn): Verdict {
  const { ledger, program, sitting, start, reasons } = turn;
  const number = program.levels.findIndex(({ exercise }) => exercise === sitting.exercise) + 1;
  const harder = number > start.level ? program.levels[number - 1] : undefined;
  if (harder === undefined) {
    reasons.push({ code: "practice" });
    return { class: "practice", ...nothingOpen };
  }
  // Where a rise would not be allowed nothing is shown either.
  if (turn.hold === null && ledger.hurt === null) {
    const { clean } = satisfiedRungs(risingEntries(turn), harder, ledger);
    const shown = Math.max(shownOf(ledger, program, number), clean);
    if (shown > 0) ledger.shown[harder.key] = shown;
  }
  reasons.push({ code: "harder", level: number, shownRung: shownOf(ledger, program, number) });
  return { class: "harder", ...nothingOpen };
}
