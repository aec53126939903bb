import { isDeepStrictEqual } from "node:util";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { bridgeToSwing } from "../../progression/built-in-program.ts";
import type { Program } from "../../progression/program.ts";
import type { ProgramIssue } from "../../progression/program-issues.ts";
import { addImportedProgram, countImportedPrograms } from "../../stores/guild-programs.ts";
import { addProgram, findProgram } from "../../stores/programs.ts";
import type { ServiceContext } from "../service-context.ts";
import { downloadFile, type RemoteFile } from "./download-file.ts";
import { isSameVersion, knownPrograms } from "./known-programs.ts";
import { readProgram } from "./read-program.ts";
import { type Tryout, tryProgram } from "./try-program.ts";

/** Judgement: enough for somebody who writes a version a week, few enough to be listed. */
const mostPrograms = 100;

export type ImportPreview =
  | { readonly kind: "issues"; readonly issues: readonly ProgramIssue[] }
  | { readonly kind: "tryout"; readonly program: Program; readonly tryout: Tryout };

/**
 * Reads a programme file and tries it out. Nothing is stored.
 *
 * @throws RefusalError when the file cannot be had or read, the programme cannot be added, or it cannot be tried out now
 */
export async function previewImport(
  ctx: ServiceContext,
  guildId: string,
  file: RemoteFile,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const read = readProgram(await downloadFile(ctx, file, signal));
  if (read instanceof RefusalError) throw read;
  if (!read.ok) return { kind: "issues", issues: read.issues };
  await refuseWhatCannotBeAdded(ctx.db, guildId, read.program);
  return { kind: "tryout", program: read.program, tryout: await tryProgram(read.program, signal) };
}

/**
 * Adds the programme of a file that was previewed to a server.
 *
 * @throws RefusalError as `previewImport`: much may have happened since
 */
export async function confirmImport(
  ctx: ServiceContext,
  guildId: string,
  file: RemoteFile,
  signal: AbortSignal,
): Promise<Program> {
  const read = readProgram(await downloadFile(ctx, file, signal));
  if (read instanceof RefusalError) throw read;
  if (!read.ok) throw new RefusalError("buttonTooOld", {});
  const { program } = read;
  const nowMs = ctx.clock.nowMs();
  await ctx.db.transaction(async (tx) => {
    await addProgram(tx, program, nowMs);
    // Whoever came first has it: what is stored now is what the version will always be.
    await refuseWhatCannotBeAdded(tx, guildId, program);
    await addImportedProgram(tx, guildId, program, nowMs);
  });
  return program;
}

async function refuseWhatCannotBeAdded(db: Db, guildId: string, program: Program): Promise<void> {
  const { key, version } = program;
  const known = await knownPrograms(db, guildId);
  const stored = await findProgram(db, program);
  if (stored !== null && !isSameContent(stored, program))
    throw new RefusalError("programVersionTaken", { key, version });
  if (known.some((one) => isSameVersion(one.program, program)))
    throw new RefusalError("programKnown", { key, version });
  // Later releases of the bot bring later versions of it.
  if (key === bridgeToSwing.key) throw new RefusalError("programKeyTaken", { key });
  if ((await countImportedPrograms(db, guildId)) >= mostPrograms)
    throw new RefusalError("programsFull", { most: mostPrograms });
}

/** As JSON, which is what is stored: there, absent and `undefined` are the same. */
function isSameContent(one: Program, other: Program): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
