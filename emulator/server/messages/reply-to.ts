import { type APIMessageReference, MessageReferenceType, MessageType } from "discord-api-types/v10";
import { FormErrors } from "../rest/form-errors.ts";
import type { ChannelRecord, MessageRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";
import type { NewMessage } from "./compose-message.ts";
import type { SentBody } from "./message-body.ts";

type ReplyDetails = Pick<NewMessage, "type" | "reference">;

/** What people and bots say to each other. The rest is of the system, which nobody answers. */
const answerable: readonly MessageType[] = [
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
];

/** What makes a message an answer to this one. */
export function replyTo(world: World, answered: Pick<MessageRecord, "id" | "channelId">): Required<ReplyDetails> {
  const guildId = world.channels.get(answered.channelId)?.guildId ?? null;
  const reference: APIMessageReference = {
    type: MessageReferenceType.Default,
    message_id: answered.id,
    channel_id: answered.channelId,
    ...(guildId !== null && { guild_id: guildId }),
  };
  return { type: MessageType.Reply, reference };
}

/**
 * What a body's `message_reference` asks for. One that need not exist and does not makes a message that answers nothing.
 *
 * @throws ApiError 50035 for a message that is not there, is private, or is the system's
 */
export function askedReply(
  world: World,
  channel: ChannelRecord,
  asked: NonNullable<SentBody["message_reference"]>,
): ReplyDetails {
  const answered = world.message(asked.message_id);
  const isHere = answered?.channelId === channel.id && answered.visibleTo === null;
  if (!answered || !isHere) {
    if (asked.fail_if_not_exists === false) return {};
    throw refused("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
  }
  if (!isAnswerable(answered)) {
    throw refused("REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE", "Cannot reply to a system message");
  }
  return replyTo(world, answered);
}

export function isAnswerable(record: MessageRecord): boolean {
  return record.visibleTo === null && answerable.includes(record.message.type);
}

function refused(code: string, message: string): Error {
  const errors = new FormErrors();
  errors.add(["message_reference"], code, message);
  return errors.toError();
}
