import type { Channel, Guild, LocalMessage, Person, World as WorldView } from "../../protocol.ts";
import { emojiShape, emojisOf } from "../world/emojis.ts";
import { messageShape } from "../world/message-shape.ts";
import { avatarColour } from "../world/people.ts";
import type { ChannelRecord, GuildRecord, MessageRecord, PersonRecord } from "../world/records.ts";
import { memberWithUserShape, roleShape } from "../world/shapes.ts";
import { maySee, mayWrite, viewerIds } from "../world/visibility.ts";
import type { World } from "../world/world.ts";

/** Who and what there is, as the page shows it. */
export function worldView(world: World, online: boolean): WorldView {
  const { id, botUserId, name, commands } = world.application;
  return {
    application: { id, botUserId, name, commands, online },
    people: [...world.people.values()].map(personView),
    guilds: [...world.guilds.values()].map((guild) => guildView(world, guild)),
    channels: [...world.channels.values()].map((channel) => channelView(world, channel)),
  };
}

export function messageView(world: World, record: MessageRecord): LocalMessage {
  const reader = record.visibleTo ?? world.application.botUserId;
  const { visibleTo, state, usedCommand, votes, reactions } = record;
  const reactedBy = Object.fromEntries(reactions.map(({ emoji, userIds }) => [emoji.name ?? "", userIds]));
  return {
    message: messageShape(world, record, reader),
    visibleTo,
    state,
    usedCommand,
    ...(votes && { votes }),
    ...(reactions.length > 0 && { reactedBy }),
  };
}

function personView(person: PersonRecord): Person {
  const { id, username, displayName, locale, appInstalled, dmsClosed, readUpTo } = person;
  return { id, username, displayName, locale, colour: avatarColour(id), appInstalled, dmsClosed, readUpTo };
}

function guildView(world: World, guild: GuildRecord): Guild {
  return {
    id: guild.id,
    name: guild.name,
    ownerId: guild.ownerId,
    botIsMember: world.botIn(guild.id),
    memberIds: guild.members.map((member) => member.userId),
    members: guild.members.flatMap((member) => memberWithUserShape(world, member) ?? []),
    roles: guild.roles.map(roleShape),
    emojis: emojisOf(world, guild.id).map((emoji) => emojiShape(world, emoji)),
  };
}

function channelView(world: World, channel: ChannelRecord): Channel {
  const viewers = viewerIds(world, channel);
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.name,
    guildId: channel.guildId,
    parentId: channel.parentId,
    position: channel.position,
    topic: channel.topic,
    viewerIds: viewers,
    writerIds: viewers.filter((id) => mayWrite(world, channel, id)),
    permissions: permissionsOf(world, channel, viewers),
    overwrites: channel.overwrites,
    archived: channel.thread?.archived ?? false,
    locked: channel.thread?.locked ?? false,
    botCanSee: maySee(world, channel, world.application.botUserId),
    pinnedMessageIds: channel.pinnedMessageIds,
    lastMessageId: channel.lastMessageId,
  };
}

function permissionsOf(world: World, channel: ChannelRecord, viewers: readonly string[]): Record<string, string> {
  if (channel.guildId === null) return {};
  const bot = world.botIn(channel.guildId) ? [world.application.botUserId] : [];
  return Object.fromEntries([...viewers, ...bot].map((id) => [id, String(world.permissionsIn(channel, id))]));
}
