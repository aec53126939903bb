import { correctionsByTarget, type Entry, entryFrom, isCorrection } from "./corrections.ts";
import type { Fact, FactOf, Side } from "./facts.ts";
import type { Level, Program, Programs } from "./program.ts";

/** Rule 1: entries of one exercise that are decided as a whole, dated by the first. */
export interface Sitting {
  readonly kind: "sitting";
  readonly exercise: string;
  readonly startedAtMs: number;
  readonly on: string;
  readonly entries: Entry[];
  /** When the missing side came later the same day: its own two hours run from here. */
  lateSide: { readonly side: Side; readonly startedAtMs: number } | null;
  closed: boolean;
  /** Pain in another exercise since this sitting began. */
  painSince: boolean;
  /** The entries before that pain: only they can raise anything. Null: all of them. */
  risingEntries: number | null;
}

/** A fact that is neither an entry nor a correction, at its place in the order. */
export interface Event {
  readonly kind: "event";
  readonly fact: Fact;
}

export type Happening = Sitting | Event;

type Morning = FactOf<"morningSettled" | "morningNotSettled">;

/**
 * No two instants of one local date are further apart than this (a day and the widest change of zone): nothing joins
 * or is placed across a longer time.
 */
export const localDateSpanMs = 50 * 3_600_000;

/** Folding order: when it happened, then the order of recording. */
export function compareFacts(a: Fact, b: Fact): number {
  return a.occurredAtMs - b.occurredAtMs || a.seq - b.seq;
}

/** Sittings and other facts in the order in which they are decided: a sitting at its first entry, as a whole. */
export function arrange(ordered: readonly Fact[], start: Program, programs: Programs): Happening[] {
  const byTarget = correctionsByTarget(ordered);
  const happenings: Happening[] = [];
  /** The latest sitting of each exercise: the only one that can still be joined. */
  const latest = new Map<string, Sitting>();
  let program = start;
  for (const fact of ordered) {
    if (fact.kind === "setLogged") {
      const entry = entryFrom(fact, byTarget);
      if (entry !== null) addEntry(entry, program, latest, happenings);
    } else if (isMorning(fact)) {
      happenings.splice(placeOfMorning(fact, happenings), 0, { kind: "event", fact });
    } else if (!isCorrection(fact)) {
      happenings.push({ kind: "event", fact });
      if (closesSittings(fact)) for (const sitting of latest.values()) sitting.closed = true;
      if (fact.kind === "programChanged") program = programs(fact);
    }
  }
  return happenings;
}

function addEntry(entry: Entry, program: Program, latest: Map<string, Sitting>, happenings: Happening[]): void {
  const { exercise, pain } = entry.set;
  let sitting = latest.get(exercise);
  if (sitting === undefined || !joins(entry, sitting, program)) {
    sitting = {
      kind: "sitting",
      exercise,
      startedAtMs: entry.fact.occurredAtMs,
      on: entry.fact.occurredOn,
      entries: [],
      lateSide: null,
      closed: false,
      painSince: false,
      risingEntries: null,
    };
    latest.set(exercise, sitting);
    happenings.push(sitting);
  }
  if (sitting.painSince) sitting.risingEntries ??= sitting.entries.length;
  sitting.entries.push(entry);
  if (pain !== "some" && pain !== "stop") return;
  for (const other of latest.values()) {
    if (other === sitting) continue;
    other.painSince = true;
    if (pain === "stop") other.closed = true;
  }
}

function joins(entry: Entry, sitting: Sitting, program: Program): boolean {
  const { occurredAtMs, occurredOn, backDated } = entry.fact;
  const sinceMs = occurredAtMs - sitting.startedAtMs;
  if (sitting.closed || sinceMs > localDateSpanMs) return false;
  const sittingMs = program.policy.sittingMinutes * 60_000;
  if (sinceMs <= sittingMs) return true;
  if (occurredOn !== sitting.on) return false;
  if (backDated === true) return true;
  return joinsAsMissingSide(entry, sitting, levelOf(program, sitting.exercise), sittingMs);
}

function joinsAsMissingSide(entry: Entry, sitting: Sitting, level: Level | undefined, sittingMs: number): boolean {
  const { side } = entry.set;
  if (level?.sides !== "each" || side === "both") return false;
  if (!hasSide(sitting, side)) {
    sitting.lateSide = { side, startedAtMs: entry.fact.occurredAtMs };
    return true;
  }
  const late = sitting.lateSide;
  return late?.side === side && entry.fact.occurredAtMs - late.startedAtMs <= sittingMs;
}

export function hasSide(sitting: Sitting, side: Side): boolean {
  return sitting.entries.some(({ set }) => set.side === side || set.side === "both");
}

export function levelOf(program: Program, exercise: string): Level | undefined {
  return program.levels.find((level) => level.exercise === exercise);
}

/** After these, further entries start anew: position, programme or permission changed in between. */
function closesSittings(fact: Fact): boolean {
  switch (fact.kind) {
    case "steppedBack":
    case "placedAt":
    case "programChanged":
    case "screenReferred":
    case "clearedByClinician":
      return true;
    default:
      return false;
  }
}

function isMorning(fact: Fact): fact is Morning {
  return fact.kind === "morningSettled" || fact.kind === "morningNotSettled";
}

/** A morning answer counts from the start of its local day: before what was logged that day, after the painful sitting. */
function placeOfMorning(fact: Morning, happenings: readonly Happening[]): number {
  let place = happenings.length;
  while (place > 0) {
    const earlier = happenings[place - 1];
    if (earlier === undefined || onOf(earlier) < fact.occurredOn) break;
    if (fact.occurredAtMs - startOf(earlier) > localDateSpanMs) break;
    if (earlier.kind === "sitting" && earlier.entries.some((entry) => entry.fact.seq === fact.targetSeq)) break;
    place -= 1;
  }
  return place;
}

export function onOf(happening: Happening): string {
  return happening.kind === "sitting" ? happening.on : happening.fact.occurredOn;
}

/** The instant at which something was decided first: folding order. */
export function startOf(happening: Happening): number {
  return happening.kind === "sitting" ? happening.startedAtMs : happening.fact.occurredAtMs;
}

/** The latest instant that belongs to it. */
export function endOf(happening: Happening): number {
  if (happening.kind === "event") return happening.fact.occurredAtMs;
  return happening.entries.at(-1)?.fact.occurredAtMs ?? happening.startedAtMs;
}
