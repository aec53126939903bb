import type { TimestampStyle } from "./markdown-node.ts";

const formats: Readonly<Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

export function absoluteTime(instant: Date, style: Exclude<TimestampStyle, "R">, locale: string): string {
  return new Intl.DateTimeFormat(locale, formats[style]).format(instant);
}

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "in 2 minutes", "3 hours ago": the largest unit that fits, rounded. */
export function relativeTime(deltaMs: number, locale: string): string {
  const seconds = Math.round(deltaMs / 1_000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  // 59.5 minutes read as an hour: compare after rounding to the unit, not before.
  for (const [unit, length] of units) {
    const count = Math.round(seconds / length);
    if (Math.abs(seconds) >= length) return words.format(count, unit);
  }
  return words.format(seconds, "second");
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
