/**
 * The contract between the local Discord's server and its page: types only.
 *
 * The page reads one {@link Snapshot}, then follows the {@link LocalEvent} stream (Server-Sent Events, `id:` is the
 * event's `sequence`, `data:` its JSON), and sends {@link Action}s and {@link Controls}. Paths are in {@link LocalApi}.
 *
 * The page sees the world from above and shows one person's part of it: a channel is visible to `viewerIds`, a message
 * to everybody in the channel or, when ephemeral, to `visibleTo` alone. Ids are snowflakes as decimal strings.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIEmoji,
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
} from "discord-api-types/v10";
import type { ArmedFault, Fault } from "./protocol-faults.ts";

/**
 * Method and path → what is sent and what comes back.
 *
 * Every POST needs `Content-Type: application/json`, a loopback `Host`, and no foreign `Origin`; otherwise 403.
 * A refused action is 422 with a {@link Refusal}; a malformed body is 400 with a {@link Refusal}.
 */
export interface LocalApi {
  "GET /local/snapshot": { response: Snapshot };
  /** `text/event-stream` of {@link LocalEvent}; resumes after the `Last-Event-ID` header (or `?after=`), else from now. */
  "GET /local/events": { response: LocalEvent };
  /** Older messages than `before`, newest first, 50 at most. Query: `channel`, `before`. */
  "GET /local/messages": { response: readonly LocalMessage[] };
  /** What the command picker offers this person here. Query: `as`, `channel`. */
  "GET /local/commands": { response: readonly APIApplicationCommand[] };
  /** Both clocks; the bot's moves on its own, so ask again now and then. */
  "GET /local/clock": { response: Clock };
  "GET /local/limits": { response: readonly Limit[] };
  "GET /local/coverage": { response: readonly CoverageRow[] };
  /** One thing a person does in the client. The answer comes when the bot has answered or time is up. */
  "POST /local/actions": { request: Action; response: Outcome };
  /** One thing the person at the keyboard does to the world itself. */
  "POST /local/controls": { request: Control; response: ControlResult };
  /** A file a person picked, to be named by `uploadId` in an action. */
  "POST /local/uploads": { request: Upload; response: { readonly uploadId: string } };
}

// ── What the page reads ──────────────────────────────────────────────────────────────────────────────────────────────

export interface Snapshot extends World {
  /** Follow the stream from here: `GET /local/events?after=<sequence>`. */
  readonly sequence: number;
  /** Always shown: this is not Discord. */
  readonly banner: string;
  /** The newest 50 of every channel, oldest first. */
  readonly messages: readonly LocalMessage[];
  /** Those still pending, deferred or failed within this run; finished ones need no display. */
  readonly interactions: readonly LocalInteraction[];
  readonly clock: Clock;
  readonly faults: readonly ArmedFault[];
  readonly gateway: readonly GatewaySession[];
  /** The newest 300, oldest first. */
  readonly wire: readonly WireEntry[];
}

/** Who and what there is; sent whole whenever any of it changes. */
export interface World {
  readonly application: Application;
  readonly people: readonly Person[];
  readonly guilds: readonly Guild[];
  readonly channels: readonly Channel[];
}

export interface Application {
  readonly id: string;
  readonly botUserId: string;
  readonly name: string;
  /** Registered commands, global (`guild_id` absent) and per guild. The picker uses `GET /local/commands` instead. */
  readonly commands: readonly APIApplicationCommand[];
  /** True while at least one gateway session is connected. */
  readonly online: boolean;
}

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  /** Discord locale such as `en-US`; sent with every interaction. */
  readonly locale: string;
  /** `#rrggbb` for the drawn avatar, from the id. */
  readonly colour: string;
  /** The app is installed on this account: its user-install commands work everywhere. */
  readonly appInstalled: boolean;
  readonly dmsClosed: boolean;
  /** Channel id → newest message id this person has read. Unread when the channel's `lastMessageId` is greater. */
  readonly readUpTo: Readonly<Record<string, string>>;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly botIsMember: boolean;
  readonly memberIds: readonly string[];
  readonly members: readonly APIGuildMember[];
  readonly roles: readonly APIRole[];
  /** The picture of each is at `/emojis/<id>`. Written as `<:name:id>`, or `<a:name:id>` when it moves. */
  readonly emojis: readonly APIEmoji[];
}

