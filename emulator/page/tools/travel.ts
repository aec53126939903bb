import type { Clock } from "../../protocol.ts";
import { localApi } from "../state/local-api.ts";

export type Pace = {
  /** Real time between two moves. */
  readonly pauseMs: number;
  /** The longest single move of the clock. */
  readonly longestMs: number;
};

/** What the bot planned is given this long to happen, in real time, before the clock goes on without it. */
const patienceMs = 3_000;
const lookEveryMs = 200;
/** Past the moment itself, so that what is due then is due. */
const pastMs = 1_000;

/**
 * Moves the clock ahead until `targetMs`, stopping at everything the bot has planned on the way, so that each happens at its
 * own time rather than all of it late.
 *
 * @throws RefusedError when the clock cannot be moved
 */
export async function travel(targetMs: number, pace: Pace, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const clock = await settledClock(signal);
    const leftMs = targetMs - clock.nowMs;
    if (leftMs <= 0 || signal.aborted) return;
    await localApi.control({ kind: "advanceClock", ms: Math.ceil(Math.min(leftMs, nextMoveMs(clock, pace))) });
    await pause(pace.pauseMs, signal);
  }
}

export function nextMoveMs({ bot }: Pick<Clock, "bot">, { longestMs }: Pick<Pace, "longestMs">): number {
  const dueInMs = bot?.nextDueAtMs == null ? 0 : bot.nextDueAtMs - bot.nowMs;
  return dueInMs > 0 ? Math.min(dueInMs + pastMs, longestMs) : longestMs;
}

/** The clock once nothing is overdue, or once waiting for it was in vain. */
async function settledClock(signal: AbortSignal): Promise<Clock> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const clock = await localApi.clock();
    const dueAtMs = clock.bot?.nextDueAtMs ?? null;
    const overdue = dueAtMs !== null && clock.bot !== null && dueAtMs <= clock.bot.nowMs;
    if (!overdue || Date.now() > giveUpAt || signal.aborted) return clock;
    await pause(lookEveryMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
