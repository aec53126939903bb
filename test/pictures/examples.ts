import { faultCard } from "../../src/pictures/cards/fault-card.ts";
import { gluteMood } from "../../src/pictures/cards/glute-mood.ts";
import { momentCard } from "../../src/pictures/cards/moment-card.ts";
import { poseCard } from "../../src/pictures/cards/pose-card.ts";
import { streakBadge } from "../../src/pictures/cards/streak-badge.ts";
import { calendarChart, type DayMark } from "../../src/pictures/charts/calendar-chart.ts";
import { habitChart } from "../../src/pictures/charts/habit-chart.ts";
import { ladderChart } from "../../src/pictures/charts/ladder-chart.ts";
import { type ProgressWeek, progressChart } from "../../src/pictures/charts/progress-chart.ts";
import { sidesChart } from "../../src/pictures/charts/sides-chart.ts";
import { teamBoard } from "../../src/pictures/charts/team-board.ts";
import type { TeamState } from "../../src/pictures/charts/team-goal.ts";
import { weeklyRecap } from "../../src/pictures/charts/weekly-recap.ts";
import { LOOK_NAMES, type LookName } from "../../src/pictures/figure/looks.ts";
import { fittedSet } from "../../src/pictures/guided-set/fitted-set.ts";
import { FRAME, frameSvg } from "../../src/pictures/guided-set/frame.ts";
import type { GuidedSetSpec } from "../../src/pictures/guided-set/spec.ts";
import { timeline } from "../../src/pictures/guided-set/timeline.ts";
import type { Picture } from "../../src/pictures/picture.ts";
import { EXERCISE_KEYS } from "../../src/pictures/poses/exercise.ts";
import { FAULT_KEYS } from "../../src/pictures/poses/faults.ts";
import { MOMENT_KEYS } from "../../src/pictures/poses/moments.ts";
import {
  boardWords,
  calendarWords,
  faultCardWords,
  guidedSetWords,
  habitWords,
  ladderWords,
  momentCardWords,
  poseCardWords,
  progressWords,
  recapWords,
  sidesWords,
} from "./english-words.ts";

/** Every picture that the product makes, with fixed data: a test, a file to review and an entry of the gallery each. */
export const examples: ReadonlyMap<string, () => Picture> = new Map([
  ...poseCards(),
  ...momentCards(),
  ...faultCards(),
  ...guidedFrames(),
  ...progressCharts(),
  ...calendarCharts(),
  ...sidesCharts(),
  ...habitCharts(),
  ...ladderCharts(),
  ...teamBoards(),
  ...weeklyRecaps(),
  ...thumbnails(),
]);

export const guidedSetExamples: ReadonlyMap<string, GuidedSetSpec> = new Map(guidedSets());

type Examples = [string, () => Picture][];

function lookAt(index: number): LookName {
  return LOOK_NAMES[index % LOOK_NAMES.length] ?? "teal";
}

function poseCards(): Examples {
  const cards: Examples = EXERCISE_KEYS.map((exercise, index) => [
    `pose-${exercise}`,
    () => poseCard({ exercise, side: "right", look: lookAt(index), words: poseCardWords[exercise] }),
  ]);
  const words = {
    ...poseCardWords["single-leg-bridge"],
    title: "Single-leg bridge · left",
    alt: "Single-leg bridge: left foot on the floor, hips lifted, right leg straight in line with the trunk.",
  };
  cards.push([
    "pose-single-leg-bridge-left",
    () => poseCard({ exercise: "single-leg-bridge", side: "left", look: "plum", words }),
  ]);
  return cards;
}

function momentCards(): Examples {
  return MOMENT_KEYS.map((moment, index) => [
    `moment-${moment}`,
    () =>
      momentCard({
        moment,
        side: index === 0 ? "right" : "left",
        look: lookAt(index + 3),
        words: momentCardWords[moment],
      }),
  ]);
}

function faultCards(): Examples {
  return FAULT_KEYS.map((fault, index) => [
    `fault-${fault}`,
    () => faultCard({ fault, look: lookAt(index), words: faultCardWords[fault] }),
  ]);
}

