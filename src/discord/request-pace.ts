import type { MonotonicTime } from "./ports.ts";

/** Lets requests go one by one, so that no second ever holds more than a process's share of them. */
export interface RequestPace {
  /**
   * Resolves when the next request may go, with what to call once it was answered or failed.
   *
   * @throws the signal's reason
   */
  turn(signal: AbortSignal): Promise<() => void>;
  /** Lets go of its timers. */
  stop(): void;
}

const secondMs = 1_000;
/** For answers that come a little faster than any before. */
const marginMs = 3;

/**
 * At most `perSecond` requests reach the other side within any second. discord.js's own limiter counts seconds that begin
 * with a request of its own: two processes that share the limit, or answers that become quicker, then put up to twice a share
 * into one second of Discord's.
 *
 * A request has arrived at the latest when its answer came, less the quickest way there and back so far; its place is free a
 * second after that.
 */
export function requestPace(perSecond: number, time: MonotonicTime): RequestPace {
  const waiting = new Set<() => void>();
  const cancels = new Set<() => void>();
  let free = perSecond;
  let answers = 0;
  let quickestMs = Number.POSITIVE_INFINITY;

  function give(): void {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  function taken(): () => void {
    const sentAtMs = time.nowMs();
    return () => {
      quickestMs = Math.min(quickestMs, time.nowMs() - sentAtMs);
      // The first ones make their connections, which says nothing about how quick it can be.
      const sinceArrivalMs = answers < perSecond ? 0 : quickestMs;
      answers += 1;
      const cancel = time.after(Math.max(0, secondMs + marginMs - sinceArrivalMs), () => {
        cancels.delete(cancel);
        give();
      });
      cancels.add(cancel);
    };
  }

  return {
    async turn(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return taken();
      }
      const turn = Promise.withResolvers<void>();
      const onAbort = () => {
        waiting.delete(turn.resolve);
        turn.reject(signal.reason);
      };
      waiting.add(turn.resolve);
      signal.addEventListener("abort", onAbort, { once: true });
      await turn.promise.finally(() => signal.removeEventListener("abort", onAbort));
      return taken();
    },
    stop() {
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
