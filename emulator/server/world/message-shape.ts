import { type APIMessage, GatewayIntentBits, MessageReferenceType, MessageType } from "discord-api-types/v10";
import { pollResults } from "./poll-results.ts";
import type { MessageRecord } from "./records.ts";
import type { World } from "./world.ts";

/** A message as one reader sees it: with their own reactions marked, pins told, and what it answers. */
export function messageShape(world: World, record: MessageRecord, readerId: string): APIMessage {
  const shape = (one: MessageRecord): APIMessage => shapeAlone(world, one, readerId);
  return { ...shape(record), ...referenced(world, record, shape) };
}

/** As the bot reads it: without leave to read messages, only its own, those to it and direct ones have contents. */
export function messageForBot(world: World, record: MessageRecord): APIMessage {
  const shape = (one: MessageRecord): APIMessage => aloneForBot(world, one);
  return { ...shape(record), ...referenced(world, record, shape) };
}

function shapeAlone(world: World, record: MessageRecord, readerId: string): APIMessage {
  const pinned = world.channels.get(record.channelId)?.pinnedMessageIds.includes(record.id) ?? false;
  const reactions = record.reactions.map((reaction) => ({
    emoji: { ...reaction.emoji },
    count: reaction.userIds.length,
    count_details: { burst: 0, normal: reaction.userIds.length },
    me: reaction.userIds.includes(readerId),
    me_burst: false,
    burst_colors: [],
  }));
  const { poll } = record.message;
  return {
    ...record.message,
    pinned,
    ...(poll && { poll: { ...poll, results: pollResults(record, readerId) } }),
    ...(reactions.length > 0 && { reactions }),
  };
}

function aloneForBot(world: World, record: MessageRecord): APIMessage {
  const { application } = world;
  const shape = shapeAlone(world, record, application.botUserId);
  const isReadable =
    record.authorId === application.botUserId ||
    world.channels.get(record.channelId)?.guildId === null ||
    shape.mentions.some((user) => user.id === application.botUserId) ||
    (application.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  if (isReadable) return shape;
  const { poll: _poll, ...rest } = shape;
  return { ...rest, content: "", embeds: [], attachments: [], components: [] };
}

/** What a reply answers, itself without what it may answer: null when it is gone, left out when others may not see it. */
function referenced(
  world: World,
  record: MessageRecord,
  shape: (record: MessageRecord) => APIMessage,
): Pick<APIMessage, "referenced_message"> {
  const { type, message_reference: reference } = record.message;
  if (type !== MessageType.Reply || reference?.type !== MessageReferenceType.Default) return {};
  const answered = world.message(reference.message_id ?? "");
  if (!answered) return { referenced_message: null };
  if (answered.visibleTo !== null && answered.visibleTo !== record.visibleTo) return {};
  return { referenced_message: shape(answered) };
}
