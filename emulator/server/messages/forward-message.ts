import {
  type APIMessage,
  type APIMessageReference,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from "discord-api-types/v10";
import { apiError } from "../rest/api-error.ts";
import { fieldOf, textOf } from "../rest/body-fields.ts";
import { readableMessage, requireHistory, seenChannel } from "../rest/channel-access.ts";
import { bareMessage } from "../world/bare-message.ts";
import type { ChannelRecord, MessageRecord } from "../world/records.ts";
import { userShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";

/** The published schema knows replies alone: a forward is told from them before the body is checked. */
export function isForward(body: unknown): boolean {
  return fieldOf(fieldOf(body, "message_reference"), "type") === MessageReferenceType.Forward;
}

/**
 * A message that shows another as it was at this moment, with nothing of its own.
 *
 * @throws ApiError where the bot may not read the other one
 */
export function forwardedMessage(world: World, channel: ChannelRecord, body: unknown): MessageRecord {
  const named = fieldOf(body, "message_reference");
  const source = seenChannel(world, textOf(named, "channel_id") ?? channel.id);
  requireHistory(world, source);
  const { message } = readableMessage(world, source, textOf(named, "message_id") ?? "");
  const authorId = world.application.botUserId;
  const author = userShape(world, authorId);
  if (!author) throw apiError("UnknownUser");
  const reference: APIMessageReference = {
    type: MessageReferenceType.Forward,
    channel_id: source.id,
    message_id: message.id,
    ...(source.guildId !== null && { guild_id: source.guildId }),
  };
  const { type, content, embeds, attachments, timestamp, edited_timestamp, mentions, mention_roles } = message;
  const shown = { type, content, embeds, attachments, timestamp, edited_timestamp, mentions, mention_roles };
  const snapshot = { ...shown, flags: message.flags ?? 0, components: message.components ?? [] };
  const own: APIMessage = {
    ...bareMessage(world, { channelId: channel.id, author, type: MessageType.Default }),
    flags: MessageFlags.HasSnapshot,
    message_reference: reference,
    message_snapshots: [{ message: snapshot }],
    application_id: world.application.id,
  };
  return {
    id: own.id,
    channelId: channel.id,
    authorId,
    message: own,
    visibleTo: null,
    dismissed: false,
    state: "sent",
    usedCommand: null,
    reactions: [],
  };
}