/** The top rung of every exercise, both sides of level 2. */
function guidedSets(): [string, GuidedSetSpec][] {
  const sets = EXERCISE_KEYS.map((exercise, index): [string, GuidedSetSpec] => {
    const words = guidedSetWords[exercise];
    const reps = index < 3 ? 10 : 20;
    return [`guided-${exercise}`, { exercise, side: "right", reps, holdSeconds: 10, look: lookAt(index), words }];
  });
  const words = { ...guidedSetWords["single-leg-bridge"], title: "Single-leg bridge · left" };
  const left = { exercise: "single-leg-bridge", side: "left", reps: 10, holdSeconds: 10, look: "plum", words } as const;
  return [...sets, ["guided-single-leg-bridge-left", left]];
}

/** One frame of each set: the top of the fourth repetition. */
function guidedFrames(): Examples {
  return guidedSets().map(([name, spec]) => [
    name,
    () => {
      const step = timeline(spec).find(({ rep, share }) => rep === 4 && share === 1);
      if (!step) throw new Error("the fourth repetition has a top");
      const svg = frameSvg(step, fittedSet(spec));
      return { svg, widthPx: FRAME.widthPx, heightPx: FRAME.heightPx, alt: spec.words.alt };
    },
  ]);
}

function weeksFrom(startsOn: string, totals: readonly number[], level: (week: number) => number): ProgressWeek[] {
  const first = Temporal.PlainDate.from(startsOn);
  return totals.map((total, week) => ({ startsOn: first.add({ weeks: week }).toString(), total, level: level(week) }));
}

function progressCharts(): Examples {
  const ten = weeksFrom("2026-09-07", [180, 260, 320, 410, 380, 520, 610, 590, 700, 760], (week) =>
    week < 3 ? 1 : week < 7 ? 2 : 3,
  );
  const long = Array.from({ length: 156 }, (_, week) =>
    Math.round(600 + 420 * Math.sin(week / 6) + ((week * 97) % 240)),
  );
  const years = weeksFrom("2023-11-06", long, (week) =>
    week < 9 ? 1 : week < 30 ? 2 : week < 34 ? 1 : week < 80 ? 3 : week < 120 ? 4 : 5,
  );
  const one = weeksFrom("2026-11-02", [150], () => 1);
  const zero = weeksFrom("2026-09-07", [0, 0, 0, 0, 0, 0], () => 1);
  const huge = weeksFrom("2026-09-07", [12, 4_000_000, 9_999_999, 123_456], (week) => week + 1);
  const kilograms = weeksFrom("2026-09-07", [640, 960, 1180, 1600, 2400], (week) => (week < 3 ? 4 : 5));
  const pounds = weeksFrom("2026-09-07", [14_100, 21_200, 26_000, 35_300, 39_700], (week) => (week < 3 ? 4 : 5));
  return [
    [
      "progress",
      () =>
        progressChart({
          measure: "seconds",
          weeks: ten,
          cleanShare: 0.88,
          words: progressWords("12 min 40 s under tension", "this week, four times your first week"),
        }),
    ],
    [
      "progress-load",
      () =>
        progressChart({
          measure: "kg",
          weeks: kilograms,
          cleanShare: 1,
          words: {
            ...progressWords("2,400 kg moved", "this week, with clean form"),
            amount: (kg) => `${kg.toLocaleString("en")} kg`,
          },
        }),
    ],
    [
      "progress-pounds",
      () =>
        progressChart({
          measure: "lb",
          weeks: pounds,
          words: {
            ...progressWords("39,700 lb moved", "this week, with clean form"),
            amount: (lb) => `${lb.toLocaleString("en")} lb`,
          },
        }),
    ],
    ["progress-empty", () => progressChart({ measure: "seconds", weeks: [], words: progressWords("No sets yet", "") })],
    [
      "progress-one-week",
      () =>
        progressChart({
          measure: "seconds",
          weeks: one,
          cleanShare: 0,
          words: progressWords("2 min 30 s under tension", "your first week"),
        }),
    ],
    [
      "progress-all-zero",
      () =>
        progressChart({
          measure: "seconds",
          weeks: zero,
          words: progressWords("A quiet stretch", "the mat is where you left it"),
        }),
    ],
    [
      "progress-three-years",
      () =>
        progressChart({
          measure: "seconds",
          weeks: years,
          cleanShare: 0.934,
          words: progressWords("17 min under tension", "this week, of three years"),
        }),
    ],
    [
      "progress-huge",
      () =>
        progressChart({
          measure: "seconds",
          weeks: huge,
          cleanShare: 0.5,
          words: progressWords(
            "2,777 hours under tension, if the log is right, which it may well not be",
            "a very long detail line that has to be cut somewhere before it leaves the card on its right side",
          ),
        }),
    ],
  ];
}

