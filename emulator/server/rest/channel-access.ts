import { PermissionFlagsBits } from "discord-api-types/v10";
import { guildPermissions } from "../world/permissions.ts";
import type { ChannelRecord, GuildRecord, MessageRecord } from "../world/records.ts";
import { isLockedFor, maySee, mayWrite, sharesGuildWithBot } from "../world/visibility.ts";
import type { World } from "../world/world.ts";
import { apiError } from "./api-error.ts";

/** @throws ApiError 10003 when there is none, 50001 when the bot may not see it */
export function seenChannel(world: World, channelId: string): ChannelRecord {
  const channel = world.channels.get(channelId);
  if (!channel) throw apiError("UnknownChannel");
  if (!maySee(world, channel, world.application.botUserId)) throw apiError("MissingAccess");
  return channel;
}

/** @throws ApiError 10004 when there is none or the bot is not in it */
export function joinedGuild(world: World, guildId: string): GuildRecord {
  const guild = world.guilds.get(guildId);
  if (!guild || !world.botIn(guildId)) throw apiError("UnknownGuild");
  return guild;
}

/** In a guild's channel the bot needs this; direct messages have no permissions. @throws ApiError 50013 */
export function requireInChannel(world: World, channel: ChannelRecord, permission: bigint): void {
  if (channel.guildId === null) return;
  if ((world.permissionsIn(channel, world.application.botUserId) & permission) === 0n) {
    throw apiError("MissingPermissions");
  }
}

/** Anywhere in the guild, whatever its channels say. @throws ApiError 50013 */
export function requireInGuild(world: World, guild: GuildRecord, permission: bigint): void {
  if ((guildPermissions(guild, world.application.botUserId) & permission) === 0n) throw apiError("MissingPermissions");
}

/** @throws ApiError 50007 or 50278 in direct messages that will not be delivered, 50013 in a channel, 160005 or 50083 in a locked thread */
export function requireMayWrite(world: World, channel: ChannelRecord): void {
  const botId = world.application.botUserId;
  const personId = channel.recipientIds.find((id) => id !== botId);
  if (channel.guildId === null && personId !== undefined) {
    const person = world.people.get(personId);
    if (!person || person.dmsClosed) throw apiError("CannotSendMessagesToThisUser");
    if (!sharesGuildWithBot(world, personId) && !person.appInstalled) {
      throw apiError("CannotSendMessagesToThisUserDueToHavingNoMutualGuilds");
    }
    return;
  }
  if (isLockedFor(world, channel, botId)) {
    throw apiError(channel.thread?.archived ? "InvalidActionOnArchivedThread" : "ThreadLocked");
  }
  if (!mayWrite(world, channel, botId)) throw apiError("MissingPermissions");
}

/** An archived thread takes new messages, which wake it, and nothing else. @throws ApiError 50083 */
export function requireAwake(channel: ChannelRecord): void {
  if (channel.thread?.archived) throw apiError("InvalidActionOnArchivedThread");
}

/** A message the bot may read in this channel. Ephemeral ones are reached by their interaction alone. @throws ApiError 10008 */
export function readableMessage(world: World, channel: ChannelRecord, messageId: string): MessageRecord {
  const record = world.message(messageId);
  if (!record || record.channelId !== channel.id || record.visibleTo !== null) throw apiError("UnknownMessage");
  return record;
}

export function requireHistory(world: World, channel: ChannelRecord): void {
  requireInChannel(world, channel, PermissionFlagsBits.ReadMessageHistory);
}
