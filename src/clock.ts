/** Where every business time comes from: milliseconds since the epoch. Tests move it; the try-out clock shifts it. */
export interface Clock {
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** A clock that runs with another one, `shiftMs` ahead of it. Only the try-out clock of a local Discord shifts. */
export interface ShiftableClock extends Clock {
  readonly shiftMs: number;
  shiftTo(shiftMs: number): void;
}

export function shiftableClock(base: Clock): ShiftableClock {
  let shiftMs = 0;
  return {
    get shiftMs() {
      return shiftMs;
    },
    nowMs: () => base.nowMs() + shiftMs,
    shiftTo(nextShiftMs) {
      shiftMs = nextShiftMs;
    },
  };
}
