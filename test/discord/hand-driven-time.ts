import type { MonotonicTime } from "../../src/discord/ports.ts";

/** Time that passes only when a test says so. */
export class HandDrivenTime implements MonotonicTime {
  readonly #timers = new Set<{ dueMs: number; then: () => void }>();
  #nowMs = 0;

  nowMs(): number {
    return this.#nowMs;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { dueMs: this.#nowMs + ms, then };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  pass(ms: number): void {
    this.#nowMs += ms;
    const due = [...this.#timers].filter(({ dueMs }) => dueMs <= this.#nowMs).sort((a, b) => a.dueMs - b.dueMs);
    for (const timer of due) {
      this.#timers.delete(timer);
      timer.then();
    }
  }

  /** Timers that would still fire. */
  get pending(): number {
    return this.#timers.size;
  }
}
