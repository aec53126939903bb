import type { Blocked, Suggestion } from "../../progression/standing.ts";
import { professional } from "./reasons.ts";
import { onDay, weekday } from "./words.ts";

/** At most one of them is on a card, and none where somebody hurts. */
const quips = [
  "Pyjamas count as sportswear.",
  "Your sofa will cope without you.",
  "The floor has been expecting you.",
  "No mat? A rug has never complained.",
  "You may do this with the door closed.",
  "Shorter than the intro of most podcasts.",
  "The dog may watch, but not help.",
];

export const session = {
  title: (on: string, exercise: string) => `${weekday(on)}: ${exercise}`,
  amount: (amount: string, minutes: number) => `${amount}. About **${minutes} minute${minutes === 1 ? "" : "s"}**.`,
  place: (level: number, levels: number, rung: number, rungs: number) =>
    `Level ${level} of ${levels} · rung ${rung} of ${rungs}`,
  graduatedPlace: "The whole ladder is behind you",
  quip: (dayNumber: number) => quips[dayNumber % quips.length] ?? "",
  clean: (first: string, second: string) => `Clean = ${first}, ${second}.`,
  firstSide: (side: "left" | "right") => `Start with the ${side}. The side is the foot on the floor.`,
  sideIsFoot: "The side is the foot on the floor.",
  half: "Half the amount, this once.",
  mirror: "In front of a mirror, if there is one: what you feel is not always what you do.",
  withoutMirror: "Without the mirror this time: see whether it still feels the way it looked.",
  resetAlways: "Hips tight? Half a minute of hip-flexor stretch on each side first.",
  resetToday: "Half a minute of hip-flexor stretch on each side first, then push through the heels.",
  reload: (task: string) => `Off the floor today: ${task}.`,
  layoff: (days: number) =>
    `Good to see you. After ${days} days off we start a little lower, and it comes back faster than it went.`,
  doneTitle: "Done for today.",
  next: (amount: string) => `Next time: ${amount}.`,
  nextOn: (on: string, todayOn: string, exercise: string, amount: string) =>
    `${onDay(on, todayOn).replace(/^./, (letter) => letter.toUpperCase())}: ${exercise}, ${amount}.`,
  sideLeftTitle: (side: "left" | "right") => (side === "left" ? "Left side left." : "Right side left."),
  laterTitle: (on: string, todayOn: string) => `Back ${onDay(on, todayOn)}.`,
  later: "Nothing to do until then but walk about.",
  restTitle: "Rest day.",
  rest: (untilOn: string, todayOn: string) => `No set for now. The next one is ${onDay(untilOn, todayOn)}.`,
  restStillHurts: "If it still hurts then, or gets worse, please show it to a doctor or physiotherapist.",
  blocked: {
    referred: "A clinician first, please.",
    screenNeeded: "The safety questions come first. `/bridge start` asks them.",
    screenExpired: "Your safety answers have run out. Half a minute, then we go on.",
    adult: "From here on there are weights. That part is for people of 18 or older, or with a clinician's advice.",
    targetWeight: "From here on there are weights, and I do not know yet how heavy yours should be.",
  } satisfies Readonly<Record<Exclude<Blocked["code"], "rest">, string>>,
  blockedTitle: "One thing first.",
  answerScreen: "Answer the questions",
  /** Leads to the question whether there has been one. */
  clearance: "I have seen one",
  noTarget: "There is no target right now.",
  weightOpen: (asked: string) =>
    `This step asks for about ${asked}, and none of your weights fits. Take the closest one, and say how heavy it was with “Details…”.`,
  adultSoon: "The next level uses weights, and is for people of 18 or older, or with a clinician's advice.",
  weightSoon: "The next level uses weights: tell me in time how heavy yours should be.",
  maybePounds: "Used to pounds? `/bridge settings` shows every weight in them.",
  adult: "That is me: 18 or older, or with advice",
  weight: "Work out my weight",
  /** Takes the sentence of what is left after the last level. */
  maintenance: (sentence: string) =>
    `${sentence.replace(/^./, (letter) => letter.toUpperCase())}. This could be the one.`,
  suggestion: (suggestion: Suggestion): string => {
    switch (suggestion.code) {
      case "seeProfessional":
        return professional(suggestion.because);
      case "help":
        return "This step is a stubborn one. Take the cues one at a time, slowly, and let a mirror judge.";
      case "easierRung":
        return "Stuck at the same number? An easier step is allowed, and often the faster way.";
      case "mirror":
        return "A mirror would help with this one.";
      case "resetStretch":
        return "Not feeling the glutes? Stretch the front of the hips first and push through the heels.";
      default:
        return suggestion satisfies never;
    }
  },
  openTitle: "Done for today, nearly decided.",
  morningQuestion: (painOn: string, todayOn: string) =>
    `There was pain ${onDay(painOn, todayOn)}. The morning after: were you back to your usual?`,
  morningYes: "Yes, as usual",
  morningNo: "Not yet",
  morningSettled: "Good. Then on we go.",
  morningSettledRest: "Good to hear. The day of rest stays.",
  morningNotSettled: (asksLess: boolean) =>
    `Then ${asksLess ? "the next set asks for less, and " : ""}nothing moves up today. If it stays, please show it to a doctor or physiotherapist.`,
  adultNoted: "Noted.",
  weightNoted: (target: string) => `Noted: the full set will be with ${target}. Your body weight is not kept.`,
  done: (claim: string) => `Done: ${claim}`,
  details: "Details…",
  easier: "Easier today",
  easierTitle: "Easier today.",
  easierText: (amount: string, minutes: number) =>
    `${amount}. About **${minutes} minute${minutes === 1 ? "" : "s"}**, and it counts as a session.`,
  easierStays: (amount: string) => `Today only: your target stays at ${amount}.`,
  nothingEasier: "It does not get much easier than this one. “Not today” is allowed, too.",
  notToday: "Not today",
  restTaken: "Not today, then.",
  restTakenText: "Nothing to explain, nothing lost. The floor is not going anywhere.",
  how: "How to do it",
  showLevel: (level: number) => `Show me level ${level}`,
  why: "Why this?",
  history: "Your log",
  another: "Log another set",
  plan: "The ladder",
  today: "Today's session",
  howTitle: "First time with this one. Step by step:",
};
