import { PermissionFlagsBits } from "discord-api-types/v10";
import type { ChannelRecord, EmojiRecord, MessageRecord, ReactionRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";

/** One emoji of Unicode, with or without the sign that asks for its colours. */
export function isUnicodeEmoji(text: string): boolean {
  const bare = text.replaceAll("\ufe0f", "");
  return [text, bare, `${bare}\ufe0f`].some((one) => /^\p{RGI_Emoji}$/v.test(one));
}

/**
 * A custom emoji that this author may use in this channel. The bot has its own and those of its servers, elsewhere with a
 * permission; a person has those of the server that they are in: nobody here pays for more.
 */
export function usableEmoji(
  world: World,
  channel: ChannelRecord,
  authorId: string,
  emojiId: string,
): EmojiRecord | undefined {
  const emoji = world.emojis.get(emojiId);
  return emoji && mayUse(world, channel, authorId, emoji) ? emoji : undefined;
}

function mayUse(world: World, channel: ChannelRecord, authorId: string, emoji: EmojiRecord): boolean {
  const isApp = authorId === world.application.botUserId || world.webhooks.has(authorId);
  if (emoji.guildId === null) return isApp;
  const isHome = emoji.guildId === channel.guildId;
  if (!isApp) return isHome && hasRoleFor(world, emoji, authorId);
  if (!world.botIn(emoji.guildId) || !hasRoleFor(world, emoji, world.application.botUserId)) return false;
  if (isHome || channel.guildId === null || world.webhooks.has(authorId)) return true;
  return (world.permissionsIn(channel, authorId) & PermissionFlagsBits.UseExternalEmojis) !== 0n;
}

function hasRoleFor(world: World, emoji: EmojiRecord, userId: string): boolean {
  if (emoji.roleIds.length === 0) return true;
  const members = world.guilds.get(emoji.guildId ?? "")?.members ?? [];
  return members.some((member) => member.userId === userId && member.roleIds.some((id) => emoji.roleIds.includes(id)));
}

/** Text as Discord keeps it: an emoji that its author may not use is only its name. */
export function withUsableEmojis(world: World, channel: ChannelRecord, authorId: string, text: string): string {
  return text.replaceAll(/<a?:(\w{2,32}):(\d+)>/g, (written, name: string, id: string) =>
    usableEmoji(world, channel, authorId, id) ? written : `:${name}:`,
  );
}

/** What a reaction's `name:id` or Unicode emoji names; one that is there already is for everybody. */
export function reactionEmoji(
  world: World,
  record: MessageRecord,
  userId: string,
  text: string,
): ReactionRecord["emoji"] | undefined {
  const there = record.reactions.find(({ emoji }) => [emoji.name, `${emoji.name}:${emoji.id}`].includes(text));
  if (there) return there.emoji;
  const id = /^(?:a:)?\w{2,32}:(\d+)$/.exec(text)?.[1];
  if (id === undefined) return isUnicodeEmoji(text) ? { id: null, name: text } : undefined;
  const reacted = record.reactions.find(({ emoji }) => emoji.id === id);
  if (reacted) return reacted.emoji;
  const channel = world.channels.get(record.channelId);
  const emoji = channel && usableEmoji(world, channel, userId, id);
  return emoji && { id, name: emoji.name, ...(emoji.animated && { animated: true }) };
}
