import type { ShiftableClock } from "../../clock.ts";
import type { Db } from "../../db/client.ts";
import { addClockShiftMs, readClockShiftMs } from "../../stores/clock-shift.ts";

/** Takes over the try-out clock that the processes of this database share. */
export async function followSharedClock(db: Db, clock: ShiftableClock): Promise<void> {
  clock.shiftTo(await readClockShiftMs(db));
}

/** Moves the try-out clock of every process of this database; the others follow at their next tick. */
export async function advanceSharedClock(db: Db, clock: ShiftableClock, advanceMs: number): Promise<void> {
  clock.shiftTo(await addClockShiftMs(db, advanceMs));
}
