import type { Limit } from "../protocol.ts";

const docs = "https://discord.com/developers/docs";
const megabyte = 1024 * 1024;

function published(value: number, unit: string, path: string): Omit<Limit, "name"> {
  return { value, unit, source: `${docs}${path}`, guess: false };
}

function guessed(value: number, unit: string, why: string): Omit<Limit, "name"> {
  return { value, unit, source: why, guess: true };
}

/** Every number of Discord this server holds people and bots to. Shown at /limits. */
export const limits = {
  contentCharacters: published(2000, "characters", "/resources/message#create-message"),
  textCharactersV2: published(4000, "characters in all texts", "/components/reference#component-object"),
  componentsV2: published(40, "components, nested ones counted", "/components/reference#component-object"),
  actionRowsV1: published(5, "action rows", "/components/reference#action-row"),
  embeds: published(10, "embeds", "/resources/message#create-message"),
  embedCharacters: published(6000, "characters in all embeds", "/resources/message#embed-object-embed-limits"),
  files: published(10, "files", "/resources/message#create-message"),
  fileBytes: published(10 * megabyte, "bytes a file", "/reference#uploading-files"),
  requestBytes: published(25 * megabyte, "bytes a request", "/reference#uploading-files"),
  nonceCharacters: published(25, "characters", "/resources/message#create-message"),
  nonceMemoryMs: guessed(120_000, "ms", 'documented as "the past few minutes"'),
  modalTopLevel: published(5, "top-level components", "/interactions/receiving-and-responding"),
  autocompleteChoices: published(25, "choices", "/interactions/receiving-and-responding"),
  globalCommands: published(100, "commands of one type", "/interactions/application-commands#registering-a-command"),
  contextCommands: published(15, "commands of one type", "/interactions/application-commands#registering-a-command"),
  commandCharacters: published(
    8000,
    "characters of names, descriptions and values",
    "/interactions/application-commands",
  ),
  answerDeadlineMs: published(3000, "ms", "/interactions/receiving-and-responding"),
  interactionTokenMs: published(15 * 60_000, "ms", "/interactions/receiving-and-responding"),
  userInstallFollowUps: published(5, "follow-ups", "/interactions/receiving-and-responding"),
  globalRequestsPerSecond: published(50, "requests a second", "/topics/rate-limits#global-rate-limit"),
  globalWindowMs: guessed(980, "ms", "one second, less the jitter of a loopback connection"),
  invalidRequestsPer10Minutes: published(
    10_000,
    "answers 401, 403 or 429 in 10 minutes",
    "/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans",
  ),
  invalidRequestBanMs: guessed(600_000, "ms shut out after too many of them", "not published"),
  messageCreatesPer5Seconds: guessed(5, "messages in 5 s and channel", "seen in rate-limit headers; not published"),
  messageEditsPer5Seconds: guessed(5, "edits in 5 s and channel", "seen in rate-limit headers; not published"),
  messageDeletesPer5Seconds: guessed(5, "deletions in 5 s and channel", "seen in rate-limit headers; not published"),
  webhookCallsPer2Seconds: guessed(5, "requests in 2 s and interaction", "seen in rate-limit headers; not published"),
  reactionIntervalMs: guessed(250, "ms between reactions in a channel", "seen in rate-limit headers; not published"),
  otherCallsPerSecond: guessed(50, "requests a second and route", "Discord gives each route its own; not published"),
  reactionKinds: published(20, "different reactions on a message", "/topics/opcodes-and-status-codes#json"),
  pollAnswerCharacters: published(55, "characters in a poll's answer", "/resources/poll#poll-media-object"),
  emojis: guessed(
    50,
    "emoji in a server, and as many that move",
    "that of servers that nobody boosts; seen, not published",
  ),
  emojiBytes: published(256 * 1024, "bytes an emoji", "/resources/emoji"),
  webhooks: published(15, "webhooks in a channel", "/topics/opcodes-and-status-codes#json"),
  pins: guessed(250, "pins in a channel", "raised from 50 in 2025"),
  heartbeatIntervalMs: guessed(41_250, "ms", "what Discord's gateway usually says"),
  gatewayEventsPerMinute: published(120, "events in 60 s", "/events/gateway#rate-limiting"),
  gatewayPayloadBytes: published(4096, "bytes", "/events/gateway#sending-events"),
  resumeWindowMs: guessed(60_000, "ms after the connection was lost", "not published"),
  replayedEvents: guessed(1000, "events kept for a resume", "not published"),
} satisfies Record<string, Omit<Limit, "name">>;

export function limitRows(): Limit[] {
  return Object.entries(limits).map(([name, limit]) => ({ name, ...limit }));
}
