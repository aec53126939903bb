/** Why a request came to nothing, whatever carries the messages. */
export type Failure =
  /** The person takes no messages from the bot; `code` says why. */
  | { readonly kind: "closed"; readonly code: string }
  /** `isSeen`: the channel itself is open to the bot, only what was asked is not allowed there. */
  | { readonly kind: "noAccess"; readonly isSeen: boolean; readonly because: string }
  | { readonly kind: "noSuchChannel" }
  | { readonly kind: "noSuchMessage" }
  /** The channel is a thread that was put away or locked. */
  | { readonly kind: "archived" }
  /** The bot is not in that server any more. */
  | { readonly kind: "botRemoved" }
  /** It may go through later, and may have gone through already. */
  | { readonly kind: "tryAgain"; readonly because: string }
  /** It never will: the request itself is wrong. */
  | { readonly kind: "refused"; readonly because: string }
  /** The bot's own token is not accepted: nobody gets anything. */
  | { readonly kind: "unauthorized" };

export type Opening = { readonly kind: "opened"; readonly channelId: string } | Failure;
export type Editing = { readonly kind: "edited" } | Failure;
export type Membership = { readonly kind: "member" } | { readonly kind: "left" } | Failure;
export type GuildList = { readonly kind: "guilds"; readonly ids: ReadonlySet<string> } | Failure;
export type Posting = { readonly kind: "posted"; readonly messageId: string } | Failure;
export type Reading = { readonly kind: "read" } | Failure;
export type Removal = { readonly kind: "removed" } | Failure;
export type Probe = { readonly kind: "found"; readonly messageId: string } | { readonly kind: "notThere" } | Failure;

/** Carries messages to people. `M` is a message as the composer makes it. An aborted signal keeps it from posting. */
export interface Notifier<M> {
  /** The channel of the bot's direct messages with a person. */
  openDm(userId: string, signal: AbortSignal): Promise<Opening>;
  /** Posts once, however often it is asked to with the same `mark` within some minutes. */
  post(channelId: string, message: M, mark: string, signal: AbortSignal): Promise<Posting>;
  /** Replaces all of one of its messages, files included. */
  edit(channelId: string, messageId: string, message: M, signal: AbortSignal): Promise<Editing>;
  /** Looks for the bot's message that carries `mark` in its buttons: among those since `sinceMs`, or the latest. */
  find(channelId: string, mark: string, sinceMs: number | null, signal: AbortSignal): Promise<Probe>;
  /** Whether a person is in a server. */
  membership(guildId: string, userId: string, signal: AbortSignal): Promise<Membership>;
  /** Every server the bot is in. */
  guilds(signal: AbortSignal): Promise<GuildList>;
}
