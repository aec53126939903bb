import type { WeightUnit } from "../../progression/weight-unit.ts";
import type { Finding } from "../finding.ts";
import { count, weekday } from "./words.ts";

type Mark = "clean" | "session" | "rest" | "none";
type Measure = "seconds" | WeightUnit;

interface Week {
  readonly startsOn: string;
  readonly total: number;
}

/** How many weeks the text for a chart names one by one. */
const weeksNamed = 8;

const on = (date: string, options: Intl.DateTimeFormatOptions) =>
  Temporal.PlainDate.from(date).toLocaleString("en-GB", options);
const shortDay = (date: string) => on(date, { day: "numeric", month: "short" });
const decimals = (value: number, digits = 1) =>
  new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }).format(value);
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** "40 s", "12 min", "2.5 h". */
function duration(seconds: number): string {
  if (seconds < 60) return `${decimals(seconds, 0)} s`;
  return seconds < 7200 ? `${decimals(seconds / 60, 0)} min` : `${decimals(seconds / 3600)} h`;
}

/** "320 kg", "12.5 t"; "705 lb", "27,558 lb": pounds have no larger unit that everybody knows. */
function weight(moved: number, unit: WeightUnit): string {
  return unit === "lb" || moved < 10_000 ? `${decimals(moved, 0)} ${unit}` : `${decimals(moved / 1000)} t`;
}

const amount = (measure: Measure, value: number) => (measure === "seconds" ? duration(value) : weight(value, measure));
/** An axis begins at 0, of whatever. */
const onAxis = (measure: Measure, value: number) => (value === 0 ? "0" : amount(measure, value));
const measured = { seconds: "Time under tension", kg: "Weight moved", lb: "Weight moved" };

function finding(headline: string, detail: string, ...more: readonly string[]): Finding {
  return { headline, detail, alt: [`${headline}.`, `${detail}.`, ...more].join(" ") };
}

function chart(measure: Measure, weeks: readonly Week[], cleanShare: number | null): Finding {
  const [thisWeek, lastWeek] = [weeks.at(-1)?.total ?? 0, weeks.at(-2)?.total ?? 0];
  const what = measured[measure];
  const headline =
    thisWeek > 0
      ? `${amount(measure, thisWeek)} ${measure === "seconds" ? "of holding" : "moved"} so far this week`
      : "A week with room in it";
  const detail = weeks.length > 1 ? `${what} by week, last week ${amount(measure, lastWeek)}` : `${what} by week`;
  return finding(headline, detail, byWeek(measure, weeks), ...(cleanShare === null ? [] : [cleanReps(cleanShare)]));
}

function byWeek(measure: Measure, weeks: readonly Week[]): string {
  const named = weeks.slice(-weeksNamed).map((week) => `${shortDay(week.startsOn)} ${amount(measure, week.total)}`);
  return `Weeks from ${named.join(", ")}.`;
}

const cleanReps = (share: number) => `Clean: ${percent(share)} of the reps you rated.`;

/** `streak`: null where it is nothing to talk about. */
interface Day {
  readonly on: string;
  readonly mark: Mark;
}

/** Today is not over: nothing is not what it has been. */
function inTheLastDays(days: readonly Day[], todayOn: string): string {
  const named = days.map(({ on: date, mark }) => {
    const isOpen = date === todayOn && mark === "none";
    return `${weekday(date)} ${isOpen ? "still open" : marks[mark]}`;
  });
  return `The last seven days: ${named.join(", ")}`;
}

function calendar(
  days: number,
  streak: { readonly days: number; readonly bestDays: number } | null,
  lastDays: readonly Day[],
  todayOn: string,
): Finding {
  const shown = `${count(days, "day")} in twelve weeks`;
  const inWords = `${inTheLastDays(lastDays, todayOn)}.`;
  if (streak === null || streak.days < 2) return finding(shown, "Days off are part of it", inWords);
  const best = streak.bestDays > streak.days ? `best ${streak.bestDays}` : "your best so far";
  return finding(`A streak of ${count(streak.days, "day")}`, `${shown}, ${best}`, inWords);
}

