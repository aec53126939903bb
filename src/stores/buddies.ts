import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { buddies } from "../db/schema/buddies.ts";

/** Two members of a team of whom one asked the other to be buddies. */
export interface BuddyPair {
  readonly id: string;
  readonly teamId: string;
  readonly askedBy: string;
  readonly asked: string;
  /** When the other one said yes; null: they have not answered. */
  readonly agreedAtMs: number | null;
  readonly isAgreed: boolean;
}

/** @returns whether there was nothing between the two before */
export async function addBuddyQuestion(
  tx: Db,
  pair: Omit<BuddyPair, "isAgreed" | "agreedAtMs">,
  nowMs: number,
): Promise<boolean> {
  const added = await tx
    .insert(buddies)
    .values({ ...pair, askedAt: new Date(nowMs) })
    .onConflictDoNothing()
    .returning({ id: buddies.id });
  return added.length > 0;
}

/** Everything between a person and others, agreed or only asked, held until the transaction ends. */
export async function lockPairsOf(tx: Db, userId: string): Promise<BuddyPair[]> {
  const rows = await tx.select().from(buddies).where(isOf(userId)).for("update");
  return rows.map(toPair);
}

export async function pairsOf(db: Db, userId: string): Promise<BuddyPair[]> {
  return (await db.select().from(buddies).where(isOf(userId)).orderBy(buddies.askedAt)).map(toPair);
}

export async function agreeToPair(tx: Db, id: string, nowMs: number): Promise<void> {
  await tx
    .update(buddies)
    .set({ agreedAt: new Date(nowMs) })
    .where(eq(buddies.id, id));
}

export async function removePair(tx: Db, id: string): Promise<void> {
  await tx.delete(buddies).where(eq(buddies.id, id));
}

/** The one who agreed to be a person's buddy, or whose buddy they agreed to be. */
export async function buddyPairOf(db: Db, userId: string): Promise<BuddyPair | null> {
  const [row] = await db
    .select()
    .from(buddies)
    .where(and(isOf(userId), isNotNull(buddies.agreedAt)));
  return row === undefined ? null : toPair(row);
}

/** The other one of the two. */
export function otherOf({ askedBy, asked }: BuddyPair, userId: string): string {
  return askedBy === userId ? asked : askedBy;
}

function isOf(userId: string) {
  return or(eq(buddies.askedBy, userId), eq(buddies.asked, userId));
}

function toPair({ id, teamId, askedBy, asked, agreedAt }: typeof buddies.$inferSelect): BuddyPair {
  return { id, teamId, askedBy, asked, agreedAtMs: agreedAt?.getTime() ?? null, isAgreed: agreedAt !== null };
}
