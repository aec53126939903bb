import { addDays } from "./days.ts";
import type { Decision } from "./decision.ts";
import { comparePositions } from "./position.ts";
import type { Program } from "./program.ts";

/** Holds one person's decisions against the guarantees, reckoned anew from the decisions alone. */
export class GuaranteeWatch {
  readonly #program: Program;
  #noRiseThroughOn = "";
  #levelUp = { on: "", firstSeq: 0 };

  constructor(program: Program) {
    this.#program = program;
  }

  /** What this decision, made after the ones seen before, contradicts; a sitting may be decided several times. */
  contradictionsOf({ class: sittingClass, outcome, before, after, on, reasons, factSeqs }: Decision): string[] {
    const found: string[] = [];
    if (this.#program.levels[after.level - 1]?.ramp[after.rung - 1] === undefined) found.push("out of bounds");
    if (sittingClass === null) return found;
    const rose = comparePositions(after, before) > 0 || outcome === "graduate";
    if (rose && sittingClass !== "qualify") found.push(`${sittingClass} raised`);
    if (rose && on <= this.#noRiseThroughOn) found.push("rose while pain held");
    const wasAway = reasons.some(({ code }) => code === "layoff");
    if (sittingClass === "qualify" && !wasAway && comparePositions(after, before) < 0) found.push("clean lowered");
    if (after.level > before.level && !wasAway) {
      const [firstSeq = 0] = factSeqs;
      if (on === this.#levelUp.on && firstSeq !== this.#levelUp.firstSeq) found.push("two levels in a day");
      this.#levelUp = { on, firstSeq };
    }
    if (sittingClass === "some" && on > this.#noRiseThroughOn) this.#noRiseThroughOn = on;
    if (sittingClass === "stop") this.#noRiseThroughOn = addDays(on, 1);
    return found;
  }
}