const marks: Readonly<Record<Mark, string>> = { clean: "clean", session: "session", rest: "day off", none: "nothing" };

/** `startWith`: the side the log invites to begin with. */
function sides(
  left: { readonly share: number; readonly holdSeconds: number | null },
  right: { readonly share: number; readonly holdSeconds: number | null },
  sessions: number,
  startWith: "left" | "right" | null,
): Finding {
  const areAsleep = left.share === 0 && right.share === 0;
  const isEven = Math.min(left.share, right.share) >= 0.9 * Math.max(left.share, right.share);
  const headline =
    startWith !== null
      ? `Start with the ${startWith}`
      : areAsleep
        ? "Both sides still asleep"
        : isEven
          ? "Both sides pull their weight"
          : "Left and right, side by side";
  const detail = sessions === 1 ? "Clean reps of your last session" : `Clean reps of your last ${sessions} sessions`;
  return finding(headline, detail, `${side("Left", left)} ${side("Right", right)}`);
}

function side(name: string, { share, holdSeconds }: { share: number; holdSeconds: number | null }): string {
  const hold = averageHold(holdSeconds);
  return `${name} ${percent(share)}${hold === "" ? "" : `, ${hold}`}.`;
}

function averageHold(holdSeconds: number | null): string {
  return holdSeconds === null ? "" : `${decimals(holdSeconds)} s average hold`;
}

function habit(strength: number): Finding {
  const detail = "Every day adds to it, a day off takes little away";
  return finding("Habit strength", detail, `Now ${percent(strength)}.`);
}

export const progress = {
  chart,
  calendar,
  sides,
  habit,
  averageHold,
  /** On the axes and legends of charts. */
  axis: {
    amount: onAxis,
    clean: "clean form",
    day: shortDay,
    month: (date: string) => on(date, { month: "short", year: "numeric" }),
    shortMonth: (date: string) => on(date, { month: "short" }),
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ],
    marks,
    left: "Left",
    right: "Right",
  },
  views: { chart: "Week by week", calendar: "Calendar", sides: "Left and right", numbers: "Numbers" },
  viewHints: {
    chart: "How much, and how clean",
    calendar: "The last twelve weeks, day by day",
    sides: "Single-leg work, compared",
    numbers: "Streak, totals, habit strength",
  },
  viewPlaceholder: "Another view",
  empty: { title: "Nothing here yet", detail: "Your first set draws the first dot." },
  sidesEmpty: { title: "Sides come later", detail: "The first exercise with one foot on the floor fills this in." },
  inWords: "The picture did not come out this time. In words:",
  byWeek,
  cleanReps,
  lastDays: (days: readonly Day[], todayOn: string) => `${inTheLastDays(days, todayOn)}.`,
  sideLine: side,
  numbers: {
    title: "Your numbers",
    streak: (days: number, best: number) => `**Streak** ${count(days, "day")}, best ${best}`,
    freeSkips: (left: number) =>
      left === 0 ? "No free day off left for now" : `${count(left, "free day")} off left this week`,
    sessions: (ever: number, thisWeek: number) => `**Days with a set** ${ever}, this week ${thisWeek}`,
    seconds: (seconds: number) => `**Time under tension** ${duration(seconds)} in all`,
    moved: (moved: number, unit: WeightUnit) => `**Moved** ${weight(moved, unit)} in all`,
    clean: (share: number) => `**Clean** ${percent(share)} of the reps you rated`,
    habit: (strength: number) => `**Habit strength** ${percent(strength)}`,
  },
  share: "Show it in the channel",
  sharePrivacy: "Only you see this. The button posts the picture and nothing else.",
  shared: "It is in the channel now, the picture and nothing else.",
};
