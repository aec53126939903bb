import { count, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { dmSuspensions } from "../db/schema/dm-suspensions.ts";
import { people } from "../db/schema/people.ts";

/** Keeps where a person's direct messages are, which saves a request each time; null forgets it. */
export async function saveDmChannel(db: Db, userId: string, channelId: string | null): Promise<void> {
  await db.update(people).set({ dmChannelId: channelId }).where(eq(people.userId, userId));
}

/** Why nothing is sent to a person any more, and since when. */
export interface DmSuspension {
  /** Discord's error code: 50007 or 50278. */
  readonly code: string;
  readonly sinceMs: number;
}

/** @returns whether they were open until now */
export async function suspendDms(db: Db, userId: string, code: string, nowMs: number): Promise<boolean> {
  const suspended = await db
    .insert(dmSuspensions)
    .values({ userId, code, sinceAt: new Date(nowMs) })
    .onConflictDoNothing()
    .returning({ userId: dmSuspensions.userId });
  return suspended.length > 0;
}

/** Ends the suspension. @returns what it was, so that the person can be told; null when there was none */
export async function liftDmSuspension(db: Db, userId: string): Promise<DmSuspension | null> {
  const [row] = await db.delete(dmSuspensions).where(eq(dmSuspensions.userId, userId)).returning();
  return row === undefined ? null : { code: row.code, sinceMs: row.sinceAt.getTime() };
}

export async function findDmSuspension(db: Db, userId: string): Promise<DmSuspension | null> {
  const [row] = await db.select().from(dmSuspensions).where(eq(dmSuspensions.userId, userId));
  return row === undefined ? null : { code: row.code, sinceMs: row.sinceAt.getTime() };
}

/** How many people nothing is sent to, because their direct messages are closed. */
export async function countDmSuspensions(db: Db): Promise<number> {
  const [row] = await db.select({ people: count() }).from(dmSuspensions);
  return row?.people ?? 0;
}
