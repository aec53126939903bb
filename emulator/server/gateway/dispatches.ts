import { GatewayIntentBits } from "discord-api-types/v10";
import type { Change } from "../world/change.ts";
import { emojiShape, emojisOf } from "../world/emojis.ts";
import { guildShape } from "../world/guild-shape.ts";
import { messageForBot } from "../world/message-shape.ts";
import type { ChannelRecord, GuildRecord, MessageRecord } from "../world/records.ts";
import { channelShape, iso, memberShape, memberWithUserShape, roleShape, userShape } from "../world/shapes.ts";
import { maySee } from "../world/visibility.ts";
import type { World } from "../world/world.ts";

export interface OutgoingEvent {
  readonly event: string;
  readonly data: unknown;
  /** Decides the shard; null goes to shard 0. */
  readonly guildId: string | null;
  /** Only sessions with this intent hear it; 0 is for everybody. */
  readonly intent: number;
}

const {
  Guilds,
  GuildMembers,
  GuildMessages,
  DirectMessages,
  GuildMessageReactions,
  DirectMessageReactions,
  GuildMessageTyping,
  GuildWebhooks,
  GuildExpressions,
  GuildMessagePolls,
  DirectMessagePolls,
  DirectMessageTyping,
} = GatewayIntentBits;

/** What the bot is told of a change; nothing when it may not know. */
export function dispatchesFor(world: World, change: Change): readonly OutgoingEvent[] {
  switch (change.kind) {
    case "guildAvailable":
      return [guildCreate(world, change.guild)];
    case "guildGone":
      return [outgoing("GUILD_DELETE", { id: change.guildId }, change.guildId, Guilds)];
    case "memberAdded":
    case "memberChanged":
    case "memberRemoved":
      return memberEvents(world, change);
    case "roleAdded":
    case "roleChanged":
    case "roleGone":
      return roleEvents(world, change);
    case "channelAdded":
    case "channelChanged":
    case "channelGone":
      return channelEvents(world, change);
    case "messageAdded":
    case "messageChanged":
    case "messageGone":
      return messageEvents(world, change);
    case "messagesGone":
      return inChannel(world, change.channel, [GuildMessages, DirectMessages], "MESSAGE_DELETE_BULK", {
        ids: change.records.map((record) => record.id),
        channel_id: change.channel.id,
      });
    case "reactionAdded":
    case "reactionRemoved":
    case "reactionsCleared":
      return reactionEvents(world, change);
    case "pins":
      return inChannel(world, change.channel, [Guilds, DirectMessages], "CHANNEL_PINS_UPDATE", {
        channel_id: change.channel.id,
        last_pin_timestamp: iso(world.clock.nowMs),
      });
    case "voteAdded":
    case "voteRemoved":
      return voteEvents(world, change);
    case "emojis":
      return emojiEvents(world, change.guild);
    case "webhooks":
      return inChannel(world, change.channel, [GuildWebhooks, 0], "WEBHOOKS_UPDATE", { channel_id: change.channel.id });
    case "typing":
      return inChannel(world, change.channel, [GuildMessageTyping, DirectMessageTyping], "TYPING_START", {
        channel_id: change.channel.id,
        user_id: change.userId,
        timestamp: Math.floor(world.clock.nowMs / 1000),
      });
    case "world":
    case "interaction":
    case "clock":
    case "gateway":
      return [];
    default:
      throw new Error(`unknown change ${JSON.stringify(change satisfies never)}`);
  }
}