export interface Channel {
  readonly id: string;
  readonly kind: "text" | "thread" | "dm" | "groupDm";
  readonly name: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** The channel of a thread, else null. */
  readonly parentId: string | null;
  readonly position: number;
  readonly topic: string | null;
  /** The people who may see it. */
  readonly viewerIds: readonly string[];
  /** The people who may write in it. */
  readonly writerIds: readonly string[];
  /**
   * What each of `viewerIds` may do here: permission bits as a decimal string by the person's id, as the overwrites leave
   * them. Empty in direct messages, where everybody may do everything. The bot has an entry too where it is a member.
   */
  readonly permissions: Readonly<Record<string, string>>;
  /** What `setOverwrite` set, by hand or by the bot. A thread has those of its channel and none of its own. */
  readonly overwrites: readonly Overwrite[];
  readonly botCanSee: boolean;
  /** Only threads can be. An archived one opens again when somebody writes in it, unless it is locked. */
  readonly archived: boolean;
  readonly locked: boolean;
  readonly pinnedMessageIds: readonly string[];
  /** Newest message that is not ephemeral, or null. */
  readonly lastMessageId: string | null;
}

/** What a channel allows and denies beyond the roles: `id` is a role's (the server's own for `@everyone`) or a user's. */
export interface Overwrite {
  readonly id: string;
  readonly type: "role" | "member";
  /** Permission bits as decimal strings. */
  readonly allow: string;
  readonly deny: string;
}

export interface LocalMessage {
  /**
   * As the REST API shows it: raw components, embeds, attachments, flags, `interaction_metadata`, reactions.
   *
   * A reply (type 19) has `message_reference` and `referenced_message`, which is null when that one is deleted and absent
   * when it is private and not to be shown here. It is what it was when this message came: no reply is sent again when
   * the message it answers is changed or goes, so look for a newer state by `message_reference.message_id` first.
   */
  readonly message: APIMessage;
  /** The only person who sees it (ephemeral), or null. */
  readonly visibleTo: string | null;
  /** `thinking`: deferred and not yet edited. `expired`: deferred, and its 15 minutes are over. */
  readonly state: "sent" | "thinking" | "expired";
  /** `/order coffees:2` as typed, for "Mira used /order"; null when no command made it. */
  readonly usedCommand: string | null;
  /** Of a poll: who chose which answer, by the answer's number. */
  readonly votes?: Readonly<Record<string, readonly string[]>>;
  /** Who reacted with which emoji, by its name; the API tells a reader no more than whether they did themselves. */
  readonly reactedBy?: Readonly<Record<string, readonly string[]>>;
}

export interface LocalInteraction {
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  readonly kind: "command" | "component" | "modal" | "autocomplete";
  /** `/order coffees:2`, the button's label, or the modal's title. */
  readonly label: string;
  /** The message whose component was used, or whose button opened the modal. */
  readonly messageId: string | null;
  readonly customId: string | null;
  readonly sentAtMs: number;
  readonly state: "pending" | "answered" | "deferred" | "failed";
  /** What the client shows under it when it failed, such as "The application did not respond". */
  readonly failure: string | null;
}

/** What came of an action. */
export type Outcome =
  | { readonly kind: "done"; readonly id: string | null }
  /** A new message, or "thinking…" when `deferred`. */
  | { readonly kind: "reply"; readonly interactionId: string; readonly messageId: string; readonly deferred: boolean }
  | { readonly kind: "update"; readonly interactionId: string; readonly messageId: string; readonly deferred: boolean }
  | {
      readonly kind: "modal";
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | {
      readonly kind: "choices";
      readonly interactionId: string;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | { readonly kind: "failed"; readonly interactionId: string; readonly reason: string };

/** The client refuses before anything is sent; `field` names the option or field it is about. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export interface Clock {
  /** The local Discord's own time. */
  readonly nowMs: number;
  readonly shiftedByMs: number;
  /** The bot's clock, when a clock address is configured and answers; else null. */
  readonly bot: { readonly nowMs: number; readonly nextDueAtMs: number | null } | null;
  /** Why the bot's clock could not be read or moved, else null. */
  readonly botError: string | null;
  readonly botConfigured: boolean;
}

export interface GatewaySession {
  readonly id: string;
  readonly shard: readonly [index: number, count: number];
  readonly intents: number;
  readonly connected: boolean;
  readonly sequence: number;
}

export interface WireEntry {
  readonly id: number;
  readonly atMs: number;
  readonly channel: "rest" | "gateway";
  /** `fromBot` for requests and gateway commands, `toBot` for dispatches. */
  readonly direction: "fromBot" | "toBot";
  /** `POST /channels/:channel/messages` or `op 0 INTERACTION_CREATE`. */
  readonly title: string;
  /** The path as sent, with ids; empty for the gateway. Tokens of interactions are cut. */
  readonly path: string;
  /** HTTP status or gateway close code; null while under way and for ordinary gateway traffic. */
  readonly status: number | null;
  readonly durationMs: number | null;
  readonly severity: "ok" | "warning" | "error";
  /** What this broke or came close to, in words: unknown route, unknown key, limit, a fault that was armed. */
  readonly brokenRules: readonly string[];
  /** JSON as text, cut at 8,000 characters. */
  readonly request: string | null;
  readonly response: string | null;
}

/** A limit of Discord as this server applies it. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Where the number is from. */
  readonly source: string;
  /** Discord publishes no number; this one is our assumption. */
  readonly guess: boolean;
}

