import type { Program } from "../../progression/program.ts";
import { getProgram } from "../../stores/programs.ts";
import type { ServiceContext } from "../service-context.ts";
import { knownPrograms, programCalled, programForNewPeople } from "./known-programs.ts";

/**
 * A programme that this server may see.
 *
 * @param typed as `chooseProgram` takes it; null: the one that new people start on
 * @throws RefusalError `programUnknown`
 */
export async function exportProgram({ db }: ServiceContext, guildId: string, typed: string | null): Promise<Program> {
  if (typed === null) return getProgram(db, await programForNewPeople(db, guildId));
  return programCalled(await knownPrograms(db, guildId), typed);
}
