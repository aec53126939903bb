import type { TimestampStyle } from "./markdown-node.ts";

const formats: Readonly<Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

/** Making a format costs a browser more than using it a hundred times. */
const made = new Map<string, Intl.DateTimeFormat>();

export function absoluteTime(instant: Date, style: Exclude<TimestampStyle, "R">, locale: string): string {
  const key = `${locale} ${style}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, formats[style]);
  made.set(key, format);
  return format.format(instant);
}

/** Each unit in seconds, and how many of it are said before the next larger one takes over. */
const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, upTo: number])[] = [
  ["second", 1, 60],
  ["minute", 60, 60],
  ["hour", 3_600, 24],
  ["day", 86_400, 30],
  ["month", 2_592_000, 12],
  ["year", 31_536_000, Number.POSITIVE_INFINITY],
];

/** "in 2 minutes", "3 hours ago": rounded before the unit is chosen, so that 59.5 minutes are an hour. */
export function relativeTime(deltaMs: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, seconds, upTo] of units) {
    const count = Math.round(deltaMs / 1_000 / seconds);
    if (Math.abs(count) < upTo) return words.format(count, unit);
  }
  return "";
}

/** "Today at 18:30", "Yesterday at 18:30", else the short date with the time. */
export function messageTime(atMs: number, nowMs: number, locale: string): string {
  const time = absoluteTime(new Date(atMs), "t", locale);
  const days = daysBetween(atMs, nowMs);
  if (days === 0) return `Today at ${time}`;
  if (days === 1) return `Yesterday at ${time}`;
  return `${absoluteTime(new Date(atMs), "d", locale)}, ${time}`;
}

function daysBetween(earlierMs: number, laterMs: number): number {
  const dayStart = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  return Math.round((dayStart(laterMs) - dayStart(earlierMs)) / 86_400_000);
}
