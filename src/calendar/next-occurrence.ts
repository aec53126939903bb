import { type Weekday, weekdayOf } from "./days.ts";
import { addDays } from "./local-day.ts";
import { remembered } from "./remembered.ts";
import { spreadOf } from "./spread.ts";
import { wallInstantMs, wallMoment } from "./wall-instant.ts";

/** When something comes, on the wall in `zone`. `seed` is the person (or channel) it comes to. */
export type OccurrenceRule =
  | TimedRule
  | (RuleBasics & { readonly kind: "window"; readonly from: string; readonly to: string });

interface RuleBasics {
  readonly zone: string;
  /** At least one. */
  readonly days: readonly Weekday[];
  readonly seed: string;
}

interface TimedRule extends RuleBasics {
  readonly kind: "daily" | "recap";
  readonly time: string;
  readonly dayStart: string;
}

/** One time it comes. `on`, the date on the wall, is the key: a rule has at most one occurrence per `on`. */
export interface Occurrence {
  readonly on: string;
  readonly dueAtMs: number;
  /** From this instant on it is better not sent at all. */
  readonly usefulUntilMs: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Keeps a full minute from firing all at once. */
export const maxJitterMs = 4 * minuteMs;
const dailyUsefulForMs = 4 * hourMs;
const recapUsefulForMs = 24 * hourMs;
/** A nudge comes at least this long, or a quarter of a short window, before its window closes (judgement). */
const windowTailMs = 15 * minuteMs;

/** The longest a clock change can carry a wall time past midnight, with room to spare; no change on record skips more. */
const carriedByMs = 3 * hourMs;
const daysLookedAt = 30;

/** What a date on the wall is to everybody with such a rule in such a zone: all but the jitter. */
interface RuleDate {
  readonly wallMs: number;
  /** The window closes, or the day of the person ends. */
  readonly overMs: number;
  /** Midnight, where the jitter could reach it. */
  readonly dateOverMs: number;
}

/** Many are due at one time because they chose the same, and the same dates need not be worked out for each. */
const ruleDates = remembered<RuleDate | "skipped">(10_000);
const wallDates = remembered<string>(10_000);
const calendarDates = remembered<{ readonly weekday: Weekday; readonly nextOn: string }>(1_000);

/**
 * The first occurrence of `rule` due strictly after `afterMs`. Local time wins: it stays at its wall time through clock
 * changes, once a day; a wall time that is skipped comes when the clocks change, one that is repeated the first time.
 */
export function nextOccurrence(rule: OccurrenceRule, afterMs: number): Occurrence {
  const overnight = rule.kind === "window" && rule.to <= rule.from;
  // From the beginning of an hour, which many have in common; to begin a date too early costs another look.
  const fromMs = Math.floor((afterMs - (overnight ? 24 * hourMs : carriedByMs)) / hourMs) * hourMs;
  let on = wallDates(`${fromMs} ${rule.zone}`, () => wallDateOf(fromMs, rule.zone));
  for (let looked = 0; looked < daysLookedAt; looked += 1) {
    const { weekday, nextOn } = calendarDates(on, () => ({ weekday: weekdayOf(on), nextOn: addDays(on, 1) }));
    const date = rule.days.includes(weekday) ? ruleDates(keyOf(rule, on), () => ruleDate(rule, on)) : "skipped";
    const occurrence = date === "skipped" ? null : occurrenceOn(rule, on, date);
    if (occurrence !== null && occurrence.dueAtMs > afterMs) {
      return occurrence;
    }
    on = nextOn;
  }
  throw new Error(`A rule without days has no next occurrence (${rule.kind}, ${rule.zone})`);
}

function keyOf(rule: OccurrenceRule, on: string): string {
  const times = rule.kind === "window" ? `${rule.from}-${rule.to}` : `${rule.time} ${rule.dayStart}`;
  return `${on} ${times} ${rule.zone}`;
}

/** `skipped` when the zone has no such date at all. */
function ruleDate(rule: OccurrenceRule, on: string): RuleDate | "skipped" {
  const wall = wallMoment(on, rule.kind === "window" ? rule.from : rule.time, rule.zone);
  if (wall.skipped && isSkippedDate(on, rule.zone)) {
    return "skipped";
  }
  if (rule.kind === "window") {
    const overMs = wallInstantMs(rule.to > rule.from ? on : addDays(on, 1), rule.to, rule.zone);
    return { wallMs: wall.atMs, overMs, dateOverMs: Number.POSITIVE_INFINITY };
  }
  const nearMidnight = rule.time >= "20:00"; // only to save time: no clock change skips the hours before
  const dateOverMs = nearMidnight ? nextStartMs(rule, on, "00:00", wall.atMs) : Number.POSITIVE_INFINITY;
  return { wallMs: wall.atMs, overMs: nextStartMs(rule, on, rule.dayStart, wall.atMs), dateOverMs };
}

function occurrenceOn(rule: OccurrenceRule, on: string, date: RuleDate): Occurrence {
  const { wallMs, overMs } = date;
  switch (rule.kind) {
    case "daily": {
      const dueAtMs = jittered(rule, date);
      return { on, dueAtMs, usefulUntilMs: Math.min(dueAtMs + dailyUsefulForMs, overMs) };
    }
    case "recap": {
      const dueAtMs = jittered(rule, date);
      return { on, dueAtMs, usefulUntilMs: dueAtMs + recapUsefulForMs };
    }
    case "window": {
      const lengthMs = overMs - wallMs;
      const roomMs = lengthMs - Math.min(windowTailMs, lengthMs / 4);
      const dueAtMs = wallMs + Math.floor(roomMs * spreadOf(`${rule.seed} ${on}`));
      return { on, dueAtMs, usefulUntilMs: overMs };
    }
    default:
      return rule satisfies never;
  }
}

/** The wall time plus this person's jitter, which crosses neither midnight nor the end of their day. */
function jittered(rule: TimedRule, { wallMs, overMs, dateOverMs }: RuleDate): number {
  return Math.min(wallMs + jitterMsOf(rule), overMs - 1, dateOverMs - 1);
}

function jitterMsOf(rule: TimedRule): number {
  return Math.floor(spreadOf(rule.seed) * maxJitterMs);
}

/** The first instant after the occurrence's wall time on `on` at which a day that begins at `start` begins. */
function nextStartMs(rule: TimedRule, on: string, start: string, wallMs: number): number {
  const sameDateMs = start > rule.time ? wallInstantMs(on, start, rule.zone) : wallMs;
  const nextMs = sameDateMs > wallMs ? sameDateMs : wallInstantMs(addDays(on, 1), start, rule.zone);
  return nextMs > wallMs ? nextMs : wallInstantMs(addDays(on, 2), start, rule.zone);
}

function wallDateOf(atMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Islands that cross the date line skip a date: Samoa had no 30 December 2011. */
function isSkippedDate(on: string, zone: string): boolean {
  return wallInstantMs(on, "00:00", zone) === wallInstantMs(addDays(on, 1), "00:00", zone);
}
