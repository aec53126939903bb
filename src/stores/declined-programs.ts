import { and, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { declinedPrograms } from "../db/schema/declined-programs.ts";
import type { ProgramRef } from "../progression/program.ts";

/** The latest programme of this server that the person did not want to move to; null when there is none. */
export async function declinedProgram(db: Db, userId: string, guildId: string): Promise<ProgramRef | null> {
  const [row] = await db
    .select({ key: declinedPrograms.programKey, version: declinedPrograms.programVersion })
    .from(declinedPrograms)
    .where(and(eq(declinedPrograms.userId, userId), eq(declinedPrograms.guildId, guildId)));
  return row ?? null;
}

export async function saveDeclinedProgram(
  db: Db,
  userId: string,
  guildId: string,
  { key, version }: ProgramRef,
  nowMs: number,
): Promise<void> {
  const declined = { programKey: key, programVersion: version, declinedAt: new Date(nowMs) };
  await db
    .insert(declinedPrograms)
    .values({ userId, guildId, ...declined })
    .onConflictDoUpdate({ target: [declinedPrograms.userId, declinedPrograms.guildId], set: declined });
}
