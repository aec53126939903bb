import type { APIApplicationCommand, APIMessage } from "discord-api-types/v10";

/** What is saved of the world: plain JSON. Instants are epoch milliseconds, permission bits decimal strings. */

export interface ApplicationRecord {
  readonly id: string;
  readonly botUserId: string;
  name: string;
  description: string;
  /** Intents an owner would have to switch on for the bot: members, presences, message content. */
  privilegedIntents: number;
  commands: APIApplicationCommand[];
}

export interface PersonRecord {
  readonly id: string;
  username: string;
  displayName: string;
  locale: string;
  appInstalled: boolean;
  dmsClosed: boolean;
  readonly readUpTo: Record<string, string>;
}

export interface RoleRecord {
  readonly id: string;
  name: string;
  permissions: string;
  position: number;
  /** Belongs to the bot and cannot be given to people. */
  readonly managed: boolean;
}

export interface MemberRecord {
  readonly userId: string;
  roleIds: string[];
  readonly joinedAtMs: number;
  nick: string | null;
}

export interface GuildRecord {
  readonly id: string;
  name: string;
  /** Absent: English of the United States, as with Discord where nobody chose one. */
  locale?: string;
  readonly ownerId: string;
  readonly roles: RoleRecord[];
  /** People and, when it was added, the bot. */
  members: MemberRecord[];
}

export interface OverwriteRecord {
  /** A role's or a user's id. */
  readonly id: string;
  readonly type: "role" | "member";
  allow: string;
  deny: string;
}

export interface ThreadDetails {
  archived: boolean;
  locked: boolean;
  readonly ownerId: string;
  readonly private: boolean;
  autoArchiveMinutes: number;
  memberIds: string[];
  archiveChangedAtMs: number;
}

export interface ChannelRecord {
  readonly id: string;
  readonly kind: "text" | "thread" | "dm" | "groupDm";
  name: string;
  readonly guildId: string | null;
  readonly parentId: string | null;
  position: number;
  topic: string | null;
  /** Of direct messages: everybody in them, the bot included. */
  readonly recipientIds: readonly string[];
  overwrites: OverwriteRecord[];
  pinnedMessageIds: string[];
  lastMessageId: string | null;
  readonly thread: ThreadDetails | null;
}

export interface EmojiRecord {
  readonly id: string;
  name: string;
  readonly animated: boolean;
  /** Null: the app's own. */
  readonly guildId: string | null;
  readonly creatorId: string;
  /** Only members with one of these may use it; empty: everybody. */
  roleIds: string[];
}

export interface ReactionRecord {
  readonly emoji: { readonly id: string | null; readonly name: string; readonly animated?: boolean };
  userIds: string[];
}

/** A message without what depends on the reader (reactions' `me`, pins). */
export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  message: APIMessage;
  readonly visibleTo: string | null;
  /** Its person put an ephemeral message away; to the bot it is still there. */
  dismissed: boolean;
  state: "sent" | "thinking" | "expired";
  readonly usedCommand: string | null;
  reactions: ReactionRecord[];
  /** Of a poll: who chose which answer, by the answer's number. */
  votes?: Record<string, string[]>;
  pollEnded?: boolean;
}

export interface WebhookRecord {
  readonly id: string;
  readonly token: string;
  channelId: string;
  name: string;
}

export interface FileRecord {
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly contentType: string;
}
