import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { bridgeToSwing } from "../../progression/built-in-program.ts";
import type { Program, ProgramRef } from "../../progression/program.ts";
import { chosenProgram, importedPrograms } from "../../stores/guild-programs.ts";

export interface KnownProgram {
  readonly program: Program;
  readonly isBuiltIn: boolean;
  /** People who start from this server are enrolled in it. */
  readonly isForNewPeople: boolean;
}

/** The programmes that a server may use: the built-in one, and what was imported there, the newest first. */
export async function knownPrograms(db: Db, guildId: string): Promise<KnownProgram[]> {
  const imported = await importedPrograms(db, guildId);
  const forNewPeople = await programForNewPeople(db, guildId);
  return [bridgeToSwing, ...imported].map((program) => ({
    program,
    isBuiltIn: program === bridgeToSwing,
    isForNewPeople: isSameVersion(program, forNewPeople),
  }));
}

/** What somebody who starts is enrolled in: the choice of the server they start from, else the built-in programme. */
export async function programForNewPeople(db: Db, guildId: string | null): Promise<ProgramRef> {
  const chosen = guildId === null ? null : await chosenProgram(db, guildId);
  return chosen ?? { key: bridgeToSwing.key, version: bridgeToSwing.version };
}

export function isSameVersion(one: ProgramRef, other: ProgramRef): boolean {
  return one.key === other.key && one.version === other.version;
}

/**
 * The programme that somebody means by its title, its key (then the highest version), or its key and version:
 * `my-ladder@2`.
 *
 * @throws RefusalError `programUnknown`
 */
export function programCalled(known: readonly KnownProgram[], typed: string): Program {
  const wanted = typed.trim().toLowerCase();
  const meant = known
    .map(({ program }) => program)
    .filter((program) => namesOf(program).includes(wanted))
    .sort((one, other) => other.version - one.version);
  const [newest] = meant;
  if (newest === undefined) throw new RefusalError("programUnknown", { typed: typed.slice(0, 60) });
  return newest;
}

function namesOf({ key, version, title }: Program): string[] {
  return [key, `${key}@${version}`, title.toLowerCase()];
}