function marksOf(todayOn: string, days: number, mark: (day: number) => DayMark): Map<string, DayMark> {
  const today = Temporal.PlainDate.from(todayOn);
  return new Map(Array.from({ length: days }, (_, day) => [today.subtract({ days: day }).toString(), mark(day)]));
}

function calendarCharts(): Examples {
  const pattern: readonly DayMark[] = [
    "session",
    "clean",
    "clean",
    "rest",
    "session",
    "none",
    "clean",
    "session",
    "clean",
    "rest",
  ];
  const mixed = (day: number): DayMark => (day > 60 && day % 3 === 0 ? "none" : (pattern[(day * 7) % 10] ?? "none"));
  const todayOn = "2026-11-19";
  return [
    [
      "calendar",
      () =>
        calendarChart({
          marks: marksOf(todayOn, 84, mixed),
          todayOn,
          words: calendarWords("21 days in a row", "best 34 · two free skips a week"),
        }),
    ],
    ["calendar-empty", () => calendarChart({ marks: new Map(), todayOn, words: calendarWords("Day one is open", "") })],
    [
      "calendar-one-day",
      () =>
        calendarChart({
          marks: marksOf(todayOn, 1, () => "session"),
          todayOn,
          words: calendarWords("1 day", "that is how it starts"),
        }),
    ],
    [
      "calendar-three-years",
      () =>
        calendarChart({
          marks: marksOf(todayOn, 1095, () => "clean"),
          todayOn,
          words: calendarWords("1,095 days in a row", "best 1,095"),
        }),
    ],
    [
      "calendar-all-none",
      () =>
        calendarChart({
          marks: marksOf(todayOn, 84, () => "none"),
          todayOn,
          words: calendarWords("The mat is free", "whenever you are"),
        }),
    ],
  ];
}

function sidesCharts(): Examples {
  return [
    [
      "sides",
      () =>
        sidesChart({
          left: 0.92,
          right: 0.74,
          words: sidesWords(
            "Start with the right",
            "it gets two extra reps this week",
            "8.9 s average hold",
            "7.1 s average hold",
          ),
        }),
    ],
    [
      "sides-even",
      () =>
        sidesChart({
          left: 1,
          right: 0.97,
          words: sidesWords(
            "Both sides at work",
            "three per cent apart is even",
            "10 s average hold",
            "9.8 s average hold",
          ),
        }),
    ],
    [
      "sides-one",
      () =>
        sidesChart({
          left: 0.5,
          words: sidesWords("Right side left", "one side is done today", "5 s average hold", "not yet"),
        }),
    ],
    [
      "sides-all-zero",
      () =>
        sidesChart({
          left: 0,
          right: 0,
          words: sidesWords(
            "Both still asleep",
            "one clean hold wakes a side",
            "no clean hold yet",
            "no clean hold yet",
          ),
        }),
    ],
    ["sides-empty", () => sidesChart({ words: sidesWords("Sides come with level 2", "", "", "") })],
  ];
}

function habitCharts(): Examples {
  const grow = (days: number, miss: (day: number) => boolean) => {
    let strength = 0;
    const first = Temporal.PlainDate.from("2026-08-22");
    return Array.from({ length: days }, (_, day) => {
      const keep = 0.5 ** (1 / 13);
      strength = strength * keep + (miss(day) ? 0 : 1 - keep);
      return { on: first.add({ days: day }).toString(), strength };
    });
  };
  return [
    [
      "habit",
      () =>
        habitChart({
          days: grow(90, (day) => day % 9 === 4 || (day > 40 && day < 46)),
          words: habitWords("Habit strength", "one missed day hardly dents it"),
        }),
    ],
    ["habit-empty", () => habitChart({ days: [], words: habitWords("Habit strength", "") })],
    ["habit-one-day", () => habitChart({ days: grow(1, () => false), words: habitWords("Habit strength", "day one") })],
    [
      "habit-three-years",
      () =>
        habitChart({ days: grow(1095, (day) => day % 200 > 180), words: habitWords("Habit strength", "three years") }),
    ],
    [
      "habit-all-zero",
      () => habitChart({ days: grow(30, () => true), words: habitWords("Habit strength", "it waits for you") }),
    ],
  ];
}

