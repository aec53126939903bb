import { day, onDay } from "./words.ts";

export const pause = {
  title: "On a break.",
  /** `lastOn` is the last day of the break, `backOn` the one after it; null: it is open. */
  set: (lastOn: string | null, backOn: string | null, todayOn: string) =>
    lastOn === null || backOn === null
      ? "Everything is quiet until you are back: no reminders, no nudges, and nobody expects anything."
      : `Everything is quiet ${lastOn === todayOn ? "for today" : `up to and including ${day(lastOn, todayOn)}`}: no reminders, no nudges, and nobody expects anything. It ends by itself, and I am back ${onDay(backOn, todayOn)}.`,
  keeps: "Your streak and your place on the ladder wait. A set in between is welcome, and it counts.",
  on: (backOn: string | null, todayOn: string) =>
    backOn === null
      ? "**You are on a break**, until you say otherwise. A set still counts."
      : `**You are on a break**, and back ${onDay(backOn, todayOn)}. A set still counts.`,
  resume: "Go on",
  resumed: "Good to have you back. Everything goes on as it was.",
  notPaused: "There was no break to end: everything is on.",
  pause: "Take a break",
};
