import {
  by,
  chapter,
  chooses,
  fillsIn,
  hears,
  looks,
  presses,
  type Step,
  type Story,
  sees,
  types,
  waits,
} from "../story.ts";

const aSet = { reps: 5, seconds: 5, form: "clean", breathing: "easy", pain: "none" } as const;

/** The whole start, as somebody goes through it who wants nothing sent. */
function starts(city: string): readonly Step[] {
  return [
    types("bridge start", {}, "First, a serious half-minute."),
    presses("None of these"),
    fillsIn("Another city…", { city }),
    presses("Right"),
    presses("Start at level 1"),
    presses("After my coffee"),
    presses("No reminder"),
    presses("No nudges"),
    presses("No, do not ask", "5 holds of 5 seconds"),
  ];
}

const everyStep = (person: string, steps: readonly Step[]) => steps.map((step) => by(person, step));

/** Three people in two zones: a channel becomes a team's, and a week later it looks back. */
export const teamWeek: Story = {
  key: "team-week",
  title: "A team's first week",
  startsOn: "2026-03-02",
  zone: "Europe/Vienna",
  by: "Mira",
  where: "accountability",
  steps: [
    ...chapter("Three people start, each for themselves", 1, "10:00"),
    ...starts("Vienna"),
    presses("Start guided set", "counts for you"),
    ...everyStep("Priya", starts("Vienna")),
    ...everyStep("Sam", starts("New York")),

    ...chapter("A channel for the team", 1, "16:00"),
    types(
      "bridge-admin setup",
      { timezone: "Vienna", goal: "sessions", number: 6, name: "Morning floor" },
      "The team is set up.",
      "Sundays at 18:00",
    ),
    sees([], "A floor of our own: Morning floor"),
    presses("I'm in", "You are in.", "Never, whatever you choose"),
    chooses("What may the team see?", "streak", "and your streak"),
    ...everyStep("Priya", [sees([], "A floor of our own"), presses("I'm in", "You are in.")]),
    ...everyStep("Sam", [sees([], "A floor of our own"), presses("I'm in", "You are in.")]),
    sees(["board.png"], "Monday's floor"),
    looks("the first board"),
    fillsIn("Done for today", { amount: "5 × 5", form: "clean", breathing: "easy", pain: "none" }, "5 of 5, clean."),
    presses("Tell the team", "The team knows."),
    ...everyStep("Sam", [types("bridge log", aSet, "5 of 5, clean.")]),

    ...chapter("Somebody cheers, somebody asks", 2, "18:00"),
    types("bridge log", aSet),
    sees(["board.png"], "Tuesday's floor"),
    types("bridge team cheer", { member: "@Sam" }, "Sent to Sam."),
    sees([], "Mira is in your corner"),
    types("bridge team buddy", { member: "@Sam" }, "I have asked Sam."),
    sees([], "would like you as a buddy"),
    looks("a question for Sam"),
    ...everyStep("Sam", [
      types("bridge team buddy", {}, "Mira would like you as a buddy."),
      presses("Yes, buddies", "Buddies it is."),
      types("bridge log", aSet),
    ]),

    ...chapter("Off is one word", 3, "18:00"),
    ...everyStep("Priya", [types("bridge remind pause", { until: "saturday" }, "Everything is quiet")]),
    types("bridge log", aSet),
    sees(["board.png"], "Wednesday's floor"),
    types("bridge team board", {}, "**Off today** Priya"),
    looks("who is off"),

    ...chapter("It is quiet around Sam", 5, "18:00"),
    types("bridge log", aSet),
    waits(6, "10:30"),
    hears("How is Sam?"),
    looks("a hello to send"),

    ...chapter("The week, together", 7, "17:00"),
    ...everyStep("Priya", [types("bridge log", aSet)]),
    types("bridge log", aSet),
    sees(["board.png"], "Sunday's floor"),
    waits(7, "18:10"),
    sees(["recap.png"], "Your week together"),
    looks("the recap"),
    presses("Leave me out next time", "without you"),
  ],
};
