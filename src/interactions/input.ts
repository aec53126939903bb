import type { APIAttachment, Locale } from "discord-api-types/v10";

/** Where an interaction happened: a server, the bot's own direct messages, or a private channel the bot is not in. */
export type Place = "guild" | "botDm" | "privateChannel";

/** What every interaction tells, in plain values. Ids are snowflakes as decimal strings. */
export interface Origin {
  readonly interactionId: string;
  readonly userId: string;
  /** The name shown in the place where the interaction happened; never stored. */
  readonly displayName: string;
  readonly locale: Locale | string;
  readonly place: Place;
  readonly channelId: string;
  readonly guildId: string | null;
  /** True when the app is really installed in this server, not only on the person's account. */
  readonly installedInGuild: boolean;
  readonly appPermissions: bigint;
  /** Permission bits of the person in the channel; null outside servers. */
  readonly memberPermissions: bigint | null;
  readonly receivedAtMs: number;
}

export type OptionValue = string | number | boolean;

export interface CommandInput extends Origin {
  readonly kind: "command";
  /** `["bridge", "remind", "daily"]` */
  readonly path: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly attachments: Readonly<Record<string, APIAttachment>>;
  /** Set for user-context commands: the person it was used on. */
  readonly targetUserId: string | null;
}

export interface ComponentInput extends Origin {
  readonly kind: "component";
  readonly customId: string;
  /** Chosen values of a select menu; empty for buttons. */
  readonly values: readonly string[];
  readonly messageId: string;
  readonly messageIsPrivate: boolean;
}

export interface FormInput extends Origin {
  readonly kind: "form";
  readonly customId: string;
  /** Field id → text, or the chosen values of a group or select. */
  readonly fields: Readonly<Record<string, string | readonly string[] | boolean>>;
  /** The message whose button opened the form, if any. */
  readonly messageId: string | null;
  readonly messageIsPrivate: boolean;
}

export interface SuggestInput extends Origin {
  readonly kind: "suggest";
  readonly path: readonly string[];
  readonly option: string;
  readonly typed: string;
}
