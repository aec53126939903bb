import type { ShiftableClock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { followSharedClock } from "../services/unasked/shift-clock.ts";
import { repeat } from "./repeat.ts";

export interface ClockTickPorts {
  readonly db: Db;
  readonly clock: ShiftableClock;
  onError(error: unknown): void;
}

export interface ClockTick {
  /** Resolves when no run is under way any more. */
  stop(): Promise<void>;
}

/** Each second, takes over what another process of this database moved the try-out clock by. */
export function startClockTick({ db, clock, onError }: ClockTickPorts): ClockTick {
  return { stop: repeat("* * * * * *", () => followSharedClock(db, clock), onError) };
}
