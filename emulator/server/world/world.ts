import { EventEmitter } from "node:events";
import type { Change } from "./change.ts";
import type { Clock } from "./clock.ts";
import { channelPermissions } from "./permissions.ts";
import type {
  ApplicationRecord,
  ChannelRecord,
  EmojiRecord,
  FileRecord,
  GuildRecord,
  MessageRecord,
  PersonRecord,
  WebhookRecord,
} from "./records.ts";
import { Snowflakes } from "./snowflake.ts";

/** A world as it is saved, without the bytes of its files. */
export interface SavedWorld {
  readonly version: 1;
  readonly lastId: string;
  readonly shiftedByMs: number;
  readonly application: ApplicationRecord;
  readonly people: readonly PersonRecord[];
  readonly guilds: readonly GuildRecord[];
  readonly channels: readonly ChannelRecord[];
  readonly files: readonly FileRecord[];
  /** Absent in worlds that were saved before there were any. */
  readonly webhooks?: readonly WebhookRecord[];
  readonly emojis?: readonly EmojiRecord[];
}

export interface StoredFile extends FileRecord {
  readonly bytes: Uint8Array;
}

/**
 * Everything there is, and the one place that says what changed.
 *
 * Rules live beside it (messages.ts, guilds.ts, people.ts …) as functions that take the world; this class only holds.
 */
export class World {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly application: ApplicationRecord;
  readonly people = new Map<string, PersonRecord>();
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  /** By channel, oldest first. */
  readonly messages = new Map<string, MessageRecord[]>();
  readonly files = new Map<string, StoredFile>();
  readonly webhooks = new Map<string, WebhookRecord>();
  readonly emojis = new Map<string, EmojiRecord>();
  /** Where this server is reached, such as `http://127.0.0.1:8930`; known once it listens. */
  origin = "";
  /** Whether a channel that somebody chose comes with what the bot may do in it. Not saved. */
  tellsAppPermissions = true;
  readonly #messagesById = new Map<string, MessageRecord>();
  readonly #changes = new EventEmitter<{ change: [Change] }>();

  constructor(clock: Clock, saved: Pick<SavedWorld, "lastId" | "application">) {
    this.clock = clock;
    this.ids = new Snowflakes(() => clock.nowMs, saved.lastId);
    this.application = saved.application;
    this.#changes.setMaxListeners(0);
  }

  /** Hears every change until the result is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.#changes.on("change", listener);
    return () => this.#changes.off("change", listener);
  }

  tell(change: Change): void {
    this.#changes.emit("change", change);
  }

  message(id: string): MessageRecord | undefined {
    return this.#messagesById.get(id);
  }

  holdMessage(record: MessageRecord): void {
    const list = this.messages.get(record.channelId);
    if (list) list.push(record);
    else this.messages.set(record.channelId, [record]);
    this.#messagesById.set(record.id, record);
  }

  dropMessage(record: MessageRecord): void {
    this.#messagesById.delete(record.id);
    const list = this.messages.get(record.channelId);
    const at = list?.indexOf(record) ?? -1;
    if (at >= 0) list?.splice(at, 1);
  }

  /** Forgets a channel with its messages, files and webhooks. */
  dropChannel(channel: ChannelRecord): void {
    for (const record of this.messages.get(channel.id) ?? []) this.#messagesById.delete(record.id);
    this.messages.delete(channel.id);
    this.channels.delete(channel.id);
    for (const webhook of this.webhooks.values()) {
      if (webhook.channelId === channel.id) this.webhooks.delete(webhook.id);
    }
    for (const file of this.files.values()) if (file.channelId === channel.id) this.files.delete(file.id);
  }

  botIn(guildId: string): boolean {
    return this.guilds.get(guildId)?.members.some((member) => member.userId === this.application.botUserId) ?? false;
  }

  guildOf(channel: ChannelRecord): GuildRecord | undefined {
    return channel.guildId === null ? undefined : this.guilds.get(channel.guildId);
  }

  /** Permission bits in a guild's channel; a thread has its parent's overwrites. 0 outside guilds. */
  permissionsIn(channel: ChannelRecord, userId: string): bigint {
    const guild = this.guildOf(channel);
    if (!guild) return 0n;
    const ruling = channel.parentId === null ? channel : (this.channels.get(channel.parentId) ?? channel);
    return channelPermissions(guild, ruling, userId);
  }
}
