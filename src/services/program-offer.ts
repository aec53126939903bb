import { ConflictError, RefusalError } from "../errors.ts";
import type { Program, ProgramRef } from "../progression/program.ts";
import { declinedProgram, saveDeclinedProgram } from "../stores/declined-programs.ts";
import { chosenProgram } from "../stores/guild-programs.ts";
import { getProgram } from "../stores/programs.ts";
import { isSameVersion } from "./known-programs.ts";
import { type Coaching, coachingOf, readCoaching, withProgram } from "./read-coaching.ts";
import { type Recorder, type Recording, recordFacts } from "./record-facts.ts";
import type { ServiceContext } from "./service-context.ts";
import { startedCoaching } from "./started-coaching.ts";

/** The move to the programme that a server chose, previewed for one person. */
export interface ProgramOffer {
  readonly program: Program;
  readonly before: Coaching;
  /** As the move would leave it. */
  readonly after: Coaching;
}

export type AcceptedMove =
  | { readonly kind: "moved"; readonly recording: Recording }
  /** The log changed since the preview: here is what the move would do now. */
  | { readonly kind: "previewedAgain"; readonly offer: ProgramOffer };

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
 * @param stateVersion of the coaching that the preview was made from
 * @throws RefusalError `offerGone` when the server chose another one since, or the person is on it
 */
export async function acceptOffer(
  ctx: ServiceContext,
  recorder: Recorder,
  guildId: string,
  offered: ProgramRef & { readonly stateVersion: number },
): Promise<AcceptedMove> {
  const chosen = await chosenProgram(ctx.db, guildId);
  if (chosen === null || !isSameVersion(chosen, offered)) throw new RefusalError("offerGone", {});
  try {
    const recording = await recordFacts(ctx, recorder, (coaching) => {
      if (isSameVersion(startedCoaching(coaching).program, offered)) throw new RefusalError("offerGone", {});
      if (coaching.enrollment.stateVersion !== offered.stateVersion)
        throw new ConflictError("previewed an older state");
      return [{ body: { kind: "programChanged", key: offered.key, version: offered.version } }];
    });
    return { kind: "moved", recording };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const coaching = await readCoaching(ctx.db, recorder.userId, ctx.clock.nowMs());
    return { kind: "previewedAgain", offer: previewMove(coaching, await getProgram(ctx.db, offered)) };
  }
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

/** The fold with one fact more, so that the preview is what happens. */
function previewMove(before: Coaching, program: Program): ProgramOffer {
  const { person, enrollment, facts, now } = before;
  const seq = enrollment.factsSeen + 1;
  const stamp = { seq, recordedAtMs: now.atMs, occurredAtMs: now.atMs, occurredOn: now.on };
  const move = { ...stamp, kind: "programChanged", key: program.key, version: program.version } as const;
  const imagined = { id: 0, fact: move, provenance: { interactionId: "", ordinal: 0 } };
  const programs = withProgram(before.programs, program);
  return { program, before, after: coachingOf(person, enrollment, programs, [...facts, imagined], now.atMs) };
}
