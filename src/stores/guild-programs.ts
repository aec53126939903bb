import { and, count, desc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guildProgramChoices } from "../db/schema/guild-program-choices.ts";
import { guildPrograms } from "../db/schema/guild-programs.ts";
import { programs } from "../db/schema/programs.ts";
import { type Program, type ProgramRef, programSchema } from "../progression/program.ts";

/** The programmes that were imported into a server, the newest first. */
export async function importedPrograms(db: Db, guildId: string): Promise<Program[]> {
  const ofProgram = and(eq(programs.key, guildPrograms.programKey), eq(programs.version, guildPrograms.programVersion));
  const rows = await db
    .select({ document: programs.document })
    .from(guildPrograms)
    .innerJoin(programs, ofProgram)
    .where(eq(guildPrograms.guildId, guildId))
    .orderBy(desc(guildPrograms.importedAt), desc(programs.version), programs.key);
  return rows.map(({ document }) => programSchema.parse(document));
}

export async function countImportedPrograms(db: Db, guildId: string): Promise<number> {
  const [row] = await db.select({ known: count() }).from(guildPrograms).where(eq(guildPrograms.guildId, guildId));
  return row?.known ?? 0;
}

/** Lets a server use a programme version; one that it knows already stays as it is. */
export async function addImportedProgram(
  db: Db,
  guildId: string,
  { key, version }: ProgramRef,
  nowMs: number,
): Promise<void> {
  await db
    .insert(guildPrograms)
    .values({ guildId, programKey: key, programVersion: version, importedAt: new Date(nowMs) })
    .onConflictDoNothing();
}

/** What people who start from this server are enrolled in; null while nobody has chosen. */
export async function chosenProgram(db: Db, guildId: string): Promise<ProgramRef | null> {
  const [row] = await db
    .select({ key: guildProgramChoices.programKey, version: guildProgramChoices.programVersion })
    .from(guildProgramChoices)
    .where(eq(guildProgramChoices.guildId, guildId));
  return row ?? null;
}

export async function saveChosenProgram(db: Db, guildId: string, chosen: ProgramRef, nowMs: number): Promise<void> {
  const choice = { programKey: chosen.key, programVersion: chosen.version, chosenAt: new Date(nowMs) };
  await db
    .insert(guildProgramChoices)
    .values({ guildId, ...choice })
    .onConflictDoUpdate({ target: guildProgramChoices.guildId, set: choice });
}
