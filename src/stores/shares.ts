import { lte } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { shares } from "../db/schema/shares.ts";

export interface Share {
  readonly userId: string;
  readonly channelId: string;
  readonly sharedAtMs: number;
}

/**
 * Notes that somebody shares now, unless they shared in the same channel less than `apartMs` ago.
 *
 * @returns whether it was noted; of two at the same moment, one is
 */
export async function claimShare(db: Db, { userId, channelId, sharedAtMs }: Share, apartMs: number): Promise<boolean> {
  const sharedAt = new Date(sharedAtMs);
  const claimed = await db
    .insert(shares)
    .values({ userId, channelId, sharedAt })
    .onConflictDoUpdate({
      target: [shares.userId, shares.channelId],
      set: { sharedAt },
      setWhere: lte(shares.sharedAt, new Date(sharedAtMs - apartMs)),
    })
    .returning({ userId: shares.userId });
  return claimed.length > 0;
}
