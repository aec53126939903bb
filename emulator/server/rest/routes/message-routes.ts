import { MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { composeMessage, editedMessage } from "../../messages/compose-message.ts";
import { forwardedMessage, isForward } from "../../messages/forward-message.ts";
import type { SentBody } from "../../messages/message-body.ts";
import { askedReply } from "../../messages/reply-to.ts";
import { messageForBot } from "../../world/message-shape.ts";
import { addMessage, changeMessage, removeMessage, removeMessages } from "../../world/messages.ts";
import type { ChannelRecord, MessageRecord } from "../../world/records.ts";
import { compareIds, snowflakeTimeMs } from "../../world/snowflake.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import {
  readableMessage,
  requireAwake,
  requireHistory,
  requireInChannel,
  requireMayWrite,
  seenChannel,
} from "../channel-access.ts";
import { checkBody } from "../check-body.ts";
import { pageLength } from "../id-page.ts";
import { leniently } from "../leniently.ts";
import { noContent, ok, type RestRequest, type Route, route } from "../route.ts";
import { schemas } from "../schemas.ts";

const per5Seconds = (requests: number) => ({ bucket: { requests, perMs: 5000 } });
/** Older messages than this cannot be deleted in bulk. Source: Discord's documentation of bulk delete. */
const bulkDeleteAgeMs = 14 * 24 * 60 * 60_000;

export const messageRoutes: readonly Route[] = [
  route("GET", "/channels/:channel/messages", (context, request) => {
    const channel = seenChannel(context.world, request.params.channel);
    const mayRead = channel.guildId === null || hasHistory(context.world, channel);
    // Without the permission Discord answers an empty list, not an error.
    return ok(mayRead ? page(context.world, channel, request.query) : []);
  }),
  route("GET", "/channels/:channel/messages/:message", (context, request) => {
    const channel = seenChannel(context.world, request.params.channel);
    requireHistory(context.world, channel);
    return ok(messageForBot(context.world, readableMessage(context.world, channel, request.params.message)));
  }),
  route(
    "POST",
    "/channels/:channel/messages",
    (context, request) => {
      const { world, nonces } = context;
      const channel = seenChannel(world, request.params.channel);
      requireMayWrite(world, channel);
      if (isForward(request.body)) {
        const forwarded = forwardedMessage(world, channel, request.body);
        addMessage(world, forwarded);
        return ok(messageForBot(world, forwarded));
      }
      const body = checkBody(schemas.sentMessage, leniently(request.body), request.warn);
      requirePartPermissions(world, channel, request, body);
      if (body.nonce != null && body.enforce_nonce) {
        const earlier = world.message(nonces.messageIdFor(channel.id, body.nonce) ?? "");
        if (earlier) return ok(messageForBot(world, earlier));
      }
      const record = composeMessage(world, {
        channel,
        authorId: world.application.botUserId,
        body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
        files: request.files,
        nonce: body.nonce ?? null,
        ...(body.message_reference && askedReply(world, channel, body.message_reference)),
      });
      addMessage(world, record);
      if (body.nonce != null) nonces.remember(channel.id, body.nonce, record.id);
      return ok(messageForBot(world, record));
    },
    per5Seconds(limits.messageCreatesPer5Seconds.value),
  ),
  route(
    "PATCH",
    "/channels/:channel/messages/:message",
    (context, request) => {
      const { world } = context;
      const channel = seenChannel(world, request.params.channel);
      const record = readableMessage(world, channel, request.params.message);
      if (record.authorId !== world.application.botUserId) throw apiError("CannotEditMessageAuthoredByAnotherUser");
      requireAwake(channel);
      if (record.message.poll) throw apiError("CannotEditAPollMessage");
      const body = checkBody(schemas.editedMessage, leniently(request.body), request.warn);
      changeMessage(world, record, { message: editedMessage(world, record, body, request.files), state: "sent" });
      return ok(messageForBot(world, record));
    },
    per5Seconds(limits.messageEditsPer5Seconds.value),
  ),
  route(
    "DELETE",
    "/channels/:channel/messages/:message",
    (context, request) => {
      const { world } = context;
      const channel = seenChannel(world, request.params.channel);
      const record = readableMessage(world, channel, request.params.message);
      const isOwn = record.authorId === world.application.botUserId;
      if (!isOwn && channel.guildId === null) throw apiError("CannotExecuteActionOnDMChannel");
      if (!isOwn) requireInChannel(world, channel, PermissionFlagsBits.ManageMessages);
      requireAwake(channel);
      removeMessage(world, record);
      return noContent;
    },
    per5Seconds(limits.messageDeletesPer5Seconds.value),
  ),
  route("POST", "/channels/:channel/messages/bulk-delete", (context, request) => {
    const { world } = context;
    const channel = seenChannel(world, request.params.channel);
    if (channel.guildId === null) throw apiError("CannotExecuteActionOnDMChannel");
    requireInChannel(world, channel, PermissionFlagsBits.ManageMessages);
    const ids = stringList(request.body, "messages");
    if (ids.length < 2 || ids.length > 100) throw apiError("ProvidedTooFewOrTooManyMessagesToDelete");
    const tooOld = ids.some((id) => world.clock.nowMs - snowflakeTimeMs(id) > bulkDeleteAgeMs);
    if (tooOld) throw apiError("OneOfTheMessagesProvidedWasTooOldForBulkDelete");
    const records = [...new Set(ids)].flatMap((id) => world.message(id) ?? []);
    removeMessages(
      world,
      channel,
      records.filter((record) => record.channelId === channel.id && record.visibleTo === null),
    );
    return noContent;
  }),
  route("POST", "/channels/:channel/typing", (context, request) => {
    const { world } = context;
    const channel = seenChannel(world, request.params.channel);
    requireMayWrite(world, channel);
    world.tell({ kind: "typing", channel, userId: world.application.botUserId });
    return noContent;
  }),
];

