import type { Clock } from "../../src/clock.ts";
import type { Db } from "../../src/db/client.ts";
import type { Recorder } from "../../src/services/coaching/record-facts.ts";
import { seedPrograms } from "../../src/services/programs/seed-programs.ts";
import type { ServiceContext } from "../../src/services/service-context.ts";
import { chooseZone } from "../../src/services/settings/choose-zone.ts";
import { answerScreen } from "../../src/services/start/answer-screen.ts";
import { chooseMorningCheck, chooseNudge, chooseReminder } from "../../src/services/start/choose-messages.ts";
import { choosePlanCue } from "../../src/services/start/choose-plan-cue.ts";
import { type Greeting, greetPerson } from "../../src/services/start/greet-person.ts";
import { placePerson } from "../../src/services/start/place-person.ts";

export const dayMs = 86_400_000;

/** Every answer that a set can be given, and all of them good. */
export const clean = { form: "clean", breathing: "easy", pain: "none" } as const;

/** A Monday, 11:00 in Berlin. */
export const mondayMs = Date.UTC(2026, 2, 2, 10);

export interface TestClock extends Clock {
  advance(ms: number): void;
}

export function aClock(startMs = mondayMs): TestClock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
  };
}

let interactions = 0;

/** A new interaction of this person; each has an id of its own. */
export function asks(userId: string): Recorder {
  interactions += 1;
  return { userId, interactionId: `interaction-${interactions}` };
}

export async function aContext(db: Db, clock: Clock = aClock()): Promise<ServiceContext> {
  const ctx = { db, clock, fileOrigins: [] };
  await seedPrograms(ctx);
  return ctx;
}

/** Somebody who finished the start: screen passed, zone told, at level 1, without a plan and without messages. */
export async function aStartedPerson(ctx: ServiceContext, userId: string, zone = "Europe/Berlin"): Promise<string> {
  await greetPerson(ctx, userId);
  await answerScreen(ctx, asks(userId), "passed");
  await chooseZone(ctx, userId, zone);
  await placePerson(ctx, asks(userId), 1);
  await choosePlanCue(ctx, userId, null);
  await chooseNoMessages(ctx, userId);
  return userId;
}

/** The last steps of the start, by somebody who wants nothing unasked. */
export async function chooseNoMessages(ctx: ServiceContext, userId: string): Promise<Greeting> {
  await chooseReminder(ctx, userId, null);
  await chooseNudge(ctx, userId, false);
  return chooseMorningCheck(ctx, userId, false);
}
