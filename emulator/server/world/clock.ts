/** Longest wait a Node timer takes; longer ones are cut and looked at again. */
const longestTimerMs = 2 ** 31 - 1;

interface Alarm {
  readonly dueAtMs: number;
  readonly ring: (lateMs: number) => void;
  cancelled: boolean;
}

/**
 * The local Discord's time: the machine's, shifted by hand, or standing still until moved (tests).
 *
 * Everything Discord times by business meaning lives on it: message times, the 3 s deadline, 15 min tokens, nonces.
 * Rate limits and heartbeats do not: clients wait for those in real time.
 */
export class Clock {
  readonly #frozenAtMs: number | null;
  /** The earliest first. */
  #alarms: Alarm[] = [];
  #shiftedByMs: number;
  #timer: NodeJS.Timeout | null = null;

  /** `frozenAtMs` makes time move by `advance` alone. */
  constructor(options: { readonly frozenAtMs?: number; readonly shiftedByMs?: number } = {}) {
    this.#frozenAtMs = options.frozenAtMs ?? null;
    this.#shiftedByMs = options.shiftedByMs ?? 0;
  }

  get nowMs(): number {
    return (this.#frozenAtMs ?? Date.now()) + this.#shiftedByMs;
  }

  get shiftedByMs(): number {
    return this.#shiftedByMs;
  }

  /** Moves time forward, ringing what falls due on the way in its order. */
  advance(ms: number): void {
    const targetMs = this.nowMs + ms;
    for (let next = this.#alarms[0]; next && next.dueAtMs <= targetMs; next = this.#alarms[0]) {
      this.#shiftedByMs += Math.max(0, next.dueAtMs - this.nowMs);
      this.#alarms.shift();
      if (!next.cancelled) next.ring(this.nowMs - next.dueAtMs);
    }
    this.#shiftedByMs += Math.max(0, targetMs - this.nowMs);
    this.#schedule();
  }

  /**
   * Rings once when this clock has moved on by `delayMs`; call the result to cancel. `lateMs` is how long this process was
   * busy or stood still past that moment; 0 where the clock is moved by hand.
   */
  after(delayMs: number, ring: (lateMs: number) => void): () => void {
    const alarm: Alarm = { dueAtMs: this.nowMs + delayMs, ring, cancelled: false };
    // Delays are few and constant, so a new alarm nearly always belongs at the end.
    const before = this.#alarms.findLastIndex((one) => one.dueAtMs <= alarm.dueAtMs);
    this.#alarms.splice(before + 1, 0, alarm);
    if (before === -1) this.#schedule();
    return () => {
      alarm.cancelled = true;
    };
  }

  stop(): void {
    this.#alarms = [];
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    if (this.#frozenAtMs !== null) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#alarms[0];
    if (!next) return;
    const delayMs = Math.min(longestTimerMs, Math.max(0, next.dueAtMs - this.nowMs));
    this.#timer = setTimeout(() => this.advance(0), delayMs);
    this.#timer.unref();
  }
}
