import type { View } from "../src/interactions/answer.ts";
import type { Origin } from "../src/interactions/input.ts";
import type { HandlerContext } from "../src/interactions/route.ts";
import type { Coaching } from "../src/services/coaching/read-coaching.ts";
import type { Greeting } from "../src/services/start/greet-person.ts";
import { joinWantedTeam } from "../src/services/teams/want-team.ts";
import { sessionCard } from "../src/views/session/session-card.ts";
import { poseStill, type SessionFiles, streakStill } from "../src/views/session/session-pictures.ts";
import { startStep } from "../src/views/start/start-step.ts";
import { arrivalView } from "../src/views/teams/team-views.ts";
import { readerOf } from "./reader-of.ts";

/** Today's session with its pictures. `note` goes before everything else. */
export async function sessionAnswer(
  origin: Origin,
  ctx: HandlerContext,
  coaching: Coaching,
  note: string | null = null,
): Promise<View> {
  return sessionCard(readerOf(origin), coaching, note, await sessionFiles(origin, ctx, coaching));
}

/** The next step of somebody's start; the last one is the team they came for, and today's session with its pictures. */
export async function startAnswer(
  origin: Origin,
  ctx: HandlerContext,
  greeting: Greeting,
  note: string | null = null,
): Promise<View> {
  if (greeting.stage !== "started") return startStep(readerOf(origin), greeting, note);
  const session = await sessionAnswer(origin, ctx, greeting.coaching, note);
  const { wantsTeamId } = greeting.coaching.person;
  if (wantsTeamId === null) return session;
  return arrivalView(readerOf(origin), await joinWantedTeam(ctx, origin, wantsTeamId), session);
}

async function sessionFiles(origin: Origin, { pictures }: HandlerContext, coaching: Coaching): Promise<SessionFiles> {
  const reader = readerOf(origin);
  const [pose, badge] = await Promise.all([
    pictures.still(() => poseStill(reader, coaching)),
    pictures.still(() => streakStill(reader, coaching)),
  ]);
  return { pose, badge };
}
