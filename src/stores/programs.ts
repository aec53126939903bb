import { and, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { programs } from "../db/schema/programs.ts";
import { NotFoundError } from "../errors.ts";
import { type Program, type ProgramRef, programSchema } from "../progression/program.ts";

export async function findProgram(db: Db, { key, version }: ProgramRef): Promise<Program | null> {
  const [row] = await db
    .select({ document: programs.document })
    .from(programs)
    .where(and(eq(programs.key, key), eq(programs.version, version)));
  return row === undefined ? null : programSchema.parse(row.document);
}

/** @throws NotFoundError */
export async function getProgram(db: Db, ref: ProgramRef): Promise<Program> {
  const program = await findProgram(db, ref);
  if (program === null) throw new NotFoundError(`programme ${ref.key} version ${ref.version}`);
  return program;
}

/** Every version as it is stored, where a hand may have written anything. */
export async function storedPrograms(db: Db): Promise<(ProgramRef & { readonly document: unknown })[]> {
  return db
    .select({ key: programs.key, version: programs.version, document: programs.document })
    .from(programs)
    .orderBy(programs.key, programs.version);
}

/** Adds a version; one that is there already stays as it is. */
export async function addProgram(db: Db, program: Program, nowMs: number): Promise<void> {
  await db
    .insert(programs)
    .values({ key: program.key, version: program.version, document: program, createdAt: new Date(nowMs) })
    .onConflictDoNothing();
}
