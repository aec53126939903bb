import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { type Joined, joinTeam } from "../../../src/services/teams/join-team.ts";
import { wantTeam } from "../../../src/services/teams/want-team.ts";
import { meetFirstView } from "../../../src/views/teams/team-views.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";
import { startAnswer } from "../../session-answer.ts";

/** Joins, and says what `answer` makes of it; whoever is new to the coach is met first, and is in when that is done. */
export async function joinAnswer(
  origin: Origin,
  ctx: HandlerContext,
  teamId: string,
  answer: (joined: Joined) => View | Promise<View>,
): Promise<View> {
  const greeting = await greetPerson(ctx, origin.userId, serverOf(origin));
  if (greeting.coaching.person.startedAtMs === null) {
    await wantTeam(ctx, origin.userId, teamId);
    return meetFirstView(readerOf(origin), await startAnswer(origin, ctx, greeting));
  }
  return answer(await joinTeam(ctx, origin, teamId));
}
