import { PermissionFlagsBits } from "discord-api-types/v10";
import { everyonePermissions } from "./permissions.ts";
import type { ChannelRecord, GuildRecord, MemberRecord, OverwriteRecord, RoleRecord } from "./records.ts";
import { personShape, userShape } from "./shapes.ts";
import type { World } from "./world.ts";

/** What the bot's own role may do when it is added: the usual invitation of a text bot. */
const botPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis;

export function addGuild(world: World, details: { name: string; ownerId: string; withBot: boolean }): GuildRecord {
  const id = world.ids.next();
  const everyone: RoleRecord = {
    id,
    name: "@everyone",
    permissions: String(everyonePermissions),
    position: 0,
    managed: false,
  };
  const guild: GuildRecord = { id, name: details.name, ownerId: details.ownerId, roles: [everyone], members: [] };
  world.guilds.set(id, guild);
  addMember(world, guild, details.ownerId);
  if (details.withBot) addBot(world, guild);
  return guild;
}

export function addMember(world: World, guild: GuildRecord, userId: string): MemberRecord {
  const existing = guild.members.find((one) => one.userId === userId);
  if (existing) return existing;
  const member: MemberRecord = { userId, roleIds: [], joinedAtMs: world.clock.nowMs, nick: null };
  guild.members.push(member);
  world.tell({ kind: "memberAdded", guild, member });
  return member;
}

export function removeMember(world: World, guild: GuildRecord, userId: string): void {
  const person = world.people.get(userId);
  guild.members = guild.members.filter((one) => one.userId !== userId);
  if (person) world.tell({ kind: "memberRemoved", guild, user: personShape(person) });
}

/** Installs the app in a guild: the bot joins with a managed role that carries its permissions. */
export function addBot(world: World, guild: GuildRecord): void {
  if (world.botIn(guild.id)) return;
  const role: RoleRecord = {
    id: world.ids.next(),
    name: world.application.name,
    permissions: String(botPermissions),
    position: guild.roles.length,
    managed: true,
  };
  guild.roles.push(role);
  guild.members.push({
    userId: world.application.botUserId,
    roleIds: [role.id],
    joinedAtMs: world.clock.nowMs,
    nick: null,
  });
  world.tell({ kind: "guildAvailable", guild });
}

/** Takes the app out: its member, its role and its guild commands go, and the bot hears GUILD_DELETE. */
export function removeBot(world: World, guild: GuildRecord): void {
  if (!world.botIn(guild.id)) return;
  guild.members = guild.members.filter((one) => one.userId !== world.application.botUserId);
  const at = guild.roles.findIndex((role) => role.managed);
  if (at >= 0) guild.roles.splice(at, 1);
  world.application.commands = world.application.commands.filter((command) => command.guild_id !== guild.id);
  world.tell({ kind: "guildGone", guildId: guild.id });
}

export function setNick(world: World, guild: GuildRecord, member: MemberRecord, nick: string | null): void {
  member.nick = nick === "" ? null : nick;
  world.tell({ kind: "memberChanged", guild, member });
}

export function addTextChannel(world: World, guild: GuildRecord, name: string, topic: string | null): ChannelRecord {
  const position = [...world.channels.values()].filter((one) => one.guildId === guild.id).length;
  const channel = blankChannel(world, { kind: "text", name, guildId: guild.id, position, topic });
  world.channels.set(channel.id, channel);
  world.tell({ kind: "channelAdded", channel });
  return channel;
}

export function removeChannel(world: World, channel: ChannelRecord): void {
  for (const thread of [...world.channels.values()]) {
    if (thread.parentId === channel.id) removeChannel(world, thread);
  }
  world.dropChannel(channel);
  world.tell({ kind: "channelGone", channel });
}

export function setOverwrite(world: World, channel: ChannelRecord, overwrite: OverwriteRecord): void {
  channel.overwrites = [...channel.overwrites.filter((one) => one.id !== overwrite.id), overwrite];
  world.tell({ kind: "channelChanged", channel });
}

export function removeOverwrite(world: World, channel: ChannelRecord, targetId: string): void {
  channel.overwrites = channel.overwrites.filter((one) => one.id !== targetId);
  world.tell({ kind: "channelChanged", channel });
}

/** The direct messages of exactly these, made when first needed. The bot is a recipient like anybody. */
export function directMessages(world: World, recipientIds: readonly string[]): ChannelRecord {
  const wanted = [...recipientIds].sort().join();
  for (const channel of world.channels.values()) {
    if (channel.kind === "dm" && [...channel.recipientIds].sort().join() === wanted) return channel;
  }
  const channel = blankChannel(world, { kind: "dm", name: "", recipientIds });
  world.channels.set(channel.id, channel);
  world.tell({ kind: "channelAdded", channel });
  return channel;
}

/** A group of people; Discord does not let bots into these. */
export function addGroupDm(world: World, userIds: readonly string[]): ChannelRecord {
  const name = userIds.flatMap((id) => userShape(world, id)?.global_name ?? []).join(", ");
  const channel = blankChannel(world, { kind: "groupDm", name, recipientIds: userIds });
  world.channels.set(channel.id, channel);
  world.tell({ kind: "channelAdded", channel });
  return channel;
}

export function blankChannel(
  world: World,
  details: Pick<ChannelRecord, "kind" | "name"> & Partial<ChannelRecord>,
): ChannelRecord {
  return {
    id: world.ids.next(),
    guildId: null,
    parentId: null,
    position: 0,
    topic: null,
    recipientIds: [],
    overwrites: [],
    pinnedMessageIds: [],
    lastMessageId: null,
    thread: null,
    ...details,
  };
}
