import { capitalized, count, onDay } from "./words.ts";

const hours = [
  ...["Twelve", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"],
] as const;

/** "Six thirty", "Quarter past six"; null for a time that nobody says in words. */
function spoken(hour: number, minute: number): string | null {
  const named = (at: number) => hours[at % 12] ?? "";
  switch (minute) {
    case 0:
      return hour === 0 ? "Midnight" : hour === 12 ? "Noon" : named(hour);
    case 15:
      return `Quarter past ${named(hour).toLowerCase()}`;
    case 30:
      return `${named(hour)} thirty`;
    case 45:
      return `Quarter to ${named(hour + 1).toLowerCase()}`;
    default:
      return null;
  }
}

const timed = [
  (time: string) => `${time}. Floor o'clock.`,
  (time: string) => `${time}, as you asked.`,
  (time: string) => `${time}. This is that message.`,
];
const untimed = ["The floor is ready when you are.", "Today's set is still open."];

/** What the coach says unasked, apart from the nudges, and the answers to it. */
export const messages = {
  /** `hour` and `minute`: the local time it is for, to five minutes. */
  title: (dayNumber: number, hour: number, minute: number) => {
    const time = spoken(hour, minute);
    const titles = time === null ? untimed : timed.map((title) => title(time));
    return titles[dayNumber % titles.length] ?? "";
  },
  plainTitle: "Today's set is open.",
  snoozedTitle: "Half an hour later, as agreed.",
  session: (exercise: string, minutes: number) => `${exercise}, ${count(minutes, "minute")}.`,
  half: "Half the amount, this once.",
  layoff: "We start a little lower than last time. It comes back faster than it went.",
  plan: (moment: string) =>
    `Your plan: ${moment.replace(/^./, (letter) => letter.toLowerCase()).replace(" my ", " your ")}.`,
  late: (clock: string) => `Late, and that was me: it was meant for ${clock}.`,
  everyOtherDay: "I will keep to every other day for now. Any button brings the usual rhythm back.",
  weekly: "From now on once a week, so that I do not become wallpaper. Any button brings the usual rhythm back.",
  graduatedTitle: "The weekly one.",
  screenTitle: "One thing before the next set.",
  start: "Start",
  in30Minutes: "In 30 min",
  notToday: "Not today",
  settings: "Settings",
  /** Under every message: why it came, and how it ends. */
  footer: {
    daily: "Your daily reminder. Settings changes or stops it.",
    posture: "Your posture nudge. Settings changes or stops it.",
    morning: "I ask the morning after pain. Settings stops that.",
  },
  squeezed: "Did 5 squeezes",
  snoozeHour: "Snooze 1 h",
  nudgeSnoozedTitle: "An hour later, as agreed.",
  painTitle: "Only if nothing hurts.",
  morningTitle: "Good morning. One question.",
  ask: {
    daily: "Keep the daily reminder, pause, or stop it?",
    posture: "Keep the nudges, pause, or stop them?",
    morning: "Keep the morning question, pause, or stop it?",
  },
  settingsTitle: { daily: "Your daily reminder", posture: "Your posture nudge", morning: "The morning question" },
  askText: "We keep passing each other, and that is fine. If you say nothing, I stay quiet from now on.",
  settingsText: {
    daily: "Another time, or other days: `/bridge remind daily`.",
    posture: "Another window, or other days: `/bridge remind posture`.",
    morning: "It only comes when a set hurt the day before, and it decides whether you go on as before.",
  },
  pauseExplained: "A pause quiets everything for a week, and the streak waits.",
  keep: "Keep",
  pause: "Pause a week",
  stop: "Stop",
  kept: "Good. Then as before.",
  stopped: {
    daily: "Stopped: no more daily reminders.",
    posture: "Stopped: no more nudges.",
    morning: "Stopped: no more questions in the morning.",
  },
  stoppedText: {
    daily: "`/bridge remind daily` brings them back. The ladder stays where it is.",
    posture: "`/bridge remind posture` brings them back. The ladder stays where it is.",
    morning: "`/bridge today` asks instead, when there is something to ask.",
  },
  later: (clock: string) => `See you at ${clock}.`,
  laterText: "If the set is done by then, I keep quiet.",
  laterNudge: "Same five, later.",
  oldNotToday: (on: string, todayOn: string) => `That one was for ${dayOf(on, todayOn)}.`,
  oldNotTodayText: "Nothing to take off there any more. Today is a day of its own.",
  skipped: "Another day, then.",
  skippedText: "That was only the nudge. Your session stays where it was.",
  thanks: (dayNumber: number) => thanks[dayNumber % thanks.length] ?? "",
  thanksPlain: "Noted. Thank you.",
  thanksText: "Five is the whole job. See you on the floor.",
  thanksDone: "Five is the whole job, and the set is done, too.",
  dmsWereClosedTitle: "My messages did not reach you.",
  dmsWereClosed: (sinceOn: string, todayOn: string) =>
    `Discord turned one away ${onDay(sinceOn, todayOn)}, so I stopped. Allow direct messages from a server that we share, or add me to your own account, and they get through.`,
  dmsTriedAgain: "I try again with the next one. `/bridge remind status` shows what is coming.",
  awake: "A glute with a wide-awake face.",
  asleep: "A glute with a sleeping face.",
};

const thanks = [
  "Five, and nobody noticed.",
  "That was five. Good.",
  "Awake again.",
  "Five for the glutes, none for the chair.",
  "Noted, with respect.",
  "Well squeezed.",
  "Two glutes, one opinion.",
];

function dayOf(on: string, todayOn: string): string {
  return capitalized(onDay(on, todayOn).replace(/^on /, "")).replace(/^(Yesterday|Tomorrow|Today)$/, (word) =>
    word.toLowerCase(),
  );
}
