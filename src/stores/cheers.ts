import { and, asc, between, eq, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { cheers } from "../db/schema/cheers.ts";

export interface Cheer {
  readonly teamId: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  /** The team's local date. */
  readonly on: string;
}

/** @returns whether it is the first one of that day from one to the other */
export async function addCheer(tx: Db, cheer: Cheer, nowMs: number): Promise<boolean> {
  const added = await tx
    .insert(cheers)
    .values({ ...cheer, cheeredAt: new Date(nowMs) })
    .onConflictDoNothing()
    .returning({ on: cheers.on });
  return added.length > 0;
}

/** The cheers of a team from one date to another, both included, in the order in which they were given. */
export async function cheersIn(db: Db, teamId: string, fromOn: string, toOn: string): Promise<Cheer[]> {
  return db
    .select({ teamId: cheers.teamId, fromUserId: cheers.fromUserId, toUserId: cheers.toUserId, on: cheers.on })
    .from(cheers)
    .where(and(eq(cheers.teamId, teamId), between(cheers.on, fromOn, toOn)))
    .orderBy(asc(cheers.cheeredAt), cheers.fromUserId);
}

/** Those a person gave in a team, and those they got there. */
export async function removeCheersOf(tx: Db, teamId: string, userId: string): Promise<void> {
  const isTheirs = or(eq(cheers.fromUserId, userId), eq(cheers.toUserId, userId));
  await tx.delete(cheers).where(and(eq(cheers.teamId, teamId), isTheirs));
}
