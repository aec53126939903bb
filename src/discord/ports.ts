import type { RefusalError } from "../errors.ts";

/** The router's own sentences, in the person's language; they live in `texts/`. */
export interface Words {
  refusal(locale: string, refusal: RefusalError): string;
  /** The database or Discord is away for a moment: nothing was stored, try again. */
  unavailable(locale: string): string;
  /** A bug: `incidentId` is what the person can quote and the log has. */
  incident(locale: string, incidentId: string): string;
}

/** A pino logger fits. */
export interface Log {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
}

/** Real monotonic time, not the business clock: Discord's three seconds do not move with a try-out clock. */
export interface MonotonicTime {
  nowMs(): number;
  /** Runs `then` once after `ms`, unless the returned cancel is called before. */
  after(ms: number, then: () => void): () => void;
}

export const realTime: MonotonicTime = {
  nowMs: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * How an interaction ended.
 *
 * - `answered`, `refused`, `unavailable`, `failed` the person read an answer; `failed` is a bug with an incident id.
 * - `expired` Discord no longer knew the interaction or its message (10062, 10008, 10015, 50027).
 * - `taken` somebody else had answered it (40060).
 * - `undelivered` the answer did not get through.
 * - `duplicate` delivered to this process before.
 */
export type Outcome =
  | "answered"
  | "refused"
  | "unavailable"
  | "failed"
  | "expired"
  | "taken"
  | "undelivered"
  | "duplicate";

export interface InteractionEnd {
  /** `bridge log`, `log.shown`, …; `unknown` for what is not in the table. */
  readonly route: string;
  readonly outcome: Outcome;
  /** Gateway event → Discord's acceptance of the first callback; null when there was none. */
  readonly acknowledgedAfterMs: number | null;
  /** True when the handler was too slow for the callback itself. */
  readonly deferred: boolean;
}

/** Counts how interactions end. */
export interface InteractionMeter {
  ended(end: InteractionEnd): void;
}
