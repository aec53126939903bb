import type { FaultCardWords, MomentCardWords, PoseCardWords } from "../../src/pictures/cards/words.ts";
import type {
  BoardWords,
  CalendarWords,
  ChartWords,
  HabitWords,
  LadderWords,
  ProgressWords,
  RecapWords,
  SidesWords,
} from "../../src/pictures/charts/words.ts";
import type { GuidedSetWords } from "../../src/pictures/guided-set/spec.ts";
import { EXERCISE_KEYS, type ExerciseKey, type Side } from "../../src/pictures/poses/exercise.ts";
import type { FaultKey } from "../../src/pictures/poses/faults.ts";
import type { MomentKey } from "../../src/pictures/poses/moments.ts";
import { en } from "../../src/texts/en.ts";

type Keyed<K extends string, V> = Readonly<Record<K, V>>;

const { poses, moments, faults, guidedSets } = en.pictures;
const fullSet = (exercise: ExerciseKey) =>
  ({
    "single-leg-bridge": "10 × 10 s each side",
    "kettlebell-deadlift": "20 × 24 kg",
    "kettlebell-swing": "20 × 24 kg",
  })[exercise as string] ?? "10 × 10 s";

/** The product's own words, with the full set of each level. */
export const poseCardWords = Object.fromEntries(
  EXERCISE_KEYS.map((exercise, index) => [exercise, poseWordsOf(exercise, "right", index + 1)]),
) as Keyed<ExerciseKey, PoseCardWords>;

export function poseWordsOf(exercise: ExerciseKey, side: Side, level: number): PoseCardWords {
  const { title, cues, tip, alt } = poses[exercise];
  return { level: en.pictures.level(level), title: title(side), dose: fullSet(exercise), cues, tip, alt: alt(side) };
}

export const momentCardWords: Keyed<MomentKey, MomentCardWords> = moments;

export const faultCardWords: Keyed<FaultKey, FaultCardWords> = faults;

export function guidedWordsOf(exercise: ExerciseKey, side: Side): GuidedSetWords {
  const { title, alt, ...words } = guidedSets[exercise];
  return { ...words, title: title(side), alt: alt(side, fullSet(exercise)) };
}

export const guidedSetWords = Object.fromEntries(
  EXERCISE_KEYS.map((exercise) => [exercise, guidedWordsOf(exercise, "right")]),
) as Keyed<ExerciseKey, GuidedSetWords>;

const empty = { title: "Nothing here yet", detail: "Your first set draws the first dot." };
const date = (on: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${on}T12:00:00Z`));
const day = (on: string) => date(on, { day: "numeric", month: "short" });
const month = (on: string) => date(on, { month: "short", year: "numeric" });
const shortMonth = (on: string) => date(on, { month: "short" });
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

export function secondsAmount(seconds: number): string {
  if (seconds >= 7200) return `${Math.round(seconds / 3600).toLocaleString("en")} h`;
  return `${Math.round(seconds / 60)} min`;
}

export function chartWords(headline: string, detail: string): ChartWords {
  return { headline, detail, alt: `${headline}. ${detail}`, empty };
}

export function progressWords(headline: string, detail: string): ProgressWords {
  const words = chartWords(headline, detail);
  return { ...words, clean: "clean form", level: (level) => `Level ${level}`, amount: secondsAmount, day, month };
}

export function habitWords(headline: string, detail: string): HabitWords {
  return { ...chartWords(headline, detail), day, month };
}

export function calendarWords(headline: string, detail: string): CalendarWords {
  const marks = { clean: "clean", session: "session", rest: "day off", none: "nothing" };
  return { ...chartWords(headline, detail), weekdays, month: shortMonth, marks };
}

export function sidesWords(headline: string, detail: string, leftDetail: string, rightDetail: string): SidesWords {
  return { ...chartWords(headline, detail), left: "Left", right: "Right", leftDetail, rightDetail };
}

export function ladderWords(level: number, rung: number, rungs: number): LadderWords {
  return {
    alt: `The ladder: level ${level} of 5, rung ${rung} of ${rungs}.`,
    level: (number) => `Level ${number}`,
    names: ["Bridge + Brace", "Single-leg bridge", "Ball roll-out", "Kettlebell deadlift", "Kettlebell swing"],
    rung: `Rung ${rung} of ${rungs}`,
  };
}

export function boardWords(headline: string, detail: string, wanted: number): BoardWords {
  return {
    ...chartWords(headline, detail),
    states: { showedUp: "showed up", offToday: "off today", notYet: "not yet" },
    unnamed: (position) => `Teammate ${position}`,
    more: (people) => `and ${people} more`,
    goal: `of ${wanted} sessions`,
  };
}

export function recapWords(headline: string, detail: string, wanted: number): RecapWords {
  return { ...boardWords(headline, detail, wanted), weekdays };
}