/** The whole guild, as after READY and when the bot is added. */
export function guildCreate(world: World, guild: GuildRecord): OutgoingEvent {
  const botId = world.application.botUserId;
  const channels = [...world.channels.values()].filter((one) => one.guildId === guild.id);
  const bot = guild.members.find((member) => member.userId === botId);
  const data = {
    ...guildShape(world, guild),
    joined_at: iso(bot?.joinedAtMs ?? world.clock.nowMs),
    large: false,
    unavailable: false,
    member_count: guild.members.length,
    // Without the members intent Discord sends the bot's own member alone.
    members: bot ? [memberWithUserShape(world, bot)] : [],
    channels: channels.filter((one) => !one.thread).map((one) => channelShape(world, one)),
    threads: channels.filter((one) => one.thread && maySee(world, one, botId)).map((one) => channelShape(world, one)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return outgoing("GUILD_CREATE", data, guild.id, Guilds);
}

function outgoing(event: string, data: unknown, guildId: string | null, intent: number): OutgoingEvent {
  return { event, data, guildId, intent };
}

function memberEvents(
  world: World,
  change: Extract<Change, { kind: "memberAdded" | "memberChanged" | "memberRemoved" }>,
): readonly OutgoingEvent[] {
  const { guild } = change;
  if (!world.botIn(guild.id)) return [];
  if (change.kind === "memberRemoved") {
    return [outgoing("GUILD_MEMBER_REMOVE", { guild_id: guild.id, user: change.user }, guild.id, GuildMembers)];
  }
  const event = change.kind === "memberAdded" ? "GUILD_MEMBER_ADD" : "GUILD_MEMBER_UPDATE";
  const data = { ...memberWithUserShape(world, change.member), guild_id: guild.id };
  return [outgoing(event, data, guild.id, GuildMembers)];
}

function roleEvents(
  world: World,
  { kind, guild, role }: Extract<Change, { kind: "roleAdded" | "roleChanged" | "roleGone" }>,
): readonly OutgoingEvent[] {
  if (!world.botIn(guild.id)) return [];
  const event = { roleAdded: "GUILD_ROLE_CREATE", roleChanged: "GUILD_ROLE_UPDATE", roleGone: "GUILD_ROLE_DELETE" }[
    kind
  ];
  const data = kind === "roleGone" ? { role_id: role.id } : { role: roleShape(role) };
  return [outgoing(event, { guild_id: guild.id, ...data }, guild.id, Guilds)];
}

function channelEvents(
  world: World,
  change: Extract<Change, { kind: "channelAdded" | "channelChanged" | "channelGone" }>,
): readonly OutgoingEvent[] {
  const { channel } = change;
  if (channel.guildId === null || !world.botIn(channel.guildId)) return [];
  const suffix = { channelAdded: "CREATE", channelChanged: "UPDATE", channelGone: "DELETE" }[change.kind];
  const shape = channelShape(world, channel);
  if (channel.thread) return inChannel(world, channel, [Guilds, 0], `THREAD_${suffix}`, shape);
  // A bot is told of channels it may not look into as well, so that it knows what it may do where.
  return [outgoing(`CHANNEL_${suffix}`, shape, channel.guildId, Guilds)];
}

function messageEvents(
  world: World,
  change: Extract<Change, { kind: "messageAdded" | "messageChanged" | "messageGone" }>,
): readonly OutgoingEvent[] {
  const { record } = change;
  const channel = world.channels.get(record.channelId);
  // Ephemeral messages reach their person alone; the bot knows them from its own request.
  if (!channel || record.visibleTo !== null) return [];
  const intents = [GuildMessages, DirectMessages] as const;
  if (change.kind === "messageGone") {
    return inChannel(world, channel, intents, "MESSAGE_DELETE", { id: record.id, channel_id: channel.id });
  }
  const event = change.kind === "messageAdded" ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
  return inChannel(world, channel, intents, event, { ...messageForBot(world, record), ...memberOf(world, record) });
}

function memberOf(world: World, record: MessageRecord): object {
  const channel = world.channels.get(record.channelId);
  const member = channel && world.guildOf(channel)?.members.find((one) => one.userId === record.authorId);
  return member ? { member: memberShape(member) } : {};
}

function reactionEvents(
  world: World,
  change: Extract<Change, { kind: "reactionAdded" | "reactionRemoved" | "reactionsCleared" }>,
): readonly OutgoingEvent[] {
  const { record } = change;
  const channel = world.channels.get(record.channelId);
  if (!channel || record.visibleTo !== null) return [];
  const intents = [GuildMessageReactions, DirectMessageReactions] as const;
  const base = { channel_id: channel.id, message_id: record.id };
  if (change.kind === "reactionsCleared") {
    const emoji = change.emoji && { emoji: change.emoji };
    const event = emoji ? "MESSAGE_REACTION_REMOVE_EMOJI" : "MESSAGE_REACTION_REMOVE_ALL";
    return inChannel(world, channel, intents, event, { ...base, ...emoji });
  }
  const event = change.kind === "reactionAdded" ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE";
  const { emoji, userId } = change;
  const details = { emoji, user_id: userId, user: userShape(world, userId), burst: false, type: 0 };
  return inChannel(world, channel, intents, event, { ...base, ...details });
}

function emojiEvents(world: World, guild: GuildRecord): readonly OutgoingEvent[] {
  if (!world.botIn(guild.id)) return [];
  const emojis = emojisOf(world, guild.id).map((emoji) => emojiShape(world, emoji));
  return [outgoing("GUILD_EMOJIS_UPDATE", { guild_id: guild.id, emojis }, guild.id, GuildExpressions)];
}

function voteEvents(
  world: World,
  { kind, record, userId, answerId }: Extract<Change, { kind: "voteAdded" | "voteRemoved" }>,
): readonly OutgoingEvent[] {
  const channel = world.channels.get(record.channelId);
  if (!channel || record.visibleTo !== null) return [];
  const event = kind === "voteAdded" ? "MESSAGE_POLL_VOTE_ADD" : "MESSAGE_POLL_VOTE_REMOVE";
  const data = { user_id: userId, channel_id: channel.id, message_id: record.id, answer_id: answerId };
  return inChannel(world, channel, [GuildMessagePolls, DirectMessagePolls], event, data);
}

/** An event of one channel, with its guild named, for the intent that fits; nothing where the bot cannot see it. */
function inChannel(
  world: World,
  channel: ChannelRecord,
  [guildIntent, directIntent]: readonly [number, number],
  event: string,
  data: object,
): readonly OutgoingEvent[] {
  if (!maySee(world, channel, world.application.botUserId)) return [];
  const guild = channel.guildId === null ? {} : { guild_id: channel.guildId };
  const intent = channel.guildId === null ? directIntent : guildIntent;
  return [outgoing(event, { ...data, ...guild }, channel.guildId, intent)];
}
