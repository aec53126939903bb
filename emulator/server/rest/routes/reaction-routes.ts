import { PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { addReaction, clearReactions, reactionWith, removeReaction } from "../../world/messages.ts";
import type { ChannelRecord, MessageRecord, ReactionRecord } from "../../world/records.ts";
import { userShape } from "../../world/shapes.ts";
import { apiError } from "../api-error.ts";
import { readableMessage, requireAwake, requireHistory, requireInChannel, seenChannel } from "../channel-access.ts";
import { noContent, ok, type Route, type RouteContext, route } from "../route.ts";

const slow = { bucket: { requests: 1, perMs: limits.reactionIntervalMs.value } };
const path = "/channels/:channel/messages/:message/reactions";

export const reactionRoutes: readonly Route[] = [
  route(
    "PUT",
    `${path}/:emoji/@me`,
    (context, request) => {
      const { channel, record } = target(context, request.params);
      requireAwake(channel);
      const emoji = parseEmoji(request.params.emoji);
      requireHistory(context.world, channel);
      if (!reactionWith(record, emoji)) {
        requireInChannel(context.world, channel, PermissionFlagsBits.AddReactions);
        if (record.reactions.length >= limits.reactionKinds.value) throw apiError("MaximumNumberOfReactionsReached");
      }
      addReaction(context.world, record, context.world.application.botUserId, emoji);
      return noContent;
    },
    slow,
  ),
  route(
    "DELETE",
    `${path}/:emoji/:user`,
    (context, request) => {
      const { channel, record } = target(context, request.params);
      requireAwake(channel);
      const isOwn = request.params.user === "@me";
      if (!isOwn) requireInChannel(context.world, channel, PermissionFlagsBits.ManageMessages);
      const userId = isOwn ? context.world.application.botUserId : request.params.user;
      removeReaction(context.world, record, userId, parseEmoji(request.params.emoji));
      return noContent;
    },
    slow,
  ),
  route("GET", `${path}/:emoji`, (context, request) => {
    const { record } = target(context, request.params);
    const limit = Number(request.query.get("limit") ?? 25);
    const userIds = reactionWith(record, parseEmoji(request.params.emoji))?.userIds ?? [];
    return ok(userIds.slice(0, limit).flatMap((id) => userShape(context.world, id) ?? []));
  }),
  route(
    "DELETE",
    `${path}/:emoji`,
    (context, request) => {
      const { channel, record } = target(context, request.params);
      requireAwake(channel);
      requireInChannel(context.world, channel, PermissionFlagsBits.ManageMessages);
      clearReactions(context.world, record, parseEmoji(request.params.emoji));
      return noContent;
    },
    slow,
  ),
  route(
    "DELETE",
    path,
    (context, request) => {
      const { channel, record } = target(context, request.params);
      requireAwake(channel);
      requireInChannel(context.world, channel, PermissionFlagsBits.ManageMessages);
      clearReactions(context.world, record, null);
      return noContent;
    },
    slow,
  ),
];

function target(
  context: RouteContext,
  params: { channel: string; message: string },
): { channel: ChannelRecord; record: MessageRecord } {
  const channel = seenChannel(context.world, params.channel);
  return { channel, record: readableMessage(context.world, channel, params.message) };
}

/**
 * A Unicode emoji, or `name:id` of a custom one. This world has no custom emoji.
 *
 * @throws ApiError 10014 for anything else
 */
export function parseEmoji(text: string): ReactionRecord["emoji"] {
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text)) throw apiError("UnknownEmoji");
  return { id: null, name: text };
}
