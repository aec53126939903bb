import { capitalized, dated, list, onDay } from "./words.ts";

const names = { daily: "Daily reminder", posture: "Posture nudge", morning: "Morning check" } as const;

const days = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
} as const;
type Days = readonly (keyof typeof days)[];

/** "every day", "on weekdays", "on Mondays and Fridays"; in the order of the week. */
function daysInWords(chosen: Days): string {
  const key = chosen.join(",");
  if (chosen.length === 7) return "every day";
  if (key === "mon,tue,wed,thu,fri") return "on weekdays";
  if (key === "sat,sun") return "at weekends";
  return `on ${list(chosen.map((day) => days[day]))}`;
}

/** Ends a sentence that begins with when the next one would come. */
const silence = {
  noTeam: "there is no team",
  nobodyIn: "there is nobody in the team",
  noBuddy: "you have no buddy",
  buddyActive: "your buddy was around",
  reachable: "your direct messages are open again",
  missed: "I was away, and a later one stands for it",
  late: "it would have come too late to be of use",
  noConsent: "you had stopped it",
  dmsClosed: "your direct messages are closed to me",
  paused: "you are on a break",
  referred: "a clinician comes first",
  screenNeeded: "the safety questions come first",
  answered: "there was nothing left to ask",
  doneToday: "today's set is done",
  restDay: "it is a rest day after pain",
  notToday: "you took the day off",
  weekly: "after the last level, one a week is enough",
  quietHours: "it was between 22:00 and 7:00, where I keep quiet",
  backOff: "the last ones got no answer, so I come less often",
} as const;

/** The same of a day that is over. */
const wasSilent = {
  ...silence,
  paused: "you were on a break",
  doneToday: "the set was done",
  restDay: "it was a rest day after pain",
} as const;

export const remind = {
  names,
  silence,
  statusTitle: "What I send you",
  clock: (city: string, time: string) => `Times are those of your clock: ${city}, ${time} now.`,
  daily: (time: string, days: Days) => `${capitalized(daysInWords(days))} at ${time}.`,
  posture: (from: string, to: string, days: Days) => `Once ${daysInWords(days)}, some time between ${from} and ${to}.`,
  morning: "Once, the morning after a set that hurt, at 08:00.",
  off: {
    daily: "Off. It would be one message a day, and none when the set is done.",
    posture: "Off. It would be one small thing to do, in the middle of the day.",
    morning: "Off. It would be one question, the morning after a set that hurt.",
  },
  /** `relative`: Discord's own words for how long until then. */
  next: (on: string, todayOn: string, time: string, relative: string) =>
    `Next: ${onDay(on, todayOn)} at ${time} (${relative}).`,
  nextWithin: (on: string, todayOn: string, relative: string) => `Next: ${onDay(on, todayOn)} (${relative}).`,
  /** The next one will not come, if nothing changes until then. */
  nextSilent: (on: string, todayOn: string, time: string | null, reason: keyof typeof silence) =>
    `${capitalized(onDay(on, todayOn))}${time === null ? "" : ` at ${time}`} I stay silent: ${silence[reason]}.`,
  nextNow: "Next: any moment now.",
  nothingNext: "Nothing is planned right now.",
  unreadable: "Something is wrong with how it is stored. Set it anew, and it works again.",
  pace: {
    everyTime: null,
    everyOtherDay: "Three in a row got no answer, so I come every other day.",
    weekly: "Seven in a row got no answer, so I come once a week.",
    asking: "Fourteen in a row got no answer, so I ask once more whether to go on.",
    silent: "I asked whether to go on and heard nothing, so I am silent.",
  },
  usualPace: "As often as before",
  usualPaceNoted: "As often as before, then.",
  skippedTitle: "**Lately silent**",
  skipped: (kind: keyof typeof names, on: string, todayOn: string, reason: keyof typeof wasSilent) =>
    `${dated(on, todayOn)}, ${names[kind].toLowerCase()}: ${wasSilent[reason]}.`,
  skippedToday: (reason: keyof typeof wasSilent) => `Your reminder stayed silent today: ${wasSilent[reason]}.`,
  dmsClosed:
    "**Your direct messages were closed to me the last time, so nothing arrived.** They are opened in the privacy settings of a server we share.",
  screenInstead: "Your safety answers have run out, so the next reminder is about them.",
  stop: "Stop it",
  stopped: (kind: keyof typeof names) => `${names[kind]}: stopped. Nothing of it comes any more.`,
  change: "Change…",
  turnOn: "Turn it on",
  status: "All my messages",
  askTitle: "When shall I remind you?",
  ask: "One message a day with the session in it, and none when it is done.",
  otherTime: "Another time…",
  dailySet: "Set.",
  nudgeTitle: "Posture nudge",
  nudgeIsWhat:
    "One small thing to do in the middle of the day, such as five slow squeezes. Once a day, some time in the hours you choose. It is off until you ask for it.",
  nudgeOn: (from: string, to: string, days: Days) => `${capitalized(daysInWords(days))}, ${from} to ${to}`,
  nudgeOther: "Other hours…",
  morningAsks: "Yes, ask me",
  formTitle: "The daily reminder",
  timeLabel: "At what time?",
  timeHint: "7pm, 19:00 or 7:30 am",
  daysLabel: "On which days?",
  daysHint: "daily, weekdays, or a list such as mon,wed,fri",
  nudgeFormTitle: "The posture nudge",
  fromLabel: "Not before",
  fromHint: "11:00 or 11am",
  toLabel: "Not after",
  toHint: "15:00 or 3pm",
  openForm: "Open the form",
};
