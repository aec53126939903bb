import type { Db } from "../../db/client.ts";
import { fold } from "../../progression/fold.ts";
import { addEnrollment, findEnrollment } from "../../stores/enrollments.ts";
import { ensurePerson } from "../../stores/people.ts";
import { getProgram } from "../../stores/programs.ts";
import { type Coaching, readCoaching } from "../coaching/read-coaching.ts";
import { programForNewPeople } from "../programs/known-programs.ts";
import type { ServiceContext } from "../service-context.ts";

/** The next step of a person's start: it is resumed wherever it was left, by the data alone. */
export type StartStage = "screen" | "referred" | "zone" | "level" | "cue" | "reminder" | "nudge" | "check" | "started";

export interface Greeting {
  readonly stage: StartStage;
  readonly coaching: Coaching;
}

/**
 * Knows the person, whoever it is: a new one gets a row and is enrolled in the programme of the place they start from.
 *
 * @param guildId the server they start from; null outside servers, and where the bot is not a member
 */
export async function greetPerson(
  ctx: ServiceContext,
  userId: string,
  guildId: string | null = null,
): Promise<Greeting> {
  const nowMs = ctx.clock.nowMs();
  await ctx.db.transaction(async (tx) => {
    await ensurePerson(tx, userId, nowMs);
    if ((await findEnrollment(tx, userId)) === null) await enroll(tx, userId, guildId, nowMs);
  });
  const coaching = await readCoaching(ctx.db, userId, nowMs);
  return { stage: startStageOf(coaching), coaching };
}

async function enroll(tx: Db, userId: string, guildId: string | null, nowMs: number): Promise<void> {
  const document = await getProgram(tx, await programForNewPeople(tx, guildId));
  const program = { key: document.key, version: document.version };
  const { state } = fold([], () => document, program);
  await addEnrollment(
    tx,
    { userId, program, ruleVersion: state.ruleVersion, state, stateVersion: 0, factsSeen: 0 },
    nowMs,
  );
}

export function startStageOf({ person, standing, facts }: Coaching): StartStage {
  if (standing.blocked?.code === "referred") return "referred";
  if (standing.blocked?.code === "screenNeeded" || standing.blocked?.code === "screenExpired") return "screen";
  if (person.zone === null) return "zone";
  if (person.startedAtMs !== null) return "started";
  if (!facts.some(({ fact }) => fact.kind === "placedAt")) return "level";
  if (!person.isPlanTold) return "cue";
  if (!person.askedAbout.includes("daily")) return "reminder";
  return person.askedAbout.includes("posture") ? "check" : "nudge";
}
