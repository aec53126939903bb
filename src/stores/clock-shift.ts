import { sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { clockShift } from "../db/schema/clock-shift.ts";

/** How far the try-out clock of this database runs ahead, in milliseconds. */
export async function readClockShiftMs(db: Db): Promise<number> {
  const [row] = await db.select({ shiftMs: clockShift.shiftMs }).from(clockShift);
  return row?.shiftMs ?? 0;
}

/** Adds to the shift, in the database, so that two processes never overwrite each other. @returns the new shift */
export async function addClockShiftMs(db: Db, advanceMs: number): Promise<number> {
  const [row] = await db
    .insert(clockShift)
    .values({ shiftMs: advanceMs })
    .onConflictDoUpdate({ target: clockShift.onlyRow, set: { shiftMs: sql`${clockShift.shiftMs} + ${advanceMs}` } })
    .returning({ shiftMs: clockShift.shiftMs });
  return row?.shiftMs ?? advanceMs;
}
