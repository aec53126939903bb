import { schedule } from "node-cron";
import type { ShiftableClock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { followSharedClock } from "../services/shift-clock.ts";

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
  let running = Promise.resolve();
  const task = schedule(
    "* * * * * *",
    () => {
      running = followSharedClock(db, clock).catch(onError);
      return running;
    },
    { noOverlap: true, suppressMissedWarning: true },
  );
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
