import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { teams } from "../db/schema/teams.ts";

/** An accountability channel, set up by an admin. */
export interface Team {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  /** IANA name: where its days are counted. */
  readonly zone: string;
  /** Why nothing is posted any more, such as `noAccess`; null while all is well. */
  readonly suspendedBecause: string | null;
}

export async function findTeam(db: Db, id: string): Promise<Team | null> {
  const [row] = await db.select().from(teams).where(eq(teams.id, id));
  if (row === undefined) return null;
  const { guildId, channelId, zone, suspendedBecause } = row;
  return { id: row.id, guildId, channelId, zone, suspendedBecause };
}

export async function addTeam(tx: Db, team: Omit<Team, "suspendedBecause">, nowMs: number): Promise<void> {
  await tx.insert(teams).values({ ...team, createdAt: new Date(nowMs) });
}

/** Nothing is posted to it until somebody with the say has seen why. The first reason stays. */
export async function suspendTeam(db: Db, id: string, because: string, nowMs: number): Promise<void> {
  await db
    .update(teams)
    .set({ suspendedBecause: because, suspendedAt: new Date(nowMs) })
    .where(and(eq(teams.id, id), isNull(teams.suspendedBecause)));
}
