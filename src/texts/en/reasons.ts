import type { Hold, Question, Reason } from "../../progression/decision.ts";
import { comparePositions, levelAt, type Position } from "../../progression/position.ts";
import { type DecisionScene, judgedFrom } from "../decision-scene.ts";
import { exerciseText } from "./exercises.ts";
import { rungInWords } from "./positions.ts";
import { amountShort, capitalized, count, day, inLetters, list, loadShort, onDay } from "./words.ts";

/** One plain sentence for one reason of a decision. */
export function reasonInWords(reason: Reason, scene: DecisionScene): string {
  const { program, todayOn } = scene;
  const isToday = scene.decision.on === todayOn;
  switch (reason.code) {
    case "qualified":
      return qualified(reason, scene);
    case "held":
      return wasSettled(scene, reason.hold)
        ? `It moves nothing up itself: the pain ${onDay(reason.hold.painOn, todayOn)} had to be settled first.`
        : holdInWords(reason.hold, todayOn);
    case "couldRise":
      return `Your answers below could take you further, up to ${rungInWords(program, reason.to)}.`;
    case "oneRungAfterPain":
      return `After pain the steps are small, until ${rungInWords(program, reason.until)} went well.`;
    case "moreSittings": {
      const other = reason.onOtherDays ? ", each on a day of its own" : "";
      return `This level asks for ${count(reason.asked, "session")} like this${other}; that was number ${reason.done}.`;
    }
    case "requires":
      return requirement(reason);
    case "advanced":
      return `Level ${reason.level} is open ${reason.fromOn <= todayOn ? "now" : `from ${day(reason.fromOn, todayOn)}`}.`;
    case "graduated":
      return "Every level is behind you.";
    case "unanswered":
      return `I do not know about ${list(reason.questions.map((question) => questionNames[question]))}, and I do not guess.`;
    case "missed":
      return [
        reason.clean === 0
          ? "No clean ones in it this time."
          : `${reason.clean} of ${reason.clean + reason.failed} were clean.`,
        ...scene.slipsBy.map((what) => slips[what]),
      ].join(" ");
    case "missesSteppedDown":
      return `${capitalized(inLetters(reason.inARow))} sessions in a row were hard to keep clean.`;
    case "help":
      return "This step is a stubborn one. Use a mirror and take the cues one at a time.";
    case "incomplete":
      return `The ${reason.side} side is still to come.`;
    case "lighter":
      return lacksTarget(scene)
        ? "Until then a set is in your log, and counts as practice."
        : "It was easier than your target, so it counts as practice.";
    case "short":
      return `${capitalized(inLetters(reason.clean))} clean ${reason.clean === 1 ? "one" : "ones"}; the rung asks for ${inLetters(reason.asked)}.`;
    case "easierRung":
      return `${capitalized(inLetters(reason.sittings))} sessions at the same spot. An easier step is allowed, and often the faster way.`;
    case "painStopped":
      return isLowest(reason.to, scene)
        ? "Pain ended the set. There is no smaller step than this one, so what comes first is rest."
        : "Pain ended the set, so the next one asks for less.";
    case "painSome":
      return `Pain was new or worse than before, so nothing ${isToday ? "moves up today" : "moved up that day"}.`;
    case "seeProfessional":
      return professional(reason.because);
    case "stoppedTwice":
      return `Strong pain ended ${count(reason.stops, "session")} within ${count(reason.days, "day")}. That should be looked at by somebody who can see you.`;
    case "morningNotSettled":
      return `You were not back to your usual in the morning, so ${notSettled(isToday, isLowest(reason.to, scene))}.`;
    case "morningSettled":
      return "You were back to your usual in the morning.";
    case "morningCheckClosed":
      return `A session without pain: the one ${onDay(reason.painOn, todayOn)} is settled.`;
    case "layoff":
      return `After ${count(reason.days, "day")} off, you start again a little lower.`;
    case "practice":
      return "An easier exercise than your current one is practice: it only counts if it hurts.";
    case "harder":
      return `That exercise belongs to level ${reason.level}. It is noted, and the levels in between still come first.`;
    case "equipment":
      return `This step asks for ${loadShort({ kg: reason.askedKg, unit: scene.unit })}, and none of your weights fits.`;
    case "targetWeightMissing":
      return "The levels with weights need a target weight first.";
    case "adultMissing":
      return "The levels with weights are for people of 18 or older, or with a clinician's advice.";
    case "notCoached":
      return notCoached(reason.hold, isToday, todayOn);
    case "screenPassed":
      return "Nothing you answered speaks against starting.";
    case "screenReferred":
      return "One of your answers asks for a clinician first.";
    case "cleared":
      return "A clinician has cleared you.";
    case "placed":
      return `You start at level ${reason.at.level}.`;
    case "steppedBackByChoice":
      return `You chose to go back to ${rungInWords(program, reason.to)}.`;
    case "programChanged":
      return `The program changed; you go on with ${rungInWords(program, reason.to)}.`;
    default:
      return reason satisfies never;
  }
}