export interface CoverageRow {
  readonly kind: "route" | "opcode" | "closeCode" | "dispatch" | "component" | "commandOption" | "error" | "fault";
  readonly name: string;
  readonly status: "complete" | "partial" | "missing";
  /** The test file that proves it, or null. */
  readonly test: string | null;
  readonly note: string;
}

// ── The stream ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Messages come one by one as they are made; nothing older than the snapshot's newest 50 of a channel comes by itself.
 * In a burst the world is sent ten times a second at most, so a message may come before the world that counts it.
 */
export type LocalEvent = { readonly sequence: number } & (
  | { readonly kind: "world"; readonly world: World }
  /** New or changed. */
  | { readonly kind: "message"; readonly message: LocalMessage }
  | { readonly kind: "messageGone"; readonly channelId: string; readonly messageId: string }
  | { readonly kind: "interaction"; readonly interaction: LocalInteraction }
  | { readonly kind: "typing"; readonly channelId: string; readonly userId: string }
  | { readonly kind: "clock"; readonly clock: Clock }
  | { readonly kind: "faults"; readonly faults: readonly ArmedFault[] }
  | { readonly kind: "gateway"; readonly gateway: readonly GatewaySession[] }
  /** New or finished (same `id`). */
  | { readonly kind: "wire"; readonly entry: WireEntry }
  /** The server no longer has the events asked for: read the snapshot again. */
  | { readonly kind: "reset" }
);

// ── What a person does ───────────────────────────────────────────────────────────────────────────────────────────────

/** A value typed for an option: text, number or boolean; ids for users, channels and roles; an uploadId for attachments. */
export type OptionValue = string | number | boolean;

