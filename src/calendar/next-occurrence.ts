import { type Weekday, weekdayOf } from "./days.ts";
import { addDays, dayEndMs, daysBetween, localDayOf } from "./local-day.ts";
import { spreadOf } from "./spread.ts";
import { wallInstantMs } from "./wall-instant.ts";

/** When something comes, on the wall in `zone`. `seed` is the person (or channel) it comes to. */
export type OccurrenceRule =
  | (RuleBasics & { readonly kind: "daily"; readonly time: string; readonly dayStart: string })
  | (RuleBasics & { readonly kind: "recap"; readonly time: string; readonly dayStart: string })
  | (RuleBasics & { readonly kind: "window"; readonly from: string; readonly to: string });

interface RuleBasics {
  readonly zone: string;
  /** At least one. */
  readonly days: ReadonlySet<Weekday>;
  readonly seed: string;
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

/**
 * The first occurrence of `rule` due strictly after `afterMs`. Local time wins: it stays at its wall time through clock
 * changes, once a day; a wall time that is skipped comes when the clocks change, one that is repeated the first time.
 */
export function nextOccurrence(rule: OccurrenceRule, afterMs: number): Occurrence {
  const firstOn = addDays(localDayOf(afterMs, rule.zone, "00:00"), -1); // a skipped 23:45 comes after midnight
  for (let ahead = 0; ahead < 30; ahead += 1) {
    const on = addDays(firstOn, ahead);
    if (!rule.days.has(weekdayOf(on)) || !dayExists(on, rule.zone)) {
      continue;
    }
    const occurrence = occurrenceOn(rule, on);
    if (occurrence.dueAtMs > afterMs) {
      return occurrence;
    }
  }
  throw new Error(`A rule without days has no next occurrence (${rule.kind}, ${rule.zone})`);
}

/** The occurrence of `rule` on the local date `on`, whether or not that day is chosen. */
export function occurrenceOn(rule: OccurrenceRule, on: string): Occurrence {
  switch (rule.kind) {
    case "daily": {
      const dueAtMs = jittered(rule, on);
      const dayOverMs = dayEndMs(localDayOf(dueAtMs, rule.zone, rule.dayStart), rule.zone, rule.dayStart);
      return { on, dueAtMs, usefulUntilMs: Math.min(dueAtMs + dailyUsefulForMs, dayOverMs) };
    }
    case "recap": {
      const dueAtMs = jittered(rule, on);
      return { on, dueAtMs, usefulUntilMs: dueAtMs + recapUsefulForMs };
    }
    case "window": {
      const opensMs = wallInstantMs(on, rule.from, rule.zone);
      const closesMs = wallInstantMs(rule.to > rule.from ? on : addDays(on, 1), rule.to, rule.zone);
      const lengthMs = closesMs - opensMs;
      const roomMs = lengthMs - Math.min(windowTailMs, lengthMs / 4);
      return {
        on,
        dueAtMs: opensMs + Math.floor(roomMs * spreadOf(`${rule.seed} ${on}`)),
        usefulUntilMs: closesMs,
      };
    }
    default:
      return rule satisfies never;
  }
}

/** The wall time plus this person's jitter, which crosses neither midnight nor the start of their next day. */
function jittered(rule: RuleBasics & { readonly time: string; readonly dayStart: string }, on: string): number {
  const wallMs = wallInstantMs(on, rule.time, rule.zone);
  const endsMs = ["00:00", rule.dayStart].map((start) =>
    dayEndMs(localDayOf(wallMs, rule.zone, start), rule.zone, start),
  );
  const jitterMs = Math.floor(spreadOf(rule.seed) * maxJitterMs);
  return Math.min(wallMs + jitterMs, ...endsMs.map((endMs) => endMs - 1));
}

/** Islands that cross the date line skip a whole date: Samoa had no 30 December 2011. */
function dayExists(on: string, zone: string): boolean {
  return dayEndMs(on, zone, "00:00") > wallInstantMs(on, "00:00", zone);
}
