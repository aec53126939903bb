import { DiscordAPIError, REST } from "@discordjs/rest";
import type {
  APIMessage,
  RESTGetAPICurrentUserGuildsResult,
  RESTPostAPICurrentUserCreateDMChannelResult,
} from "discord-api-types/v10";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import type { View } from "../interactions/answer.ts";
import type {
  Editing,
  Failure,
  GuildList,
  Membership,
  Notifier,
  Opening,
  Posting,
  Probe,
  Reading,
  Removal,
} from "../jobs/notifier.ts";
import { toMessage } from "./message-body.ts";
import { realTime } from "./ports.ts";
import { requestPace } from "./request-pace.ts";

export interface NotifierOptions {
  readonly token: string;
  /** Without the version. */
  readonly apiUrl: string;
  /** This process's share of Discord's 50 requests a second. */
  readonly globalRequestsPerSecond: number;
}

/** A sender of messages that needs no gateway. */
export interface DiscordNotifier extends Notifier<View> {
  /** Whether a message can be read again, which takes a permission of its own. */
  read(channelId: string, messageId: string, signal: AbortSignal): Promise<Reading>;
  /** Takes one of its messages away. */
  remove(channelId: string, messageId: string, signal: AbortSignal): Promise<Removal>;
  /** Lets go of its timers. */
  stop(): void;
}

const probedMessages = 100;
const guildsPerPage = 200;

/**
 * Sends through `@discordjs/rest` alone. Its own retries are off: it would repeat a post after a timeout without looking
 * whether it had been applied. A 429 is waited for, as long as the signal allows.
 */
export function discordNotifier({ token, ...where }: NotifierOptions): DiscordNotifier {
  const rest = new REST({ api: where.apiUrl, globalRequestsPerSecond: where.globalRequestsPerSecond, retries: 0 });
  rest.setToken(token);
  const pace = requestPace(where.globalRequestsPerSecond, realTime);
  const attempt = <T>(signal: AbortSignal, request: () => Promise<T>) =>
    unlessAborted(signal, async () => {
      const answered = await pace.turn(signal);
      return request().finally(answered);
    });
  return {
    openDm: (userId, signal) =>
      attempt<Opening>(signal, async () => {
        const request = rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal });
        const { id } = (await request) as RESTPostAPICurrentUserCreateDMChannelResult;
        return { kind: "opened", channelId: id };
      }),
    post: (channelId, view, mark, signal) =>
      attempt<Posting>(signal, async () => {
        const { body, files } = toMessage(view);
        const once = { ...body, nonce: mark, enforce_nonce: true };
        const request = rest.post(Routes.channelMessages(channelId), { body: once, files, signal });
        return { kind: "posted", messageId: ((await request) as APIMessage).id };
      }),
    edit: (channelId, messageId, view, signal) =>
      attempt<Editing>(signal, async () => {
        const { body, files } = toMessage(view);
        await rest.patch(Routes.channelMessage(channelId, messageId), { body, files, signal });
        return { kind: "edited" };
      }),
    read: (channelId, messageId, signal) =>
      attempt<Reading>(signal, async () => {
        await rest.get(Routes.channelMessage(channelId, messageId), { signal });
        return { kind: "read" };
      }),
    remove: (channelId, messageId, signal) =>
      attempt<Removal>(signal, async () => {
        await rest.delete(Routes.channelMessage(channelId, messageId), { signal });
        return { kind: "removed" };
      }),
    find: (channelId, mark, sinceMs, signal) =>
      attempt<Probe>(signal, async () => {
        const query = new URLSearchParams({ limit: String(probedMessages) });
        if (sinceMs !== null) query.set("after", String(firstSnowflakeAt(sinceMs)));
        const messages = (await rest.get(Routes.channelMessages(channelId), { query, signal })) as APIMessage[];
        const found = messages.find((message) => carries(message.components, mark));
        return found === undefined ? { kind: "notThere" } : { kind: "found", messageId: found.id };
      }),
    membership: (guildId, userId, signal) =>
      attempt<Membership>(signal, async () => {
        try {
          await rest.get(Routes.guildMember(guildId, userId), { signal });
          return { kind: "member" };
        } catch (error) {
          if (saysNobody(error)) return { kind: "left" };
          throw error;
        }
      }),
    guilds: (signal) =>
      attempt<GuildList>(signal, async () => ({ kind: "guilds", ids: await everyGuild(rest, signal) })),
    stop() {
      pace.stop();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** Page by page, until one is not full. */
async function everyGuild(rest: REST, signal: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after = "0"; ; ) {
    const query = new URLSearchParams({ limit: String(guildsPerPage), after });
    const page = (await rest.get(Routes.userGuilds(), { query, signal })) as RESTGetAPICurrentUserGuildsResult;
    for (const { id } of page) ids.add(id);
    const last = page.at(-1)?.id;
    if (last === undefined || page.length < guildsPerPage) return ids;
    after = last;
  }
}

/** Does not outlast its signal: `@discordjs/rest` looks at it before it posts, but sleeps through it in a 429. */
async function unlessAborted<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T | Failure> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([request(), aborted.promise]);
  } catch (error) {
    return failureOf(error);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function failureOf(error: unknown): Failure {
  const because = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (!(error instanceof DiscordAPIError)) return { kind: "tryAgain", because };
  if (error.status === 401) return { kind: "unauthorized" };
  switch (error.code) {
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
    case RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds:
      return { kind: "closed", code: String(error.code) };
    case RESTJSONErrorCodes.MissingAccess:
      return { kind: "noAccess", isSeen: false, because };
    case RESTJSONErrorCodes.MissingPermissions:
      return { kind: "noAccess", isSeen: true, because };
    case RESTJSONErrorCodes.UnknownChannel:
      return { kind: "noSuchChannel" };
    case RESTJSONErrorCodes.UnknownMessage:
      return { kind: "noSuchMessage" };
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
    case RESTJSONErrorCodes.ThreadLocked:
      return { kind: "archived" };
    case RESTJSONErrorCodes.UnknownGuild:
      return { kind: "botRemoved" };
    case RESTJSONErrorCodes.OpeningDirectMessagesTooFast:
      return { kind: "tryAgain", because };
    default:
      return { kind: "refused", because };
  }
}

/** There is no such member, or not even such an account any more. */
function saysNobody(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return error.code === RESTJSONErrorCodes.UnknownMember || error.code === RESTJSONErrorCodes.UnknownUser;
}

/** Whether any component of a message, however deep, has `mark` as a field of its custom id. */
function carries(component: unknown, mark: string): boolean {
  if (typeof component !== "object" || component === null) return false;
  if ("custom_id" in component && String(component.custom_id).split(":").includes(mark)) return true;
  return Object.values(component).some((part) => carries(part, mark));
}

/** Discord counts from the first second of 2015. Source: https://discord.com/developers/docs/reference#snowflakes */
function firstSnowflakeAt(atMs: number): bigint {
  return BigInt(Math.max(0, Math.trunc(atMs) - 1_420_070_400_000)) << 22n;
}
