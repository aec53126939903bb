import { bridgeToSwing } from "../progression/built-in-program.ts";
import { fold } from "../progression/fold.ts";
import { addEnrollment } from "../stores/enrollments.ts";
import { ensurePerson } from "../stores/people.ts";
import { type Coaching, readCoaching } from "./read-coaching.ts";
import type { ServiceContext } from "./service-context.ts";

/** The next step of a person's start: it is resumed wherever it was left, by the data alone. */
export type StartStage = "screen" | "referred" | "zone" | "level" | "cue" | "started";

export interface Greeting {
  readonly stage: StartStage;
  readonly coaching: Coaching;
}

/** Knows the person, whoever it is: a new one gets a row and is enrolled in the built-in programme. */
export async function greetPerson(ctx: ServiceContext, userId: string): Promise<Greeting> {
  const nowMs = ctx.clock.nowMs();
  await ctx.db.transaction(async (tx) => {
    await ensurePerson(tx, userId, nowMs);
    const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
    const { state } = fold([], () => bridgeToSwing, program);
    const enrollment = { userId, program, ruleVersion: state.ruleVersion, state, stateVersion: 0, factsSeen: 0 };
    await addEnrollment(tx, enrollment, nowMs);
  });
  const coaching = await readCoaching(ctx.db, userId, nowMs);
  return { stage: startStageOf(coaching), coaching };
}

export function startStageOf({ person, standing, facts }: Coaching): StartStage {
  if (standing.blocked?.code === "referred") return "referred";
  if (standing.blocked?.code === "screenNeeded" || standing.blocked?.code === "screenExpired") return "screen";
  if (person.zone === null) return "zone";
  if (person.startedAtMs !== null) return "started";
  return facts.some(({ fact }) => fact.kind === "placedAt") ? "cue" : "level";
}
