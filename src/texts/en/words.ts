import { loadIn } from "../../progression/weight-unit.ts";
import type { Amount, ReadLoad } from "../amount.ts";

/** "10 holds of 10 seconds on each side", "20 reps with 16 kg", "1 rep". */
export function amountInWords({ reps, seconds, load, loadPercent, side }: Amount): string {
  const where = { both: "", each: " on each side", left: " on the left", right: " on the right" }[side];
  if (seconds !== null) return `${count(reps, "hold")} of ${count(seconds, "second")}${where}`;
  return `${count(reps, "rep")}${loadInWords(load, loadPercent ?? null)}${where}`;
}

/** "10 × 10 s", "20 × 16 kg", "10 × 10 s each side", "10 × 10 s on the left". */
export function amountShort({ reps, seconds, load, side }: Amount): string {
  const dose = seconds === null ? (load === null ? "" : ` × ${loadShort(load)}`) : ` × ${number(seconds)} s`;
  const where = { both: "", each: " each side", left: " on the left", right: " on the right" }[side];
  return `${reps}${dose}${where}`;
}

function loadInWords(load: ReadLoad | null, loadPercent: number | null): string {
  if (load !== null) return ` with ${loadShort(load)}`;
  return loadPercent === null ? "" : ` with ${number(loadPercent)} % of your body weight`;
}

/** "16.5 kg", "35 lb". */
export function loadShort({ kg, unit }: ReadLoad): string {
  return `${number(loadIn(unit, kg))} ${unit}`;
}

/** "1 hold", "8 holds". */
export function count(amount: number, one: string): string {
  return `${number(amount)} ${one}${amount === 1 ? "" : "s"}`;
}

/** "one", "two", "three"; digits from ten on. */
export function inLetters(amount: number): string {
  const letters = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return letters[amount] ?? number(amount);
}

/** "Two" at the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "form, breathing and pain". */
export function list(parts: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(parts);
}

/** "Kolkata, Jerusalem or Dublin". */
export function alternatives(parts: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(parts);
}

/** "Tuesday". */
export function weekday(on: string): string {
  return Temporal.PlainDate.from(on).toLocaleString("en-GB", { weekday: "long" });
}

/** "today", "tomorrow", "yesterday", "Friday" within a week to come, else "24 November". */
export function day(on: string, todayOn: string): string {
  const ahead = Temporal.PlainDate.from(todayOn).until(on, { largestUnit: "day" }).days;
  if (ahead >= -1 && ahead <= 1) return ["yesterday", "today", "tomorrow"][ahead + 1] ?? on;
  if (ahead > 1 && ahead < 7) return weekday(on);
  return Temporal.PlainDate.from(on).toLocaleString("en-GB", { day: "numeric", month: "long" });
}

/** "Today", "Yesterday", "Tue 24 Nov", in another year "Tue 24 Nov 2025": a line of the log. */
export function dated(on: string, todayOn: string): string {
  if (on === todayOn || Temporal.PlainDate.from(on).until(todayOn).days === 1) return capitalized(day(on, todayOn));
  const year = on.slice(0, 4) === todayOn.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return Temporal.PlainDate.from(on)
    .toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short", ...year })
    .replace(",", "");
}

/** "today", "tomorrow", "on Friday", "on 24 November". */
export function onDay(on: string, todayOn: string): string {
  const named = day(on, todayOn);
  return /^(yesterday|today|tomorrow)$/.test(named) ? named : `on ${named}`;
}

function number(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1, useGrouping: false }).format(value);
}
