/** Days of the week in the order of the ISO calendar. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Weekday = (typeof weekdays)[number];

export type ReadDays =
  | { readonly kind: "read"; readonly days: ReadonlySet<Weekday> }
  | { readonly kind: "unreadable"; readonly example: string };

const example = "mon,wed,fri";
const groups = new Map<string, readonly Weekday[]>([
  ["daily", weekdays],
  ["everyday", weekdays],
  ["weekdays", weekdays.slice(0, 5)],
  ["weekday", weekdays.slice(0, 5)],
  ["weekend", weekdays.slice(5)],
  ["weekends", weekdays.slice(5)],
]);

/** Reads the days of a schedule: `daily`, `weekdays`, `weekend`, `mon,wed,fri`, `Tuesday and Saturday`, `mon-thu`. */
export function parseDays(typed: string): ReadDays {
  const text = typed.toLowerCase().replace(/every\s+day/, "everyday");
  const parts = text.replaceAll(/\s*[-–]\s*/g, "-").split(/(?:[\s,;&+]|\band\b)+/);
  const read = parts.filter((part) => part !== "").map(daysOfPart);
  const days = new Set(read.flatMap((part) => part ?? []));
  return days.size === 0 || read.includes(null) ? { kind: "unreadable", example } : { kind: "read", days };
}

/** The shortest wire form of a set of days, in the order of the week; `parseDays` reads it back. */
export function formatDays(days: ReadonlySet<Weekday>): string {
  const list = weekdays.filter((day) => days.has(day)).join(",");
  const group = ["daily", "weekdays", "weekend"].find((name) => groups.get(name)?.join(",") === list);
  return group ?? list;
}

/** The weekday a word names, short or in full ("thurs" too), or null. */
export function parseWeekday(word: string): Weekday | null {
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const index = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word.toLowerCase()));
  return weekdays[index] ?? null;
}

/** The weekday of a local date. */
export function weekdayOf(on: string): Weekday {
  return weekdays[Temporal.PlainDate.from(on).dayOfWeek - 1] ?? "mon";
}

function daysOfPart(part: string): readonly Weekday[] | null {
  const group = groups.get(part);
  if (group !== undefined) {
    return group;
  }
  const [first, last, ...more] = part.split("-").map(parseWeekday);
  if (first === undefined || first === null || last === null || more.length > 0) {
    return null;
  }
  return last === undefined ? [first] : range(first, last);
}

/** From one day to another, over the end of the week if need be: fri-mon is four days. */
function range(first: Weekday, last: Weekday): readonly Weekday[] {
  const start = weekdays.indexOf(first);
  const length = ((weekdays.indexOf(last) - start + 7) % 7) + 1;
  return [...weekdays, ...weekdays].slice(start, start + length);
}
