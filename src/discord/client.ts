import { Client, Options } from "discord.js";

/** Where Discord is, and how much of it this process serves. */
export interface GatewayOptions {
  /** Without version, for example `https://discord.com/api`. */
  readonly apiUrl: string;
  /** For example `https://cdn.discordapp.com`. */
  readonly cdnUrl: string;
  /** This process's share of Discord's global limit; answers to interactions do not count. */
  readonly globalRequestsPerSecond: number;
  /** The shards of this process; absent = all, as many as Discord recommends. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
}

/**
 * A gateway client without intents: interactions carry all that is needed. It remembers nothing but itself, so its memory
 * does not grow with the people it meets.
 */
export function gatewayClient({ apiUrl, cdnUrl, globalRequestsPerSecond, shards }: GatewayOptions): Client {
  const itself = (user: { readonly id: string; readonly client: Client }) => user.id === user.client.user?.id;
  return new Client({
    intents: [],
    rest: { api: apiUrl, cdn: cdnUrl, globalRequestsPerSecond },
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: itself },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: itself },
      VoiceStateManager: 0,
    }),
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: "auto" }),
  });
}
