import { parseWeekday, weekdayOf } from "./days.ts";
import { addDays, daysBetween } from "./local-day.ts";
import { dateWords, typedDates } from "./typed-dates.ts";

/** How far back a set may be dated (product: "a date within the last 7 days"). */
export const maxDaysBack = 7;
const exampleDaysBack = 3;

/** The local date meant, or why it cannot be taken; codes and params are those of `Refusals`. */
export type ReadWhen =
  | { readonly kind: "read"; readonly on: string }
  | {
      readonly kind: "refused";
      readonly code: "dateUnreadable";
      /** `example`: a date that would be taken. */
      readonly params: { readonly when: string; readonly example: string };
    }
  | { readonly kind: "refused"; readonly code: "dateInFuture"; readonly params: { readonly on: string } }
  | {
      readonly kind: "refused";
      readonly code: "dateTooOld";
      readonly params: { readonly on: string; readonly days: number };
    };

const words: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/**
 * Reads the `when` option against the person's local day `todayOn`: `today`, `yesterday`, `fri`, `2026-11-20`, `20 Nov`,
 * `Nov 20th`, `20.11.`, `11/20`. A date without a year, or with day and month in either order, is the reading nearest to
 * today; two readings are never both within a week.
 */
export function parseWhen(typed: string, todayOn: string): ReadWhen {
  const candidates = candidateDates(typed.trim().toLowerCase(), todayOn);
  const distance = (on: string) => Math.abs(daysBetween(todayOn, on));
  const [on] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (on === undefined) {
    return {
      kind: "refused",
      code: "dateUnreadable",
      params: { when: typed, example: addDays(todayOn, -exampleDaysBack) },
    };
  }
  if (on > todayOn) {
    return { kind: "refused", code: "dateInFuture", params: { on } };
  }
  if (distance(on) > maxDaysBack) {
    return { kind: "refused", code: "dateTooOld", params: { on, days: maxDaysBack } };
  }
  return { kind: "read", on };
}

function candidateDates(text: string, todayOn: string): readonly string[] {
  const offset = words.get(text);
  if (offset !== undefined) {
    return [addDays(todayOn, offset)];
  }
  const tokens = dateWords(text);
  const [first = "", ...rest] = tokens;
  if (rest.length === 0 || (first === "last" && rest.length === 1)) {
    return pastWeekday(rest[0] ?? first, todayOn, first === "last");
  }
  return typedDates(parseWeekday(first) === null ? tokens : rest, todayOn);
}

/** The most recent day of that name: today counts, unless "last" was said. */
function pastWeekday(word: string, todayOn: string, beforeToday: boolean): readonly string[] {
  const weekday = parseWeekday(word);
  const days = Array.from({ length: 7 }, (_, index) => addDays(todayOn, -index - (beforeToday ? 1 : 0)));
  return days.filter((on) => weekdayOf(on) === weekday);
}
