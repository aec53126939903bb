import { PermissionFlagsBits } from "discord-api-types/v10";
import type { ChannelRecord } from "./records.ts";
import type { World } from "./world.ts";

/** May this person or the bot see the channel at all? */
export function maySee(world: World, channel: ChannelRecord, userId: string): boolean {
  if (channel.guildId === null) return channel.recipientIds.includes(userId);
  if (channel.thread?.private && !channel.thread.memberIds.includes(userId)) {
    return (world.permissionsIn(channel, userId) & PermissionFlagsBits.ManageThreads) !== 0n;
  }
  return (world.permissionsIn(channel, userId) & PermissionFlagsBits.ViewChannel) !== 0n;
}

export function mayWrite(world: World, channel: ChannelRecord, userId: string): boolean {
  if (channel.guildId === null) return channel.recipientIds.includes(userId);
  const needed = channel.thread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!maySee(world, channel, userId) || isLockedFor(world, channel, userId)) return false;
  return (world.permissionsIn(channel, userId) & needed) !== 0n;
}

/** A locked thread takes messages of those alone who manage threads. */
export function isLockedFor(world: World, channel: ChannelRecord, userId: string): boolean {
  if (!channel.thread?.locked) return false;
  return (world.permissionsIn(channel, userId) & PermissionFlagsBits.ManageThreads) === 0n;
}

/** The people (not the bot) who see a channel. */
export function viewerIds(world: World, channel: ChannelRecord): string[] {
  return [...world.people.keys()].filter((id) => maySee(world, channel, id));
}

/** Do this person and the bot share a guild? Discord asks for that before a direct message is delivered. */
export function sharesGuildWithBot(world: World, userId: string): boolean {
  return [...world.guilds.values()].some(
    (guild) => world.botIn(guild.id) && guild.members.some((member) => member.userId === userId),
  );
}
