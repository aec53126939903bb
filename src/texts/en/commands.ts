import { teamCommands } from "./team-commands.ts";

/** What Discord shows while people type; by path of the command, values on the wire as keys. */
export const commands = {
  bridge: { description: "Your glute-bridge coach" },
  "bridge start": { description: "Begin, or pick up where you left" },
  "bridge today": { description: "Today's session: what to do, and one tap to log it" },
  "bridge log": {
    description: "Log a set; without options a form opens",
    options: {
      reps: { description: "How many; 0 if pain stopped you" },
      seconds: { description: "How long each hold lasted, in seconds" },
      side: {
        description: "The foot on the floor",
        choices: { left: "Left", right: "Right", both: "Both, this many on each side" },
      },
      load: { description: "How heavy: 16 kg or 35 lb; a number alone is in your unit" },
      form: {
        description: "Clean by the two checks of the exercise?",
        choices: { clean: "Clean", slipped: "It slipped" },
      },
      breathing: { description: "Breathing during the set", choices: { easy: "Easy the whole time", held: "Held it" } },
      pain: {
        description: "Pain that is new or worse than before the set",
        choices: { none: "None", some: "Some", stop: "It hurt, I stopped" },
      },
      felt: {
        description: "Where you felt it most",
        choices: { glutes: "Glutes", hamstrings: "Back of the thighs", back: "Lower back", unsure: "Hard to say" },
      },
      mirror: { description: "Done in front of a mirror?" },
      exercise: { description: "Which exercise, if not today's" },
      when: { description: "today, yesterday, Friday, or a date of the last 7 days" },
    },
  },
  "bridge plan": { description: "The ladder, and where you stand on it" },
  "bridge how": {
    description: "How an exercise is done: steps, checks, easier and harder",
    options: { exercise: { description: "Which exercise, if not today's" } },
  },
  "bridge why": { description: "Why this target, what it rests on, and the nearest way on" },
  "bridge history": {
    description: "Your log; any entry can be changed or taken out",
    options: { page: { description: "Which page; 1 is the newest" } },
  },
  "bridge stepback": { description: "Go down a step or a level by choice" },
  "bridge progress": {
    description: "What your log adds up to, in pictures",
    options: {
      view: {
        description: "Which picture first",
        choices: {
          chart: "Chart, week by week",
          calendar: "Calendar",
          sides: "Left and right",
          numbers: "Numbers",
        },
      },
    },
  },
  "bridge settings": {
    description: "Your clock, when your day begins, kilograms or pounds, and your look in pictures",
  },
  "bridge remind": { description: "Reminders, nudges and breaks" },
  "bridge remind daily": {
    description: "One reminder a day, and none when the set is done",
    options: {
      time: { description: "7pm, 19:00 or 7:30 am" },
      days: { description: "daily, weekdays, or a list such as mon,wed,fri" },
      timezone: { description: "Your city, or one nearby" },
    },
  },
  "bridge remind posture": {
    description: "One small nudge in the middle of the day",
    options: {
      from: { description: "Not before: 11:00 or 11am" },
      to: { description: "Not after: 15:00 or 3pm" },
      days: { description: "daily, weekdays, or a list such as mon,wed,fri" },
    },
  },
  "bridge remind status": { description: "What is coming, when, and why" },
  "bridge remind pause": {
    description: "One break from everything: reminders, nudges, streak, team",
    options: {
      until: { description: "The last day of the break: sunday, 2026-08-20, in 2 weeks; open if you leave it out" },
    },
  },
  "bridge remind resume": { description: "End the break and go on" },
  "bridge undo": { description: "Take the last entry back" },
  "bridge help": { description: "How this works, in half a minute" },
  "bridge-admin": { description: "Bridge Coach in this server" },
  "bridge-admin program": { description: "The ladders of this server" },
  "bridge-admin program list": { description: "The programs this server knows, and the one new people start on" },
  "bridge-admin program use": {
    description: "Choose the program that people who start from here get",
    options: { program: { description: "Its name, or its key and version: my-ladder@2" } },
  },
  "bridge-admin program import": {
    description: "Try out a program file, and add it to this server",
    options: { file: { description: "A JSON file, up to 256 KiB" } },
  },
  "bridge-admin program export": {
    description: "Get a program as a file, to change it and import it again",
    options: { program: { description: "The one new people start on, if you leave this out" } },
  },
  ...teamCommands,
};
