import {
  type APIApplication,
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  Locale,
  OverwriteType,
  type ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import type {
  ApplicationRecord,
  ChannelRecord,
  GuildRecord,
  MemberRecord,
  PersonRecord,
  RoleRecord,
} from "./records.ts";
import type { World } from "./world.ts";

/** How records look over the REST API and the gateway. */

/** As a plain number it fits every flag field. */
export const noFlags: number = 0;

export function iso(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000+00:00");
}

export function personShape(person: PersonRecord): APIUser {
  return {
    id: person.id,
    username: person.username,
    global_name: person.displayName,
    discriminator: "0",
    avatar: null,
    public_flags: noFlags,
  };
}

export function botShape(application: ApplicationRecord): APIUser {
  return {
    id: application.botUserId,
    username: application.name,
    global_name: null,
    discriminator: "0000",
    avatar: null,
    public_flags: noFlags,
    bot: true,
  };
}

/** A person or the bot; undefined when nobody has this id. */
export function userShape(world: World, userId: string): APIUser | undefined {
  if (userId === world.application.botUserId) return botShape(world.application);
  const person = world.people.get(userId);
  return person && personShape(person);
}

export function memberShape(member: MemberRecord): Omit<APIGuildMember, "user"> {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: iso(member.joinedAtMs),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: noFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

export function memberWithUserShape(world: World, member: MemberRecord): APIGuildMember | undefined {
  const user = userShape(world, member.userId);
  return user && { ...memberShape(member), user };
}

export function roleShape(role: RoleRecord): APIRole {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions,
    position: role.position,
    managed: role.managed,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: noFlags,
  };
}

function overwriteShapes(channel: ChannelRecord): APIOverwrite[] {
  return channel.overwrites.map((overwrite) => ({
    id: overwrite.id,
    type: overwrite.type === "role" ? OverwriteType.Role : OverwriteType.Member,
    allow: overwrite.allow,
    deny: overwrite.deny,
  }));
}

function threadShape(world: World, channel: ChannelRecord): APIThreadChannel | undefined {
  const { thread, guildId, parentId } = channel;
  if (!thread || guildId === null || parentId === null) return undefined;
  return {
    id: channel.id,
    type: thread.private ? ChannelType.PrivateThread : ChannelType.PublicThread,
    name: channel.name,
    guild_id: guildId,
    parent_id: parentId,
    owner_id: thread.ownerId,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
    message_count: world.messages.get(channel.id)?.length ?? 0,
    member_count: thread.memberIds.length,
    total_message_sent: world.messages.get(channel.id)?.length ?? 0,
    flags: noFlags,
    applied_tags: [],
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes as ThreadAutoArchiveDuration,
      archive_timestamp: iso(thread.archiveChangedAtMs),
    },
  };
}

export function channelShape(world: World, channel: ChannelRecord): APIChannel {
  const thread = threadShape(world, channel);
  if (thread) return thread;
  if (channel.guildId === null) {
    const recipients = channel.recipientIds
      .filter((id) => id !== world.application.botUserId)
      .flatMap((id) => userShape(world, id) ?? []);
    const shared = { id: channel.id, last_message_id: channel.lastMessageId, recipients, flags: noFlags };
    if (channel.kind === "dm") return { ...shared, type: ChannelType.DM, name: null };
    return { ...shared, type: ChannelType.GroupDM, name: channel.name };
  }
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    name: channel.name,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    position: channel.position,
    permission_overwrites: overwriteShapes(channel),
    topic: channel.topic,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.lastMessageId,
    last_pin_timestamp: null,
    flags: noFlags,
  };
}

export function guildLocale({ locale }: GuildRecord): Locale {
  return Object.values(Locale).find((known) => known === locale) ?? Locale.EnglishUS;
}

export function applicationShape(world: World): APIApplication {
  const { application } = world;
  const guildCount = [...world.guilds.keys()].filter((id) => world.botIn(id)).length;
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: application.description,
    summary: "",
    bot: botShape(application),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: application.id.padEnd(64, "0"),
    flags: noFlags,
    team: null,
    approximate_guild_count: guildCount,
    approximate_user_install_count: [...world.people.values()].filter((person) => person.appInstalled).length,
    integration_types_config: { 0: {}, 1: {} },
    ...ownerShape(world),
  } as APIApplication;
}

function ownerShape(world: World): Pick<APIApplication, "owner"> {
  const [first] = world.people.values();
  return first ? { owner: personShape(first) } : {};
}
