import { levelAt, topOf } from "../../progression/position.ts";
import type { DecisionScene } from "../decision-scene.ts";
import { exerciseText } from "./exercises.ts";
import { targetInWords } from "./positions.ts";
import { amountShort, capitalized, inLetters, onDay } from "./words.ts";

/** The first line after a log: what was understood. */
export function headline({ decision, todayOn, logged, loggedClean, loggedPain, askedReps }: DecisionScene): string {
  const done = amountShort(logged);
  switch (decision.class) {
    case "stop":
      return decision.on === todayOn ? "Logged. That is enough for today." : "Logged.";
    case "some":
      return loggedPain ? `Logged ${done}, with some pain.` : `Logged ${done}.`;
    case "qualify":
    case "short": {
      const counted = decision.reasons.find((reason) => reason.code === "qualified" || reason.code === "short");
      if (decision.missing.length > 0)
        return `Logged ${done}. ${questions(decision.missing.length)} could take you further.`;
      if (counted === undefined || !loggedClean) return `Logged ${done}.`;
      const clean = logged.reps >= counted.asked ? logged.reps : counted.clean;
      return `${clean} of ${Math.max(clean, Math.min(askedReps ?? counted.asked, counted.asked))}, clean.`;
    }
    case "unknown":
      return `Logged ${done}. ${questions(decision.missing.length)} before I decide.`;
    case "incomplete":
      return logged.side === "left" || logged.side === "right"
        ? `${capitalized(logged.side)} side done.`
        : `Logged ${done}.`;
    case "practice":
    case "harder":
      return `Logged ${done}: ${exerciseText(decision.exercise ?? "").inSentence}.`;
    case "miss":
    case "lighter":
    case null:
      return `Logged ${done}.`;
    default:
      return decision.class satisfies never;
  }
}

/** "Two questions". */
function questions(count: number): string {
  return `${capitalized(inLetters(count))} question${count === 1 ? "" : "s"}`;
}

/** What follows from it; empty when the questions below the line come first. */
export function verdict(scene: DecisionScene): string {
  const { decision, program, todayOn } = scene;
  const { outcome, after } = decision;
  const laterOn = laterThanToday(scene);
  switch (outcome) {
    case "refer":
      return "I will not offer any more sets until a clinician has cleared you.";
    case "rest":
      return laterOn === null
        ? nextTarget(scene)
        : `Rest now. The next session is ${onDay(laterOn, todayOn)}${asks(scene)}.`;
    case "graduate":
      return `That was the top of the ladder. From here ${maintenance(program.policy.maintenancePerWeek)}.`;
    case "advance": {
      const from = laterOn === null ? "as of now" : `from ${onDay(laterOn, todayOn).replace(/^on /, "")}`;
      const exercise = exerciseText(levelAt(program, after.level).exercise).inSentence;
      return `**Level ${after.level} is yours**, ${from}: ${exercise}.`;
    }
    case "climb":
      return `${nextTarget(scene)}${isNewAtTop(scene) ? " That is the full set." : ""}`;
    case "stepDown":
      return isByMisses(scene) ? `A smaller step, so that it is a clean one. ${nextTarget(scene)}` : staying(scene);
    case "stay":
      return staying(scene);
    default:
      return outcome satisfies never;
  }
}

/** On the last rung for the first time: not when its set was done already and the next level waits for something else. */
function isNewAtTop({ decision: { after, reasons }, program }: DecisionScene): boolean {
  const waits = reasons.some(({ code }) => code === "requires" || code === "moreSittings" || code === "held");
  return after.rung === topOf(program, after.level) && !waits;
}

/** Time away takes a step too, and the card showed that before the set. */
function isByMisses({ decision: { reasons } }: DecisionScene): boolean {
  return reasons.some(({ code }) => code === "missesSteppedDown");
}

/** The day of the next session where it is still to come: for a set of an earlier day it may be over. */
function laterThanToday({ decision: { availableFromOn }, todayOn }: DecisionScene): string | null {
  return availableFromOn !== null && availableFromOn > todayOn ? availableFromOn : null;
}

function staying(scene: DecisionScene): string {
  const { decision } = scene;
  switch (decision.class) {
    case "unknown":
      return "";
    case "incomplete": {
      const side = decision.target?.onlySide;
      return side ? `${capitalized(side)} side when you are ready.` : nextTarget(scene);
    }
    case "qualify":
      // While nothing is coached, the reason says what becomes of it.
      return decision.target === null ? "" : `That counts. ${nextTarget(scene)}`;
    case "some":
      return decision.target?.isHalf ? `Half of it next time${asks(scene)}.` : nextTarget(scene);
    case "lighter":
    case "practice":
    case "harder":
      return decision.target === null ? "" : `Your target stays${asks(scene)}.`;
    case "miss":
      return `${nextTarget(scene)} Slower is allowed.`.trim();
    case "short":
    case "stop":
    case null:
      return nextTarget(scene);
    default:
      return decision.class satisfies never;
  }
}

/** "Next time: 8 holds of 5 seconds.", "Tomorrow: …"; empty while nothing is offered. */
function nextTarget(scene: DecisionScene): string {
  if (scene.decision.target === null) return "";
  const laterOn = laterThanToday(scene);
  const when = laterOn === null ? "Next time" : capitalized(onDay(laterOn, scene.todayOn));
  return `${when}${asks(scene)}.`;
}

/** ": 8 holds of 5 seconds"; with the name of the exercise where it is another one than was logged. */
function asks({ decision: { target, exercise }, unit }: DecisionScene): string {
  if (target === null) return "";
  const other = target.exercise === exercise ? "" : `${exerciseText(target.exercise).inSentence}, `;
  return `: ${other}${targetInWords(target, unit)}`;
}

/** What is left to do after the last level. */
export function maintenance(perWeek: number): string {
  return perWeek === 1 ? "one session a week keeps it yours" : `${inLetters(perWeek)} sessions a week keep it yours`;
}
