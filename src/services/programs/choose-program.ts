import type { Program } from "../../progression/program.ts";
import { saveChosenProgram } from "../../stores/guild-programs.ts";
import type { ServiceContext } from "../service-context.ts";
import { knownPrograms, programCalled } from "./known-programs.ts";

/**
 * Chooses what people who start from this server are enrolled in from now on. Whoever started before is offered the move.
 *
 * @param typed its title, its key, or its key and version: `my-ladder@2`
 * @throws RefusalError `programUnknown`
 */
export async function chooseProgram(ctx: ServiceContext, guildId: string, typed: string): Promise<Program> {
  const program = programCalled(await knownPrograms(ctx.db, guildId), typed);
  await saveChosenProgram(ctx.db, guildId, program, ctx.clock.nowMs());
  return program;
}
