import type { Decision, Hold, Reason } from "../../progression/decision.ts";
import { type DecisionScene, judgedFrom } from "../decision-scene.ts";
import { capitalized, count, inLetters } from "./words.ts";

/** The rule behind a reason, in general and without its numbers of today; null where the reason says it already. */
export function ruleInWords(reason: Reason, { program, decision }: DecisionScene): string | null {
  const { policy } = program;
  switch (reason.code) {
    case "qualified":
      return "When all of a step was clean, the next one is yours.";
    case "held":
    case "notCoached":
      return holdRule(reason.hold, policy.screenMonths);
    case "couldRise":
    case "unanswered":
      return "Only what you tell me counts. What is open can still be answered.";
    case "oneRungAfterPain":
      return "After strong pain the way back is one step a day, until the step that hurt has gone well.";
    case "moreSittings":
      return "A level can ask for its full set on more than one day.";
    case "requires":
      return reason.painFreeSittingsMissing === 0
        ? null
        : "Some levels open only after pain-free sessions of an earlier one.";
    case "advanced":
      return "When the full set of a level was clean, the next level opens the day after.";
    case "graduated":
      return "When the full set of the last level was clean, the ladder is done.";
    case "missed":
      if (decision.nextRoute.kind === "maintain") return "Once the ladder is done, a slip takes nothing back.";
      return isFirstStep(decision)
        ? "On the very first step nothing goes down."
        : `${capitalized(inLetters(reason.limit))} sessions in a row with at least as many slips as clean ones make the step smaller.`;
    case "missesSteppedDown":
      return "A step that stays hard to keep clean makes way for a smaller one.";
    case "help":
      return "On the very first step nothing goes down. There is help instead.";
    case "incomplete":
      return "A set with two sides is decided when both are in.";
    case "lighter":
      if (decision.target === null) return null;
      return "Less than your step asks for takes you neither up nor down.";
    case "short":
      if (isWholeAgain(reason, decision)) return "Half is asked for once. The next set asks for the whole step again.";
      return "When part of it was clean, the next set asks for one more than that.";
    case "easierRung":
      return `${capitalized(inLetters(reason.sittings))} sessions without a new best, and I offer an easier step. You choose.`;
    case "painStopped":
      return isFirstStep(decision)
        ? "After strong pain comes a day of rest, then a question about the morning."
        : "Strong pain takes two steps off, then a day of rest, then a question about the morning.";
    case "painSome":
      return "Some pain means half of it next time, and a question about the morning.";
    case "seeProfessional":
      return "I cannot see you, so I know when to send you to somebody who can.";
    case "stoppedTwice":
      return `Strong pain ${inLetters(reason.stops)} times within ${count(reason.days, "day")} is more than I should handle.`;
    case "morningNotSettled":
      return isFirstStep(decision)
        ? "After such a morning nothing moves up that day."
        : "Such a morning takes one step off, and nothing moves up that day.";
    case "morningSettled":
      return "Back to usual in the morning, and the way up is open again.";
    case "morningCheckClosed":
      return "The first session without pain on a later day settles it, and moves nothing itself.";
    case "layoff":
      return `${policy.layoffDays[0]} days without a set take one step off; ${policy.layoffDays[1]} lead back to the level before.`;
    case "practice":
      return "Only your current exercise moves you. Pain counts in all of them.";
    case "harder":
      return "Levels come one after the other. What you show early counts when you get there.";
    case "equipment":
      return "A weight you do not have is never held against you.";
    case "targetWeightMissing":
    case "adultMissing":
      return null;
    case "screenPassed":
      return `The safety questions come first, and again every ${count(policy.screenMonths, "month")}.`;
    case "screenReferred":
      return "Some answers are for a clinician to look at, not for a bot.";
    case "cleared":
      return "With a clinician's yes we go on from where you stand.";
    case "placed":
      return "Everybody begins on the first step of a level.";
    case "steppedBackByChoice":
      return "A step back by choice stays until you take the step again. What you have passed is kept.";
    case "programChanged":
      return "A new program never moves anybody up.";
    default:
      return reason satisfies never;
  }
}

/** After half of it, the next target is the step itself and not one more than was done. */
function isWholeAgain({ clean, asked }: Extract<Reason, { code: "short" }>, { target }: Decision): boolean {
  return target !== null && target.reps === asked && clean + 1 < asked;
}

/** Below it there is nothing that could be taken. */
function isFirstStep(decision: Decision): boolean {
  const { level, rung } = judgedFrom(decision);
  return level === 1 && rung === 1;
}

function holdRule(hold: Hold, screenMonths: number): string {
  switch (hold.code) {
    case "referred":
      return "Where a clinician was asked for, nothing moves without their yes.";
    case "screenNeeded":
    case "screenExpired":
      return `Safety answers are good for ${count(screenMonths, "month")}.`;
    case "rest":
      return "After strong pain comes a day of rest.";
    case "painToday":
      return "On a day with pain nothing moves up.";
    case "notSettledToday":
      return "After a morning that was not back to usual nothing moves up that day.";
    case "morningCheck":
      return "After pain I ask about the morning before anything moves up.";
    case "dayLimit":
      return "One level a day at most.";
    case "gentleReturn":
      return "After strong pain the way back is one step a day.";
    default:
      return hold satisfies never;
  }
}
