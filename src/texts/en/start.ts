import { inLetters } from "./words.ts";

/** New signs that need emergency care, whatever else is true. */
export const emergencySigns = [
  "Trouble holding or passing urine or stool",
  "Numbness in the groin, where a saddle would touch",
  "Weakness in both legs",
] as const;

const clinicianFirst = [
  "Chest pain, dizziness or fainting when you exert yourself, or a heart condition",
  "Pain in the back, hip or knee that is sharp, gets worse, or runs down the leg",
  "An injury or operation in the last three months",
  "You are pregnant, or gave birth in the last three months",
  "A clinician told you not to exercise, or to be careful",
] as const;

/** The same signs as one sentence. */
const emergency =
  "Go to emergency care now if any of this is new: trouble holding or passing urine or stool, numbness where a saddle would touch, weakness in both legs.";

export const start = {
  title: "Hi, I am Bridge Coach.",
  intro: (levels: number) =>
    `${inLetters(levels).replace(/^./, (letter) => letter.toUpperCase())} levels, from a bridge on the floor to standing work, until your glutes pull their weight on stairs and with shopping bags. A few minutes a day. No gym, no lycra, no shouting.`,
  screenTitle: "First, a serious half-minute.",
  screenAgainTitle: "The serious half-minute, once more.",
  screenAgain: "Your answers have run out, and things change. Same questions as last time.",
  screenEmergency: "**Any of these, new?** Then stop reading and go to emergency care:",
  emergencySigns,
  screenClinician: "**Any of these?** Then ask a clinician first:",
  clinicianFirst,
  screenSmallPrint:
    "I am software that coaches exercise, not a clinician. I keep only the outcome and the date, not what was true.",
  none: "None of these",
  some: "One or more of these",
  referredTitle: "Then a clinician first, please.",
  emergency,
  referred:
    "For anything else on the list: please ask a doctor or physiotherapist whether bridges are a good idea for you now. I will be here, and nothing runs out.",
  referredForPainTitle: "A clinician should see this first.",
  referredForPain:
    "Strong pain ended your sets twice. Please show it to a doctor or physiotherapist before the next one. Your place on the ladder stays in the log.",
  clearedQuestion: "Has a clinician told you since that you may train?",
  cleared: "Yes, I may train",
  passed: "Nothing you answered speaks against starting.",
  zoneTitle: "What time is it for you?",
  zoneIntro: "So that *today* is your today. Pick the place whose clock shows your time.",
  zonePlaceholder: "Pick your time",
  zoneOption: (city: string, localTime: string) => `${localTime} · ${city}`,
  anotherCity: "Another city…",
  cityFormTitle: "Where is your clock?",
  cityLabel: "Your city, or one nearby",
  cityPlaceholder: "Vienna",
  cityMeant: (typed: string) => `Which one did you mean by “${typed}”?`,
  cityUnknown: (typed: string) => `I do not know “${typed}”. A bigger city in your time zone will do.`,
  zoneQuestion: (localTime: string) => `It is ${localTime} for you, right?`,
  zoneMeans: (city: string) =>
    `That is the clock of ${city}. Your day ends at four in the morning, so a set after midnight still counts for the evening.`,
  levelTitle: "Where shall we begin?",
  levelIntro: "Level 1 is right for most, and it does not keep anybody who can do more.",
  levelTest: (sets: number, highest: number) =>
    `Or show me: ${sets === 1 ? "one honest set" : `at most ${inLetters(sets)} honest sets`}, and you begin where they end, at level ${highest} at the highest.`,
  levelFirst: "Start at level 1",
  test: "Test me",
  testTitle: (part: number, exercise: string) => `Part ${part}: ${exercise}`,
  testAsks: (amount: string, minutes: number) =>
    `${amount}, about ${minutes} minute${minutes === 1 ? "" : "s"}. End it when it is no longer clean: this is a look, not a race.`,
  testPassed: "All of it, clean, breathing",
  testPartly: "Not all of it",
  testHurt: "It hurt, I stopped",
  placed: (level: number) => `Then level ${level} is where you begin.`,
  cueTitle: "When is your moment?",
  cueIntro: "A set sticks best to something you do anyway. Pick one:",
  moments: {
    waking: "After getting up",
    coffee: "After my coffee",
    lunch: "After lunch",
    work: "After work",
    shower: "Before my shower",
    bed: "Before bed",
  },
  noMoment: "I will see",
  planned: (moment: string) => `${moment.replace(" my ", " your ")}, then. That is the whole plan.`,
  reminderTitle: "When shall I remind you?",
  reminderIntro:
    "One direct message a day with the session in it, and none when it is done. If you do not answer, I come less often.",
  otherTime: "Another time…",
  noReminder: "No reminder",
  reminded: (time: string) => `Every day at ${time}, then.`,
  timeFormTitle: "The daily reminder",
  timeLabel: "At what time?",
  timeHint: "7pm, 19:00 or 7:30 am",
  nudgeTitle: "And one nudge around noon?",
  nudgeIntro: (from: string, to: string) =>
    `One small thing to do where you are, such as five slow squeezes. Once a day on weekdays, some time between ${from} and ${to}. It is off unless you say yes.`,
  nudgeYes: "Yes, nudge me",
  nudgeNo: "No nudges",
  nudged: "I will find a moment around noon.",
  checkTitle: "And if a set ever hurts?",
  checkIntro:
    "Then I would ask once, the next morning at eight, whether you are back to your usual. The answer decides whether the next set asks for less.",
  checkYes: "Yes, ask me",
  checkNo: "No, do not ask",
  allSet: "That was all of it. `/bridge remind status` shows what I send you, and stops it.",
  right: "Right",
  chooseAgain: "Choose again",
};
