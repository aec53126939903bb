import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { teamToTell } from "../../../src/services/teams/find-teams.ts";
import { type Logged, loggedView } from "../../../src/views/log/logged-view.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";

/** The answer to a log; in the channel of the person's team it can be told there. */
export async function loggedAnswer(origin: Origin, ctx: HandlerContext, logged: Logged): Promise<View> {
  const { userId, channelId } = origin;
  const guildId = serverOf(origin);
  const team = guildId === null ? null : await teamToTell(ctx, userId, { guildId, channelId });
  return loggedView(readerOf(origin), logged, team?.id ?? null);
}
