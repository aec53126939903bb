import { PermissionFlagsBits } from "discord-api-types/v10";
import type { ChannelRecord, GuildRecord } from "./records.ts";

/** Every permission Discord has. */
export const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What `@everyone` may do in a fresh guild; the bits a new Discord server starts with that matter to a text bot. */
export const everyonePermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.SendPolls |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.ChangeNickname;

/** `app_permissions` in direct messages. Source: the interaction object's footnote in Discord's documentation. */
export const groupDmAppPermissions =
  PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;
export const botDmAppPermissions = groupDmAppPermissions | PermissionFlagsBits.UseExternalEmojis;

/** What a member may do in the guild, before any channel's overwrites. 0 for people who are not in it. */
export function guildPermissions(guild: GuildRecord, userId: string): bigint {
  const member = guild.members.find((one) => one.userId === userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return allPermissions;
  const held = guild.roles.filter((role) => role.id === guild.id || member.roleIds.includes(role.id));
  const bits = held.reduce((all, role) => all | BigInt(role.permissions), 0n);
  return bits & PermissionFlagsBits.Administrator ? allPermissions : bits;
}

/** What a member may do in a channel: everyone's overwrite, then the roles' together, then the member's own. */
export function channelPermissions(guild: GuildRecord, channel: ChannelRecord, userId: string): bigint {
  const base = guildPermissions(guild, userId);
  if (base === allPermissions) return base;
  const roleIds = guild.members.find((one) => one.userId === userId)?.roleIds ?? [];
  const apply = (bits: bigint, ids: readonly string[]): bigint => {
    const matching = channel.overwrites.filter((overwrite) => ids.includes(overwrite.id));
    const deny = matching.reduce((all, overwrite) => all | BigInt(overwrite.deny), 0n);
    const allow = matching.reduce((all, overwrite) => all | BigInt(overwrite.allow), 0n);
    return (bits & ~deny) | allow;
  };
  const bits = apply(apply(apply(base, [guild.id]), roleIds), [userId]);
  // Discord's implicit rule: who cannot see a channel can do nothing in it.
  return bits & PermissionFlagsBits.ViewChannel ? bits : 0n;
}
