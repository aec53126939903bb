import { limits } from "../limits.ts";

const windowMs = 10 * 60_000;

/**
 * Counts what Discord calls invalid requests: answers 401, 403 and 429, save 429 of a shared resource. Too many in ten
 * minutes, and Cloudflare shuts the address out, whatever it asks for. In real time, as rate limits are.
 */
export class InvalidRequests {
  readonly #most: number;
  readonly #nowMs: () => number;
  #windowStartedAtMs = Number.NEGATIVE_INFINITY;
  #count = 0;
  #bannedUntilMs = Number.NEGATIVE_INFINITY;

  constructor(most: number = limits.invalidRequestsPer10Minutes.value, nowMs: () => number = () => performance.now()) {
    this.#most = most;
    this.#nowMs = nowMs;
  }

  /** How long everything will be refused, or null. */
  get bannedForSeconds(): number | null {
    const leftMs = this.#bannedUntilMs - this.#nowMs();
    return leftMs > 0 ? Math.ceil(leftMs / 1000) : null;
  }

  /** Counts an answer; says in words when it is time to worry, else null. */
  count(status: number, scope: string | undefined): string | null {
    const isInvalid = status === 401 || status === 403 || (status === 429 && scope !== "shared");
    if (!isInvalid) return null;
    const nowMs = this.#nowMs();
    if (nowMs - this.#windowStartedAtMs >= windowMs) {
      this.#windowStartedAtMs = nowMs;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count >= this.#most) this.#bannedUntilMs = nowMs + limits.invalidRequestBanMs.value;
    const tenth = Math.max(1, Math.floor(this.#most / 10));
    return this.#count % tenth === 0 ? `invalid request ${this.#count} of ${this.#most} in ten minutes` : null;
  }
}
