import { on, once } from "node:events";
import { constants, createInflate, createZstdDecompress } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";

/** Not every bot is written with discord.js. A client by hand, with the habits of other libraries. */

interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

let discord: LocalDiscord;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  discord = await startQuiet();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await discord.stop();
});

/** Payloads in order, unpacked where they were asked to be packed. */
async function* connect(url: string, compress: string | null = null): AsyncGenerator<Payload, void, undefined> {
  const query = compress === null ? "" : `&compress=${compress}`;
  const socket = new WebSocket(`${url}/?v=10&encoding=json${query}`);
  sockets.push(socket);
  const unpack = unpacker(compress);
  for await (const [data] of on(socket, "message")) yield JSON.parse(await unpack(data as Buffer)) as Payload;
}

function unpacker(compress: string | null): (data: Buffer) => Promise<string> {
  if (compress === null) return async (data) => data.toString();
  const stream = compress === "zlib-stream" ? createInflate({ flush: constants.Z_SYNC_FLUSH }) : createZstdDecompress();
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  return async (data) => {
    stream.write(data);
    // A payload is whole when it parses.
    while (!isJson(text)) await once(stream, "data");
    const whole = text;
    text = "";
    return whole;
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function next(payloads: AsyncGenerator<Payload>, title: number | string): Promise<Payload> {
  while (true) {
    const { value } = await payloads.next();
    if (value && (value.op === title || value.t === title)) return value;
  }
}

const send = (op: number, d: unknown): void => sockets.at(-1)?.send(JSON.stringify({ op, d }));

/** As discord.py and its relatives identify: old property names, presence, and fields nobody needs here. */
const identify = {
  token: "some.token",
  intents: 1 << 12,
  properties: { $os: "linux", $browser: "by hand", $device: "by hand", $referrer: "" },
  compress: true,
  large_threshold: 250,
  v: 3,
  guild_subscriptions: false,
  presence: { status: "online", since: 0, activities: [{ name: "chess", type: 0 }], afk: false },
};

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = {
    authorization: "Bot some.token",
    "user-agent": "DiscordBot (https://example.com, 1.0)",
    "content-type": "application/json",
    "x-audit-log-reason": "by%20hand",
    "x-ratelimit-precision": "millisecond",
  };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(`${discord.apiUrl}/v10${path}`, init);
  if (response.status !== 429) return response;
  // The habit of every library: wait as told, and ask again.
  const { retry_after: seconds } = (await response.json()) as { retry_after: number };
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return call(method, path, body);
}

describe.each([null, "zlib-stream", "zstd-stream"])("payloads packed as %s", (compress) => {
  it("a client identifies, beats, answers, is cut off, resumes and misses nothing", async () => {
    const first = connect(discord.gatewayUrl, compress);
    const hello = await next(first, 10);
    expect(hello.d["heartbeat_interval"]).toBeGreaterThan(1000);
    send(2, identify);
    const ready = await next(first, "READY");
    send(1, ready.s);
    await next(first, 11);
    const mira = discord.person("Mira");
    await mira.dm.say(`é ${"long ".repeat(390)}`);
    const heard = await next(first, "MESSAGE_CREATE");
    expect(heard.d["content"]).toContain("é long long");
    sockets.at(-1)?.terminate();
    await discord.until(() => discord.gateway.sessions.every((session) => !session.connected));
    await mira.dm.say("while you were away");
    const second = connect(String(ready.d["resume_gateway_url"]), compress);
    await next(second, 10);
    send(6, { token: "some.token", session_id: ready.d["session_id"], seq: heard.s });
    expect((await next(second, "MESSAGE_CREATE")).d["content"]).toBe("while you were away");
    await next(second, "RESUMED");
  });
});

it("extra fields and a 429 are taken in one's stride", async () => {
  discord.faults.arm({ kind: "429", route: "POST /channels/:channel/messages", retryAfterSeconds: 0.02, times: 2 });
  const { channelId } = discord.person("Mira").in("general");
  const body = { content: "hello", tts: false, embed: null, nonce: 7, sticker_ids: [], flags: 0, made_up: 1 };
  const response = await call("POST", `/channels/${channelId}/messages`, body);
  expect(response.status).toBe(200);
  expect(discord.wire.entries.at(-1)).toMatchObject({ severity: "warning", brokenRules: ["unknown key: made_up"] });
  expect(discord.person("Mira").in("general").last.text).toBe("hello");
});

it("an interaction is answered by hand, over a socket that knows nothing of discord.js", async () => {
  const payloads = connect(discord.gatewayUrl);
  await next(payloads, 10);
  send(2, identify);
  await next(payloads, "READY");
  const commands = `/applications/${discord.world.application.id}/commands`;
  await call("PUT", commands, [{ name: "ping", description: "d", dm_permission: true, version: "1" }]);
  const turn = discord.person("Mira").in("general").slash("ping");
  const { d } = await next(payloads, "INTERACTION_CREATE");
  const answer = {
    type: 4,
    data: { content: "pong", tts: false, allowed_mentions: { parse: [], replied_user: false } },
  };
  const response = await call("POST", `/interactions/${d["id"]}/${d["token"]}/callback`, answer);
  expect(response.status).toBe(204);
  expect((await turn).message.text).toBe("pong");
});

it("what only some libraries speak is closed with 4002: ETF", async () => {
  const socket = new WebSocket(`${discord.gatewayUrl}/?v=10&encoding=etf`);
  const [code] = await once(socket, "close");
  expect(code).toBe(4002);
  const [entry] = discord.wire.entries;
  expect(entry).toMatchObject({
    title: "closed: DecodeError",
    status: 4002,
    severity: "error",
    brokenRules: ["encoding etf: only json is spoken here"],
  });
});
