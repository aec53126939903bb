import { PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { reactionEmoji } from "../../messages/emoji-use.ts";
import { addReaction, clearReactions, reactionWith, removeReaction } from "../../world/messages.ts";
import type { ChannelRecord, MessageRecord, ReactionRecord } from "../../world/records.ts";
import { userShape } from "../../world/shapes.ts";
import { apiError } from "../api-error.ts";
import { readableMessage, requireAwake, requireHistory, requireInChannel, seenChannel } from "../channel-access.ts";
import { idPage } from "../id-page.ts";
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
      const emoji = named(context, record, request.params.emoji);
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
      removeReaction(context.world, record, userId, named(context, record, request.params.emoji));
      return noContent;
    },
    slow,
  ),
  route("GET", `${path}/:emoji`, (context, request) => {
    const { record } = target(context, request.params);
    const userIds = reactionWith(record, named(context, record, request.params.emoji))?.userIds ?? [];
    const users = userIds.flatMap((id) => userShape(context.world, id) ?? []);
    return ok(idPage(users, request.query, { usual: 25, most: 100 }));
  }),
  route(
    "DELETE",
    `${path}/:emoji`,
    (context, request) => {
      const { channel, record } = target(context, request.params);
      requireAwake(channel);
      requireInChannel(context.world, channel, PermissionFlagsBits.ManageMessages);
      clearReactions(context.world, record, named(context, record, request.params.emoji));
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

/** A Unicode emoji, or `name:id` of a custom one that the bot may use. @throws ApiError 10014 */
function named({ world }: RouteContext, record: MessageRecord, text: string): ReactionRecord["emoji"] {
  const emoji = reactionEmoji(world, record, world.application.botUserId, text);
  if (!emoji) throw apiError("UnknownEmoji");
  return emoji;
}
