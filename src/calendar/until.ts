import { parseWeekday, weekdayOf } from "./days.ts";
import { addDays, daysBetween } from "./local-day.ts";
import { dateWords, typedDates } from "./typed-dates.ts";

/** Longer than this is no break (judgement). */
export const maxPauseDays = 366;
const exampleDays = 14;
/** A date without a year that is further ahead was more likely a few days ago (judgement). */
const farAheadDays = 300;

/** `backOn`: the first local date after the break. Codes and params of what was not taken are those of `Refusals`. */
export type ReadUntil =
  | { readonly kind: "read"; readonly backOn: string }
  | {
      readonly kind: "refused";
      readonly code: "untilUnreadable";
      /** `example`: a date that would be taken. */
      readonly params: { readonly until: string; readonly example: string };
    }
  | { readonly kind: "refused"; readonly code: "untilPast"; readonly params: { readonly on: string } }
  | {
      readonly kind: "refused";
      readonly code: "untilTooFar";
      readonly params: { readonly on: string; readonly days: number };
    };

/**
 * Reads until when a break lasts, from the local day `todayOn`: `sunday`, `tomorrow`, `2026-12-20`, `20 Dec`, `next week`,
 * `in 2 weeks`, `10 days`. A day that is named belongs to the break; a length of time begins today.
 */
export function parseUntil(typed: string, todayOn: string): ReadUntil {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(until|till|til|to)\s+/, "");
  const lastOn = lastDayOf(text, todayOn);
  if (lastOn === null) {
    return {
      kind: "refused",
      code: "untilUnreadable",
      params: { until: typed, example: addDays(todayOn, exampleDays) },
    };
  }
  if (lastOn < todayOn) {
    return { kind: "refused", code: "untilPast", params: { on: lastOn } };
  }
  if (daysBetween(todayOn, lastOn) > maxPauseDays) {
    return { kind: "refused", code: "untilTooFar", params: { on: lastOn, days: maxPauseDays } };
  }
  return { kind: "read", backOn: addDays(lastOn, 1) };
}

function lastDayOf(text: string, todayOn: string): string | null {
  const named = namedDay(text.replace(/^(next|this)\s+(?=[a-z]+$)/, ""), text, todayOn);
  return named ?? endOfSpan(text, todayOn) ?? nearestDate(text, todayOn);
}

function namedDay(word: string, text: string, todayOn: string): string | null {
  const offsets: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };
  const offset = Object.hasOwn(offsets, text) ? offsets[text] : undefined;
  if (offset !== undefined) {
    return addDays(todayOn, offset);
  }
  const weekday = parseWeekday(word);
  const week = Array.from({ length: 7 }, (_, index) => addDays(todayOn, index + 1));
  return weekday === null ? null : (week.find((on) => weekdayOf(on) === weekday) ?? null);
}

/** "in 2 weeks", "for 10 days", "a month", "next week": the last day of that much time, today being its first. */
function endOfSpan(text: string, todayOn: string): string | null {
  const match = /^(?:(?:in|for|the)\s+)?(\d{1,4}|an?|one|two|three|four|next)\s+(day|week|month|year)s?$/.exec(text);
  if (match === null) {
    return null;
  }
  const [, amount = "", unit = ""] = match;
  const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, next: 1 };
  const count = words[amount] ?? Number(amount);
  const end = Temporal.PlainDate.from(todayOn).add({ [`${unit}s`]: count });
  return count < 1 ? null : end.subtract({ days: 1 }).toString();
}

function nearestDate(text: string, todayOn: string): string | null {
  const [first = "", ...rest] = dateWords(text);
  const dates = typedDates(parseWeekday(first) === null || rest.length === 0 ? [first, ...rest] : rest, todayOn);
  const ahead = dates.filter((on) => on >= todayOn && daysBetween(todayOn, on) <= farAheadDays).sort();
  const distance = (on: string) => Math.abs(daysBetween(todayOn, on));
  return ahead[0] ?? dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
