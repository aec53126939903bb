import type { Still } from "../../interactions/pictures.ts";
import { calendarChart } from "../../pictures/charts/calendar-chart.ts";
import { habitChart } from "../../pictures/charts/habit-chart.ts";
import { progressChart } from "../../pictures/charts/progress-chart.ts";
import { sidesChart } from "../../pictures/charts/sides-chart.ts";
import { exactLoadIn, type WeightUnit } from "../../progression/weight-unit.ts";
import type { DayMark, Progress } from "../../services/progress/read-progress.ts";
import { levelFor } from "../../services/progress/work-done.ts";
import type { Finding } from "../../texts/finding.ts";
import type { Reader } from "../reader.ts";

/** Values on the wire, in the order of the menu. */
export const progressViews = ["chart", "calendar", "sides", "numbers"] as const;
export type ProgressView = (typeof progressViews)[number];

export function isProgressView(value: string | undefined): value is ProgressView {
  return progressViews.some((view) => view === value);
}

/** What a view finds in the log; null while there is nothing to see. The picture and its text say the same. */
export function findingOf({ texts }: Reader, progress: Progress, view: ProgressView): Finding | null {
  const { weeks, marks, streak, sides, habit, cleanShare, coaching } = progress;
  if (weeks.length === 0) return null;
  switch (view) {
    case "chart":
      return texts.progress.chart(measureOf(progress), measuredWeeks(progress), cleanShare);
    case "calendar": {
      const days = shownDays(progress).filter(({ mark }) => mark === "clean" || mark === "session").length;
      const told = talksOfStreak(progress) ? streak : null;
      return texts.progress.calendar(days, told, lastDays(progress), coaching.now.on);
    }
    case "sides":
      return sides === null
        ? null
        : texts.progress.sides(sides.left, sides.right, sides.sittings, coaching.standing.weakerSide);
    case "numbers":
      return marks.size === 0 ? null : texts.progress.habit(habit.at(-1)?.strength ?? 0);
    default:
      return view satisfies never;
  }
}

/** The picture of a view. Also without anything to see: somebody on a mat, ready to begin. */
export function progressStill(reader: Reader, progress: Progress, view: ProgressView): Still {
  const { axis, empty, sidesEmpty } = reader.texts.progress;
  const none = view === "sides" && progress.weeks.length > 0 ? sidesEmpty : empty;
  const found = findingOf(reader, progress, view) ?? { headline: "", detail: "", alt: `${none.title}. ${none.detail}` };
  const words = { ...found, empty: none, ...axis };
  switch (view) {
    case "chart":
      return { name: "progress-chart", ...weeksPicture(reader, progress, words) };
    case "calendar": {
      const { marks, coaching } = progress;
      const calendarWords = { ...words, month: axis.shortMonth };
      return { name: "progress-calendar", ...calendarChart({ marks, todayOn: coaching.now.on, words: calendarWords }) };
    }
    case "sides":
      return { name: "progress-sides", ...sidesPicture(reader, progress, words) };
    case "numbers":
      return { name: "progress-habit", ...habitChart({ days: progress.habit, words }) };
    default:
      return view satisfies never;
  }
}

type Words = Finding & Reader["texts"]["progress"]["axis"] & { readonly empty: Reader["texts"]["progress"]["empty"] };

function weeksPicture({ texts: { pictures } }: Reader, progress: Progress, words: Words) {
  const measure = measureOf(progress);
  const share = progress.cleanShare === null ? {} : { cleanShare: progress.cleanShare };
  return progressChart({
    ...{ measure, weeks: measuredWeeks(progress), ...share },
    words: { ...words, level: pictures.level, amount: (value) => words.amount(measure, value) },
  });
}

function sidesPicture({ texts: { progress: texts } }: Reader, { sides }: Progress, words: Words) {
  const details = {
    leftDetail: texts.averageHold(sides?.left.holdSeconds ?? null),
    rightDetail: texts.averageHold(sides?.right.holdSeconds ?? null),
  };
  const shares = sides === null ? {} : { left: sides.left.share, right: sides.right.share };
  return sidesChart({ ...shares, words: { ...words, ...details } });
}

/** The weight moved, in the unit of the person, on the levels with weights once some was moved; seconds on the others. */
export function measureOf({ coaching, total }: Progress): "seconds" | WeightUnit {
  const { program, standing, person } = coaching;
  const isLoaded = levelFor(program, standing.exercise)?.kind === "loaded";
  return total.seconds === 0 || (isLoaded && total.kilograms > 0) ? person.weightUnit : "seconds";
}

export function measuredWeeks(progress: Progress) {
  const measure = measureOf(progress);
  return progress.weeks.map(({ startsOn, level, seconds, kilograms }) => {
    return { startsOn, level, total: measure === "seconds" ? seconds : exactLoadIn(measure, kilograms) };
  });
}

/** Nobody who hurts is told about streaks. */
export function talksOfStreak({ coaching: { standing } }: Progress): boolean {
  return standing.morningCheck === null && standing.blocked?.code !== "rest" && standing.blocked?.code !== "referred";
}

export function lastDays({ marks, coaching }: Progress): { on: string; mark: DayMark }[] {
  const today = Temporal.PlainDate.from(coaching.now.on);
  return Array.from({ length: 7 }, (_, place) => {
    const on = today.subtract({ days: 6 - place }).toString();
    return { on, mark: marks.get(on) ?? "none" };
  });
}

/** The days that the calendar shows: this week and the eleven before it. */
function shownDays({ marks, coaching }: Progress): { on: string; mark: DayMark }[] {
  const today = Temporal.PlainDate.from(coaching.now.on);
  const firstOn = today.subtract({ days: today.dayOfWeek - 1 + 7 * 11 }).toString();
  return [...marks].map(([on, mark]) => ({ on, mark })).filter(({ on }) => on >= firstOn);
}
