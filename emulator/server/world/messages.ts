import type { ChannelRecord, MessageRecord, ReactionRecord } from "./records.ts";
import { setThread } from "./threads.ts";
import type { World } from "./world.ts";

export function addMessage(world: World, record: MessageRecord): void {
  world.holdMessage(record);
  const channel = world.channels.get(record.channelId);
  if (channel && record.visibleTo === null) {
    channel.lastMessageId = record.id;
    setThread(world, channel, { archived: false });
  }
  world.tell({ kind: "messageAdded", record });
}

export function changeMessage(
  world: World,
  record: MessageRecord,
  change: Partial<Pick<MessageRecord, "message" | "state">>,
): void {
  Object.assign(record, change);
  world.tell({ kind: "messageChanged", record });
}

export function removeMessage(world: World, record: MessageRecord): void {
  forgetMessage(world, record);
  world.tell({ kind: "messageGone", record });
}

/** Several of one channel at once, of which the bot hears in one event. */
export function removeMessages(world: World, channel: ChannelRecord, records: readonly MessageRecord[]): void {
  for (const record of records) forgetMessage(world, record);
  world.tell({ kind: "messagesGone", channel, records });
}

function forgetMessage(world: World, record: MessageRecord): void {
  const channel = world.channels.get(record.channelId);
  if (channel) channel.pinnedMessageIds = channel.pinnedMessageIds.filter((id) => id !== record.id);
  for (const attachment of record.message.attachments) world.files.delete(attachment.id);
  world.dropMessage(record);
}

/** Adds one person's reaction; twice is once. */
export function addReaction(world: World, record: MessageRecord, userId: string, emoji: ReactionRecord["emoji"]): void {
  const existing = reactionWith(record, emoji);
  if (existing?.userIds.includes(userId)) return;
  if (existing) existing.userIds.push(userId);
  else record.reactions.push({ emoji, userIds: [userId] });
  world.tell({ kind: "reactionAdded", record, userId, emoji });
}

export function removeReaction(
  world: World,
  record: MessageRecord,
  userId: string,
  emoji: ReactionRecord["emoji"],
): void {
  const existing = reactionWith(record, emoji);
  if (!existing?.userIds.includes(userId)) return;
  existing.userIds = existing.userIds.filter((id) => id !== userId);
  record.reactions = record.reactions.filter((one) => one.userIds.length > 0);
  world.tell({ kind: "reactionRemoved", record, userId, emoji });
}

/** All of them, or all of one emoji. */
export function clearReactions(world: World, record: MessageRecord, emoji: ReactionRecord["emoji"] | null): void {
  const cleared = emoji === null ? undefined : reactionWith(record, emoji);
  record.reactions = emoji === null ? [] : record.reactions.filter((one) => one !== cleared);
  world.tell({ kind: "reactionsCleared", record, emoji });
}

export function reactionWith(record: MessageRecord, emoji: ReactionRecord["emoji"]): ReactionRecord | undefined {
  // A custom one may be called anew.
  return record.reactions.find((one) =>
    emoji.id === null ? one.emoji.id === null && one.emoji.name === emoji.name : one.emoji.id === emoji.id,
  );
}

/** Newest pin first, as the pins list shows them. */
export function setPinned(world: World, channel: ChannelRecord, messageId: string, pinned: boolean): void {
  const others = channel.pinnedMessageIds.filter((id) => id !== messageId);
  channel.pinnedMessageIds = pinned ? [messageId, ...others] : others;
  world.tell({ kind: "pins", channel });
  const record = world.message(messageId);
  if (record) world.tell({ kind: "messageChanged", record });
}

/** Everybody in the channel sees it, or only the one it is for. */
export function mayRead(record: MessageRecord, userId: string): boolean {
  return !record.dismissed && (record.visibleTo === null || record.visibleTo === userId);
}