function ladderCharts(): Examples {
  const at = (level: number, rung: number, rungs: number, look: LookName) => () =>
    ladderChart({ level, rung, rungs, look, words: ladderWords(level, rung, rungs) });
  return [
    ["ladder", at(3, 2, 5, "teal")],
    ["ladder-first", at(1, 1, 5, "sky")],
    ["ladder-graduated", at(6, 1, 1, "sun")],
    ["ladder-twenty-rungs", at(5, 11, 20, "rose")],
  ];
}

/** Names as people have them on Discord, and as somebody who means harm would write them. */
export const hardNames: readonly string[] = [
  "Mira",
  "🍑💪 Jo 💪🍑",
  "مريم العلي",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "<script>alert(1)</script>&amp;",
  "Zoë\u0000\u0007\u202Eevil\uD800",
  "𝓐𝓲𝓴𝓸",
  "日本太郎",
  "👨‍👩‍👧‍👦",
  '"/><image href="file:///etc/passwd"/>',
  "Ольга Ђорђевић",
  "   ",
  "Priya",
  "Sam",
];

function teamBoards(): Examples {
  const states: readonly TeamState[] = ["showedUp", "notYet", "offToday", "showedUp", "showedUp"];
  const members = (names: readonly string[]) =>
    names.map((name, index) => ({ name, state: states[index % 5] ?? "notYet" }));
  const words = boardWords("Today's floor", "nobody is last here", 21);
  return [
    [
      "board",
      () =>
        teamBoard({
          members: members(["Mira", "Jonas", "Aiko", "Sam", "Priya"]),
          goal: { done: 14, wanted: 21 },
          words,
        }),
    ],
    [
      "board-notes",
      () =>
        teamBoard({
          members: members(["Mira", "Jonas", "Aiko", "Sam"]).map((member, index) => ({
            ...member,
            note: [null, "21 days", "104 days, level 4", "1 day, level 1"][index] ?? null,
          })),
          goal: { done: 6, wanted: 12 },
          words,
        }),
    ],
    [
      "board-over",
      () =>
        teamBoard({
          members: members(["Mira", "Jonas", "Aiko", "Sam"]),
          goal: { done: 2, wanted: 5 },
          words: { ...words, states: { showedUp: "showed up", offToday: "off that day", notYet: "" } },
        }),
    ],
    ["board-hard-names", () => teamBoard({ members: members(hardNames), goal: { done: 31, wanted: 21 }, words })],
    ["board-one", () => teamBoard({ members: members(["Mira"]), goal: { done: 0, wanted: 0 }, words })],
    ["board-empty", () => teamBoard({ members: [], goal: { done: 0, wanted: 21 }, words })],
    [
      "board-hundred",
      () =>
        teamBoard({
          members: members(Array.from({ length: 100 }, (_, n) => `Member ${n + 1}`)),
          goal: { done: 123_456, wanted: 700 },
          words,
        }),
    ],
  ];
}

function weeklyRecaps(): Examples {
  const week = (shift: number) => {
    const at = (day: number): TeamState =>
      (["showedUp", "showedUp", "offToday", "showedUp", "notYet"] as const)[(day * shift + shift) % 5] ?? "notYet";
    return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)] as const;
  };
  const members = (names: readonly string[]) => names.map((name, index) => ({ name, days: week(index + 1) }));
  const words = recapWords("18 sessions together", "Team Bridge · week 45", 21);
  return [
    [
      "recap",
      () =>
        weeklyRecap({
          members: members(["Mira", "Jonas", "Aiko", "Sam", "Priya"]),
          goal: { done: 18, wanted: 21 },
          words,
        }),
    ],
    ["recap-hard-names", () => weeklyRecap({ members: members(hardNames), goal: { done: 18, wanted: 21 }, words })],
    ["recap-empty", () => weeklyRecap({ members: [], goal: { done: 0, wanted: 0 }, words })],
  ];
}

function thumbnails(): Examples {
  return [
    ["badge", () => streakBadge({ days: 21, share: 0.7, words: { unit: "days", alt: "A streak of 21 days." } })],
    ["badge-huge", () => streakBadge({ days: 123_456, share: 1, words: { unit: "days", alt: "A very long streak." } })],
    ["badge-zero", () => streakBadge({ days: 0, share: 0, words: { unit: "days", alt: "No streak yet." } })],
    ["mood-awake", () => gluteMood({ mood: "awake", words: { alt: "A glute, wide awake." } })],
    ["mood-asleep", () => gluteMood({ mood: "asleep", words: { alt: "A glute, fast asleep." } })],
  ];
}
