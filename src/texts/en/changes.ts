import { capitalized, onDay } from "./words.ts";

/** What a change of the log would do, said before it is confirmed; and what it did. */
export const changes = {
  movedOn: "Something changed since I showed you this. This is how it looks now:",
  same: (place: string) => `Your place stays: ${place}.`,
  moved: (before: string, after: string) => `Your place changes: ${after}, instead of ${before}.`,
  place: (level: number, rung: number) => `level ${level}, rung ${rung}`,
  graduatedPlace: "the whole ladder behind you",
  next: (amount: string) => `Next: ${amount}.`,
  nextSame: (amount: string) => `Your next set stays: ${amount}.`,
  restUntil: (on: string, todayOn: string) => `The next set would be ${onDay(on, todayOn)}: rest comes first.`,
  free: "What holds you back now would be gone.",
  deleteTitle: "Take this out of the log?",
  deleteConfirm: "Take it out",
  deleted: "Taken out.",
  amendTitle: "Change this in the log?",
  amendConfirm: "Change it",
  amended: "Changed.",
  instead: (line: string) => `Instead it would say:\n${line}`,
  sideGone: (side: "left" | "right") => `The ${side} side goes out of the log.`,
  earlierTitle: (on: string, todayOn: string) => `Log this for ${onDay(on, todayOn).replace(/^on /, "")}?`,
  earlierIntro: "It would change more than that day:",
  earlierConfirm: "Log it",
  otherDays: (dates: readonly string[]) =>
    `${capitalized(new Intl.ListFormat("en-GB").format(dates))} would be decided anew.`,
  keep: "Leave it as it is",
};
