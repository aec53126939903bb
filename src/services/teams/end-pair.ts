import type { Db } from "../../db/client.ts";
import { type BuddyPair, removePair } from "../../stores/buddies.ts";
import { endSchedule } from "../../stores/schedules.ts";

/** Nothing is between the two any more, and neither is asked to say hello to the other. */
export async function endPair(tx: Db, { id, isAgreed, askedBy, asked }: BuddyPair, nowMs: number): Promise<void> {
  await removePair(tx, id);
  if (isAgreed) for (const userId of [askedBy, asked]) await endSchedule(tx, { kind: "buddy", userId }, nowMs);
}
