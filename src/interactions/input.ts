/** Where an interaction happened: a server, the bot's own direct messages, or a private channel the bot is not in. */
export type Place = "guild" | "botDm" | "privateChannel";

/** What every interaction tells, in plain values. Ids are snowflakes as decimal strings. */
export interface Origin {
  readonly interactionId: string;
  readonly userId: string;
  /** The name shown in the place where the interaction happened; never stored. */
  readonly displayName: string;
  /** The language of the person's Discord, for example `en-GB`. */
  readonly locale: string;
  /** The language of the server; null outside servers. */
  readonly guildLocale: string | null;
  readonly place: Place;
  readonly channelId: string;
  /** Null in direct messages. */
  readonly channelName: string | null;
  /** A `ChannelType` of Discord's; null when Discord did not say. */
  readonly channelType: number | null;
  readonly guildId: string | null;
  /** True when the app is really installed in this server, not only on the person's account. */
  readonly installedInGuild: boolean;
  readonly appPermissions: bigint;
  /** Permission bits of the person in the channel; null outside servers. */
  readonly memberPermissions: bigint | null;
  /** By this computer's clock, not the injected one: for latencies only. */
  readonly receivedAtMs: number;
}

export interface ChosenUser {
  readonly id: string;
  /** As shown where the interaction happened; never stored. */
  readonly displayName: string;
  readonly isBot: boolean;
}

export interface ChosenChannel {
  readonly id: string;
  readonly name: string | null;
  /** A `ChannelType` of Discord's. */
  readonly type: number;
  /** What the bot, not the person, may do in that channel; null when Discord did not say. */
  readonly appPermissions: bigint | null;
}

/** A file at Discord's. Nothing has been downloaded: name and size are what Discord says of it. */
export interface ShownFile {
  readonly name: string;
  readonly url: string;
  readonly sizeBytes: number;
}

/** A file that was attached to a command; its type is what the sender claims. */
export interface ChosenAttachment extends ShownFile {
  readonly id: string;
  readonly contentType: string | null;
}

export type OptionValue = string | number | boolean | ChosenUser | ChosenChannel | ChosenAttachment;

/** A slash command. `options` is typed by its definition (`OptionsOf`); options that were not given are absent. */
export interface CommandInput<O = Readonly<Record<string, OptionValue>>> extends Origin {
  readonly kind: "command";
  /** `["bridge", "remind", "daily"]` */
  readonly path: readonly string[];
  readonly options: O;
}

/** A command from the menu of a person. */
export interface UserCommandInput extends Origin {
  readonly kind: "userCommand";
  readonly name: string;
  readonly target: ChosenUser;
}

/** A pressed button or a used select menu; `args` is typed by the route's custom id. */
export interface ComponentInput<A = unknown> extends Origin {
  readonly kind: "component";
  readonly args: A;
  /** Chosen values of a select menu; empty for buttons. */
  readonly values: readonly string[];
  readonly messageId: string;
  readonly messageIsPrivate: boolean;
  /** Files that the pressed message shows, in reading order: what was previewed can be read again. */
  readonly messageFiles: readonly ShownFile[];
}

/** What a field of a form gives: a text, a radio group's choice (null = none), chosen values, or a checkbox. */
export type FieldValue = string | null | readonly string[] | boolean;

/** A submitted form; `args` is typed by the route's custom id, `fields` by its schema. */
export interface FormInput<A = unknown, F = Readonly<Record<string, FieldValue>>> extends Origin {
  readonly kind: "form";
  readonly args: A;
  readonly fields: F;
  /** The message whose button opened the form, if any. */
  readonly messageId: string | null;
  readonly messageIsPrivate: boolean;
}

/** Somebody is typing into an option with `suggest`. `options` holds what the other options say so far, unchecked. */
export interface SuggestInput extends Origin {
  readonly kind: "suggest";
  readonly path: readonly string[];
  readonly option: string;
  readonly typed: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}
