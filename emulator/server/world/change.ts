import type { APIUser } from "discord-api-types/v10";
import type { LocalInteraction } from "../../protocol.ts";
import type { ChannelRecord, GuildRecord, MemberRecord, MessageRecord, ReactionRecord, RoleRecord } from "./records.ts";

/**
 * Something that happened. The gateway turns it into dispatches, the page's stream into events, the disk into files.
 * None of them is known to who causes it.
 */
export type Change =
  /** People, guilds, channels, commands or the application changed in a way only the page shows. */
  | { readonly kind: "world" }
  | { readonly kind: "guildAvailable"; readonly guild: GuildRecord }
  | { readonly kind: "guildGone"; readonly guildId: string }
  | { readonly kind: "memberAdded"; readonly guild: GuildRecord; readonly member: MemberRecord }
  | { readonly kind: "memberChanged"; readonly guild: GuildRecord; readonly member: MemberRecord }
  | { readonly kind: "memberRemoved"; readonly guild: GuildRecord; readonly user: APIUser }
  | {
      readonly kind: "roleAdded" | "roleChanged" | "roleGone";
      readonly guild: GuildRecord;
      readonly role: RoleRecord;
    }
  | { readonly kind: "channelAdded" | "channelChanged" | "channelGone"; readonly channel: ChannelRecord }
  | { readonly kind: "messageAdded" | "messageChanged" | "messageGone"; readonly record: MessageRecord }
  | { readonly kind: "messagesGone"; readonly channel: ChannelRecord; readonly records: readonly MessageRecord[] }
  | {
      readonly kind: "reactionAdded" | "reactionRemoved";
      readonly record: MessageRecord;
      readonly userId: string;
      readonly emoji: ReactionRecord["emoji"];
    }
  | {
      readonly kind: "reactionsCleared";
      readonly record: MessageRecord;
      /** Null: all of them. */
      readonly emoji: ReactionRecord["emoji"] | null;
    }
  | { readonly kind: "emojis"; readonly guild: GuildRecord }
  | {
      readonly kind: "voteAdded" | "voteRemoved";
      readonly record: MessageRecord;
      readonly userId: string;
      readonly answerId: number;
    }
  | { readonly kind: "webhooks"; readonly channel: ChannelRecord }
  | { readonly kind: "pins"; readonly channel: ChannelRecord }
  | { readonly kind: "typing"; readonly channel: ChannelRecord; readonly userId: string }
  | { readonly kind: "interaction"; readonly interaction: LocalInteraction }
  | { readonly kind: "clock" }
  | { readonly kind: "gateway" };