function hasHistory(world: World, channel: ChannelRecord): boolean {
  return (world.permissionsIn(channel, world.application.botUserId) & PermissionFlagsBits.ReadMessageHistory) !== 0n;
}

/** Newest first, around, before or after an id, 1 to 100 of them. */
function page(world: World, channel: ChannelRecord, query: URLSearchParams): unknown[] {
  const limit = pageLength(query, { usual: 50, most: 100 });
  const all = (world.messages.get(channel.id) ?? []).filter((record) => record.visibleTo === null);
  return picked(all, query, limit)
    .toReversed()
    .map((record) => messageForBot(world, record));
}

function picked(all: readonly MessageRecord[], query: URLSearchParams, limit: number): readonly MessageRecord[] {
  const before = query.get("before");
  const after = query.get("after");
  const around = query.get("around");
  if (after !== null) return all.filter((one) => compareIds(one.id, after) > 0).slice(0, limit);
  if (before !== null) return all.filter((one) => compareIds(one.id, before) < 0).slice(-limit);
  if (around === null) return all.slice(-limit);
  const at = all.findIndex((one) => compareIds(one.id, around) >= 0);
  const start = Math.max(0, (at < 0 ? all.length : at) - Math.floor(limit / 2));
  return all.slice(start, start + limit);
}

/** What needs a permission of its own in a guild. */
function requirePartPermissions(world: World, channel: ChannelRecord, request: RestRequest, body: SentBody): void {
  const { AttachFiles, EmbedLinks, SendPolls, SendTTSMessages, ReadMessageHistory } = PermissionFlagsBits;
  if (request.files.length > 0) requireInChannel(world, channel, AttachFiles);
  if (body.embeds?.length) requireInChannel(world, channel, EmbedLinks);
  if (body.poll) requireInChannel(world, channel, SendPolls);
  if (body.tts) requireInChannel(world, channel, SendTTSMessages);
  if (body.message_reference) requireInChannel(world, channel, ReadMessageHistory);
}

function stringList(body: unknown, key: string): readonly string[] {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, key) : undefined;
  return Array.isArray(value) ? value.map(String) : [];
}
