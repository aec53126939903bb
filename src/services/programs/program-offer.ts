import { RefusalError } from "../../errors.ts";
import type { Program, ProgramRef } from "../../progression/program.ts";
import { declinedProgram, saveDeclinedProgram } from "../../stores/declined-programs.ts";
import { chosenProgram } from "../../stores/guild-programs.ts";
import { getProgram } from "../../stores/programs.ts";
import type { Confirmed } from "../coaching/confirmed.ts";
import { previewFacts } from "../coaching/preview-facts.ts";
import { type Coaching, withProgram } from "../coaching/read-coaching.ts";
import { type Happening, type Recorder, recordFacts } from "../coaching/record-facts.ts";
import { startedCoaching } from "../coaching/started-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { isSameVersion } from "./known-programs.ts";

/** The move to the programme that a server chose, previewed for one person. */
export interface ProgramOffer {
  readonly program: Program;
  readonly before: Coaching;
  /** As the move would leave it. */
  readonly after: Coaching;
}

/** What this server offers this person; null when they are on it, said no to it, or have other worries today. */
export async function offerOf(ctx: ServiceContext, coaching: Coaching, guildId: string): Promise<ProgramOffer | null> {
  const { blocked } = coaching.standing;
  if (blocked?.code === "rest" || blocked?.code === "referred") return null;
  const chosen = await chosenProgram(ctx.db, guildId);
  if (chosen === null || isSameVersion(chosen, coaching.program)) return null;
  const declined = await declinedProgram(ctx.db, coaching.person.userId, guildId);
  if (declined !== null && isSameVersion(declined, chosen)) return null;
  return previewMove(coaching, await getProgram(ctx.db, chosen));
}

/**
 * Moves the person to the programme that the server chose.
 *
 * @param seenVersion the state version of the preview that is confirmed
 * @throws RefusalError `offerGone` when the server chose another one since, or the person is on it
 */
export async function acceptOffer(
  ctx: ServiceContext,
  recorder: Recorder,
  guildId: string,
  offered: ProgramRef,
  seenVersion: number,
): Promise<Confirmed<ProgramOffer>> {
  const chosen = await chosenProgram(ctx.db, guildId);
  if (chosen === null || !isSameVersion(chosen, offered)) throw new RefusalError("offerGone", {});
  const recording = await recordFacts(ctx, recorder, (coaching) => {
    if (isSameVersion(startedCoaching(coaching).program, offered)) throw new RefusalError("offerGone", {});
    return coaching.enrollment.stateVersion === seenVersion ? [moveTo(offered)] : [];
  });
  if (recording.recorded.length > 0) return { kind: "done", recording };
  return { kind: "movedOn", preview: previewMove(recording.before, await getProgram(ctx.db, offered)) };
}

/** The person stays where they are; this server does not offer them this programme again. */
export async function declineOffer(
  ctx: ServiceContext,
  userId: string,
  guildId: string,
  offered: ProgramRef,
): Promise<void> {
  await saveDeclinedProgram(ctx.db, userId, guildId, offered, ctx.clock.nowMs());
}

function previewMove(before: Coaching, program: Program): ProgramOffer {
  const knowing = { ...before, programs: withProgram(before.programs, program) };
  return { program, before, after: previewFacts(knowing, [moveTo(program)]).after };
}

function moveTo({ key, version }: ProgramRef): Happening {
  return { body: { kind: "programChanged", key, version } };
}
