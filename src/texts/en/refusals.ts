import type { RefusalCode, Refusals } from "../../errors.ts";
import { exerciseText } from "./exercises.ts";
import { count, kilograms } from "./words.ts";

export type RefusalTexts = { readonly [C in RefusalCode]: (params: Refusals[C]) => string };

export const refusals: RefusalTexts = {
  notStarted: () => "We have not met properly yet: `/bridge start` takes a minute.",
  screenReferred: () =>
    "A clinician comes first, so there is no set for now. When one has told you that you may train, `/bridge start` goes on.",
  zoneUnknown: ({ zone }) => `I do not know a time zone called “${zone}”. The name of a city works best.`,
  amountUnreadable: ({ amount }) => `I cannot read “${amount}” as an amount. Holds look like 10 × 10, reps like 20.`,
  repsOutOfRange: ({ reps, min, max }) => `${reps} reps in one set? I take ${min} to ${max}.`,
  secondsOutOfRange: ({ seconds, min, max }) => `${count(seconds, "second")} for one hold? I take ${min} to ${max}.`,
  loadUnreadable: ({ load }) => `I cannot read “${load}” as a weight. 16, 16 kg and 35 lb all work.`,
  weightMissing: () => "I need one of the two: what you weigh, or the load itself.",
  loadNeeded: ({ exercise }) =>
    `How heavy was it? The ${exerciseText(exercise).inSentence} needs the weight, for example 16 kg.`,
  loadOutOfRange: ({ loadKg, minKg, maxKg }) =>
    `${kilograms(loadKg)}? I take ${kilograms(minKg)} to ${kilograms(maxKg)}.`,
  zeroRepsNeedPain: () =>
    "Zero reps only make sense when pain stopped the set. If so, say so under pain; if not, there is nothing to log.",
  dateUnreadable: ({ when }) => `I cannot read “${when}” as a day. Try today, yesterday, Friday or 2026-11-20.`,
  dateInFuture: ({ on }) => `${on} is still to come. I only log what has happened.`,
  dateTooOld: ({ on, days }) => `${on} is too long ago: I take the last ${count(days, "day")}.`,
  exerciseUnknown: ({ exercise }) => `“${exercise}” is not on your ladder. Pick one from the list while you type.`,
  sideNotAsked: ({ exercise }) =>
    `The ${exerciseText(exercise).inSentence} uses both sides at once. Leave the side away.`,
  nothingToUndo: () => "There is nothing left to take back.",
  entryGone: () => "That entry was taken back already.",
  changedAlready: () => "That is how it stands already. Nothing to change.",
  answeredAlready: () => "That one is answered already. `/bridge today` shows where you are.",
  loggedAlready: () => "That one is in your log already. For another set like it, use “Details…” or `/bridge log`.",
  pressedByOther: () => "That one belongs to somebody else. `/bridge today` shows yours.",
  buttonTooOld: () => "That button is from an older message, and I have moved on. `/bridge today` makes a fresh one.",
  formExpired: () =>
    "That form is from an older message, and I have moved on. `/bridge log` opens a fresh one; nothing was logged.",
};
