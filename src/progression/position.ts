import type { Level, Program, Rung } from "./program.ts";

/** Where somebody stands: level and rung, both counted from 1. Positions are one line across the levels. */
export interface Position {
  readonly level: number;
  readonly rung: number;
}

/** The level with this number, counted from 1. */
export function levelAt(program: Program, level: number): Level {
  const found = program.levels[level - 1];
  if (found === undefined) throw new Error(`programme ${program.key} has no level ${level}`);
  return found;
}

export function rungAt(program: Program, position: Position): Rung {
  const level = levelAt(program, position.level);
  const rung = level.ramp[position.rung - 1];
  if (rung === undefined) throw new Error(`level ${level.key} has no rung ${position.rung}`);
  return rung;
}

/** The number of rungs of a level: its top rung is the prescription. */
export function topOf(program: Program, level: number): number {
  return levelAt(program, level).ramp.length;
}

/** Negative when `a` comes before `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.level - b.level || a.rung - b.rung;
}

/** Walks down the line, across levels, never below rung 1 of level 1. */
export function positionsDown(program: Program, from: Position, count: number): Position {
  let { level, rung } = from;
  for (let left = count; left > 0; left -= 1) {
    if (rung > 1) rung -= 1;
    else if (level > 1) {
      level -= 1;
      rung = topOf(program, level);
    }
  }
  return { level, rung };
}
