import { HTTPError, type REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { refusal, restClient, type SentMessage, sendTo } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
});

afterEach(async () => {
  await discord.stop();
});

const send = (body: object, channelId = general): Promise<SentMessage> => sendTo(rest, channelId, body);

describe("faults that were armed", () => {
  const route = "POST /channels/:channel/messages";
  const failure = (request: Promise<unknown>): Promise<unknown> =>
    request.then(
      () => "answered",
      (error: unknown) => error,
    );

  it("429 with retry_after is waited for by the real client", async () => {
    discord.faults.arm({ kind: "429", route, retryAfterSeconds: 0.05 });
    await send({ content: "x" });
    expect(discord.wire.entries.map((entry) => entry.status)).toEqual([429, 200]);
  });

  it("5xx applies nothing, and hits as often as it was told", async () => {
    discord.faults.arm({ kind: "503", route });
    expect(await failure(send({ content: "a" }))).toBeInstanceOf(HTTPError);
    discord.faults.arm({ kind: "502", route, times: 2 });
    rest = restClient(discord, { retries: 2 });
    await send({ content: "b" });
    expect(mira.in("general").messages.map((message) => message.text)).toEqual(["b"]);
  });

  it.each([
    ["hangBefore", 0],
    ["hangAfter", 1],
    ["reset", 0],
    ["resetAfterApply", 1],
  ] as const)("%s leaves %i messages", async (kind, count) => {
    discord.faults.arm({ kind, route });
    const patience = new AbortController();
    const body = { content: "x" };
    const failed = failure(rest.post(`/channels/${general}/messages`, { body, signal: patience.signal }));
    // A client's patience ends when the fault has done its work.
    await discord.until(() => lastEntry()?.durationMs != null);
    patience.abort();
    expect(await failed).toBeInstanceOf(Error);
    expect(mira.in("general").messages).toHaveLength(count);
    await send({ content: "then" });
    expect(mira.in("general").last.text).toBe("then");
  });

  it("only the route it names is hit", async () => {
    discord.faults.arm({ kind: "500", route: "PATCH /channels/:channel/messages/:message" });
    await send({ content: "x" });
    expect((await discord.snapshot()).faults).toMatchObject([{ kind: "500", left: 1 }]);
  });

  it("a slow answer is an answer", async () => {
    discord.faults.arm({ kind: "slow", route, delayMs: 20 });
    await send({ content: "x" });
    expect(lastEntry()?.durationMs).toBeGreaterThanOrEqual(19);
  });

  it("401 stops a client that no longer has a good token", async () => {
    discord.faults.arm({ kind: "401", route: "*" });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ status: 401 });
  });
});

function lastEntry() {
  return discord.wire.entries.at(-1);
}