const slips: Readonly<Record<DecisionScene["slipsBy"][number], string>> = {
  back: "Felt in the lower back counts as a slip.",
  breath: "A held breath counts as a slip.",
};

/** Level 1, rung 1, and nothing else before it: pain had nothing to take. */
function isLowest(to: Position, { decision }: DecisionScene): boolean {
  return comparePositions(to, judgedFrom(decision)) === 0 && to.level === 1 && to.rung === 1;
}

function notSettled(isToday: boolean, nothingBelow: boolean): string {
  if (nothingBelow) return isToday ? "nothing moves up today" : "nothing moved up that day";
  return isToday ? "the next set asks for less" : "the next one asked for less";
}

/** Without a target weight, or a word on the age, there is no target that could be missed. */
function lacksTarget({ decision: { reasons } }: DecisionScene): boolean {
  return reasons.some(({ code }) => code === "targetWeightMissing" || code === "adultMissing");
}

/** The same session that was held by an open question about the morning has closed it. */
function wasSettled({ decision: { reasons } }: DecisionScene, hold: Hold): hold is Hold & { code: "morningCheck" } {
  return hold.code === "morningCheck" && reasons.some(({ code }) => code === "morningCheckClosed");
}

const questionNames: Readonly<Record<Question, string>> = { form: "form", breathing: "breathing", pain: "pain" };

/** Why a set changes nothing: what was in the way that day may have been answered since. */
function notCoached(hold: Hold, isToday: boolean, todayOn: string): string {
  if (hold.code === "screenNeeded")
    return "It was before the safety questions, so it is in your log and changes nothing.";
  if (isToday) return `It is in your log and changes nothing for now. ${holdInWords(hold, todayOn)}`;
  const why = hold.code === "referred" ? "A clinician came first" : "Your safety answers had run out";
  return `${why} that day, so it is in your log and changed nothing.`;
}

function isOver({ untilOn }: { readonly untilOn: string }, todayOn: string): boolean {
  return untilOn <= todayOn;
}

function opens(what: "step" | "one", hold: { readonly untilOn: string }, todayOn: string): string {
  return isOver(hold, todayOn) ? "" : ` The next ${what} opens ${onDay(hold.untilOn, todayOn)}.`;
}

/** Why nothing moves up although the set was good. */
function holdInWords(hold: Hold, todayOn: string): string {
  switch (hold.code) {
    case "referred":
      return "Nothing moves up until a clinician has cleared you.";
    case "screenNeeded":
      return "The safety questions come first.";
    case "screenExpired":
      return "Your safety answers have run out: nothing moves up until you answer them again.";
    case "rest":
      return isOver(hold, todayOn)
        ? "Rest came first, so nothing moved up."
        : `Rest comes first: nothing moves up before ${day(hold.untilOn, todayOn)}.`;
    case "painToday":
      return isOver(hold, todayOn)
        ? "There was pain that day, so nothing moved up."
        : `There was pain that day: nothing moves up before ${day(hold.untilOn, todayOn)}.`;
    case "notSettledToday":
      return isOver(hold, todayOn)
        ? "You were not back to your usual that morning, so nothing moved up."
        : `You were not back to your usual in the morning: nothing moves up before ${day(hold.untilOn, todayOn)}.`;
    case "morningCheck":
      return `First I need to know whether you are back to your usual after the pain ${onDay(hold.painOn, todayOn)}.`;
    case "dayLimit":
      return `One level a day is plenty.${opens("step", hold, todayOn)}`;
    case "gentleReturn":
      return `After pain it is one step a day.${opens("one", hold, todayOn)}`;
    default:
      return hold satisfies never;
  }
}

/** The set that was enough by itself; else, where several add up, their sum at what the rung asks for. */
function qualified(
  { clean, rung }: Extract<Reason, { code: "qualified" }>,
  { decision, program, logged, enough }: DecisionScene,
): string {
  const level = levelAt(program, judgedFrom(decision).level);
  const asksFor = level.ramp[rung - 1];
  const dose = asksFor !== undefined && "seconds" in asksFor ? { seconds: asksFor.seconds } : {};
  const amount = enough ?? { ...logged, ...dose, reps: clean };
  const breathing = level.gate.breathing === undefined ? "" : ", easy breathing";
  return `${amountShort({ ...amount, side: level.sides })}, clean form${breathing}, no pain.`;
}

function requirement(reason: Extract<Reason, { code: "requires" }>): string {
  const sessions =
    reason.painFreeSittingsMissing > 0
      ? `Level ${reason.level} opens after ${count(reason.painFreeSittings, "pain-free session")} of ${exerciseText(reason.exercise).inSentence}; ${reason.painFreeSittingsMissing} to go.`
      : "";
  const adult = reason.adultMissing
    ? "The levels with weights are for people of 18 or older, or with a clinician's advice."
    : "";
  return [sessions, adult].filter((sentence) => sentence !== "").join(" ");
}

export function professional(because: "painInARow" | "stuck"): string {
  return because === "painInARow"
    ? "Pain keeps coming back. Please show it to a doctor or a physiotherapist."
    : "You have been here for a while. A physiotherapist or trainer who sees you move can tell more than I can.";
}
