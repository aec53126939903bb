import { messageForBot } from "../../world/message-shape.ts";
import { endPoll } from "../../world/polls.ts";
import type { MessageRecord } from "../../world/records.ts";
import { userShape } from "../../world/shapes.ts";
import { compareIds } from "../../world/snowflake.ts";
import { apiError } from "../api-error.ts";
import { readableMessage, requireHistory, seenChannel } from "../channel-access.ts";
import { pageLength } from "../id-page.ts";
import { ok, type Route, type RouteContext, route } from "../route.ts";

export const pollRoutes: readonly Route[] = [
  route("GET", "/channels/:channel/polls/:message/answers/:answer", (context, request) => {
    const record = pollMessage(context, request.params);
    const after = request.query.get("after") ?? "0";
    const voters = (record.votes?.[request.params.answer] ?? [])
      .filter((id) => compareIds(id, after) > 0)
      .toSorted(compareIds)
      .slice(0, pageLength(request.query, { usual: 25, most: 100 }));
    return ok({ users: voters.flatMap((id) => userShape(context.world, id) ?? []) });
  }),
  route("POST", "/channels/:channel/polls/:message/expire", (context, request) => {
    const { world } = context;
    const record = pollMessage(context, request.params);
    if (record.authorId !== world.application.botUserId) throw apiError("CannotEditMessageAuthoredByAnotherUser");
    if (record.pollEnded) throw apiError("PollExpired");
    endPoll(world, record);
    return ok(messageForBot(world, record));
  }),
];

/** @throws ApiError 520006 for a message that asks nothing */
function pollMessage({ world }: RouteContext, params: { channel: string; message: string }): MessageRecord {
  const channel = seenChannel(world, params.channel);
  requireHistory(world, channel);
  const record = readableMessage(world, channel, params.message);
  if (!record.message.poll) throw apiError("CannotExpireANonPollMessage");
  return record;
}
