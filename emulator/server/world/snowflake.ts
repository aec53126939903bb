/** Discord counts from the first second of 2015. Source: https://discord.com/developers/docs/reference#snowflakes */
const epochMs = 1_420_070_400_000n;
const incrementsPerMs = 4096n;

/** The time inside an id, in epoch milliseconds. */
export function snowflakeTimeMs(id: string): number {
  return Number((BigInt(id) >> 22n) + epochMs);
}

/** Ids compare as numbers; as strings, a shorter one would come after a longer one. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Makes 17 to 19 digit ids that never repeat or go back, even when the clock does. */
export class Snowflakes {
  readonly #nowMs: () => number;
  #last: bigint;

  constructor(nowMs: () => number, last: string) {
    this.#nowMs = nowMs;
    this.#last = BigInt(last);
  }

  get last(): string {
    return String(this.#last);
  }

  next(): string {
    const fromClock = (BigInt(Math.trunc(this.#nowMs())) - epochMs) << 22n;
    // Within a millisecond the low 12 bits count; a full one flows over into the next.
    const following = this.#last + 1n;
    const overflown = (following & (incrementsPerMs - 1n)) === 0n ? ((following >> 22n) + 1n) << 22n : following;
    this.#last = fromClock > this.#last ? fromClock : overflown;
    return String(this.#last);
  }
}