interface CommandUse {
  readonly as: string;
  readonly channelId: string;
  readonly commandId: string;
  /** Subcommand group and subcommand, `[]` when the command has none. */
  readonly path: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

interface OnMessage {
  readonly as: string;
  readonly messageId: string;
}

export type Action =
  | ({ readonly kind: "slash" } & CommandUse)
  /** `focused` names the option being typed; its text so far is in `options`. Answers `choices`. */
  | ({ readonly kind: "autocomplete"; readonly focused: string } & CommandUse)
  | {
      /** A user or message command from the context menu. */
      readonly kind: "contextCommand";
      readonly as: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly targetId: string;
    }
  | ({ readonly kind: "press"; readonly customId: string } & OnMessage)
  /** Any select menu; values are option values or the ids chosen. */
  | ({ readonly kind: "choose"; readonly customId: string; readonly values: readonly string[] } & OnMessage)
  | {
      /** Fields by custom_id: text, chosen values, the checkbox's state, or uploadIds. */
      readonly kind: "submit";
      readonly as: string;
      /** The interaction that opened the modal. */
      readonly interactionId: string;
      readonly fields: Readonly<Record<string, string | readonly string[] | boolean>>;
    }
  | ({ readonly kind: "dismiss" } & OnMessage)
  | {
      readonly kind: "say";
      readonly as: string;
      readonly channelId: string;
      readonly content: string;
      readonly uploadIds?: readonly string[];
      /** The message of this channel that it answers; refused for a private one and for a system message. */
      readonly replyTo?: string;
      /** The switch beside a reply: whether it pings whom it answers. True when left out. */
      readonly pingReplied?: boolean;
    }
  /** Only one's own; its text alone changes. */
  | ({ readonly kind: "editMessage"; readonly content: string } & OnMessage)
  /** A Unicode emoji or `name:id`; of one that is there already its name is enough. */
  | ({ readonly kind: "react"; readonly emoji: string } & OnMessage)
  | ({ readonly kind: "unreact"; readonly emoji: string } & OnMessage)
  /** Answers of a poll instead of those before; none takes the vote back. */
  | ({ readonly kind: "vote"; readonly answerIds: readonly number[] } & OnMessage)
  | ({ readonly kind: "deleteMessage" } & OnMessage)
  /** In a server it needs Pin Messages (bit 51) or Manage Messages (bit 13); in direct messages anybody may. */
  | ({ readonly kind: "pin" | "unpin" } & OnMessage)
  /** `done.id` is the channel of the direct messages with the bot. */
  | { readonly kind: "openDm"; readonly as: string }
  | { readonly kind: "markRead"; readonly as: string; readonly channelId: string; readonly messageId: string };

export interface Upload {
  readonly as: string;
  readonly filename: string;
  readonly contentType: string;
  readonly dataBase64: string;
}

// ── What the person at the keyboard does to the world ────────────────────────────────────────────────────────────────

export type Control =
  | { readonly kind: "addPerson"; readonly displayName: string; readonly locale?: string }
  | { readonly kind: "addGuild"; readonly name: string; readonly ownerId: string; readonly withBot: boolean }
  | { readonly kind: "addChannel"; readonly guildId: string; readonly name: string; readonly topic?: string }
  /** A thread as well. */
  | { readonly kind: "deleteChannel"; readonly channelId: string }
  | {
      readonly kind: "addThread";
      readonly channelId: string;
      readonly name: string;
      readonly ownerId: string;
      readonly private?: boolean;
    }
  | { readonly kind: "setThread"; readonly channelId: string; readonly archived?: boolean; readonly locked?: boolean }
  /** Whoever wrote it; nobody's permission is asked. */
  | { readonly kind: "deleteMessage"; readonly messageId: string }
  | { readonly kind: "addGroupDm"; readonly userIds: readonly string[] }
  | { readonly kind: "joinGuild"; readonly guildId: string; readonly userId: string }
  | { readonly kind: "leaveGuild"; readonly guildId: string; readonly userId: string }
  | { readonly kind: "installApp"; readonly in: { readonly guildId: string } | { readonly userId: string } }
  | { readonly kind: "removeApp"; readonly from: { readonly guildId: string } | { readonly userId: string } }
  | { readonly kind: "setLocale"; readonly userId: string; readonly locale: string }
  | { readonly kind: "setGuildLocale"; readonly guildId: string; readonly locale: string }
  /** Whether a channel that is chosen comes with `app_permissions`, as Discord has it since July 2026. */
  | { readonly kind: "tellAppPermissions"; readonly told: boolean }
  | { readonly kind: "setDmsClosed"; readonly userId: string; readonly closed: boolean }
  /**
   * Permission bits as decimal strings, for a member, a role, the bot, or everybody (the server's own id): in place of those
   * that were set for them before. Whatever is in neither stays as the roles have it. Refused for threads and direct messages.
   */
  | {
      readonly kind: "setOverwrite";
      readonly channelId: string;
      readonly targetId: string;
      readonly allow: string;
      readonly deny: string;
    }
  | { readonly kind: "removeOverwrite"; readonly channelId: string; readonly targetId: string }
  | { readonly kind: "addRole"; readonly guildId: string; readonly name: string; readonly permissions: string }
  | {
      readonly kind: "setRoles";
      readonly guildId: string;
      readonly userId: string;
      readonly roleIds: readonly string[];
    }
  /** `image` is a data address of a picture of 256 KiB at most. */
  | { readonly kind: "addEmoji"; readonly guildId: string; readonly name: string; readonly image: string }
  | { readonly kind: "removeEmoji"; readonly emojiId: string }
  | { readonly kind: "advanceClock"; readonly ms: number }
  /** To the bot's `nextDueAt`; refused when no clock address is configured or nothing is due. */
  | { readonly kind: "advanceClockToNextDue" }
  | { readonly kind: "armFault"; readonly fault: Fault }
  | { readonly kind: "disarmFault"; readonly faultId: string }
  | { readonly kind: "clearFaults" }
  /** 4000 and above as Discord sends them; `reconnect` is op 7, `invalidSession` op 9. */
  | { readonly kind: "closeGateway"; readonly how: number | "reconnect" | "invalidSession" | "cut" }
  | { readonly kind: "redeliver"; readonly interactionId: string }
  | { readonly kind: "clearWire" };

export interface ControlResult {
  /** Id of what was added, else null. */
  readonly id: string | null;
}
