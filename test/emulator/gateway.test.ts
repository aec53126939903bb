import { once } from "node:events";
import { type Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

let discord: LocalDiscord;
const clients: Client[] = [];

beforeEach(async () => {
  discord = await startQuiet();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.stop();
});

async function connected(intents: readonly GatewayIntentBits[] = []): Promise<Client<true>> {
  const client = await connectBot(discord, { options: { intents } });
  clients.push(client);
  return client;
}

/** A bare WebSocket, for what no decent client does. */
async function bareSocket(query = "v=10&encoding=json"): Promise<WebSocket> {
  const socket = new WebSocket(`${discord.gatewayUrl}/?${query}`);
  await once(socket, "message");
  return socket;
}

async function closeCodeAfter(socket: WebSocket, ...payloads: readonly string[]): Promise<unknown> {
  const closed = once(socket, "close");
  for (const payload of payloads) socket.send(payload);
  const [code] = await closed;
  return code;
}

const identify = (details: object = {}): string =>
  JSON.stringify({ op: 2, d: { token: "some.token", intents: 0, properties: {}, ...details } });

describe("discord.js logs in", () => {
  it("without intents: guilds stay hollow, nothing else is told", async () => {
    const client = await connected();
    expect(client.user.username).toBe("Local Bot");
    expect(client.application.id).toBe(discord.world.application.id);
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual([undefined]);
    expect(dispatched()).toEqual(["READY"]);
  });

  it("with the guilds intent: every guild of READY follows whole", async () => {
    const client = await connected([GatewayIntentBits.Guilds]);
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(["Playground"]);
    const channels = client.guilds.cache.first()?.channels.cache.map((channel) => channel.name);
    expect(channels).toEqual(["general", "accountability"]);
    expect(dispatched()).toEqual(["READY", "GUILD_CREATE"]);
  });

  it("as several shards: each gets its own guilds and their events", async () => {
    for (let n = 0; n < 6; n += 1) {
      const owner = discord.person("Mira").id;
      await discord.control({ kind: "addGuild", name: `Guild ${n}`, ownerId: owner, withBot: true });
    }
    const client = await connectBot(discord, { options: { shards: [0, 1], shardCount: 2 } });
    clients.push(client);
    expect(client.guilds.cache.size).toBe(7);
    expect(discord.world.guilds.size).toBe(7);
    expect((await discord.snapshot()).gateway.map((session) => session.shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("ids have 17 to 19 digits", async () => {
    const client = await connected();
    expect(client.user.id).toMatch(/^\d{17,19}$/);
  });
});

describe("a connection that breaks", () => {
  it.each(["reconnect", "cut", 4000] as const)("%s: is resumed, and what was missed is told", async (how) => {
    const mira = discord.person("Mira");
    const client = await connected([GatewayIntentBits.DirectMessages]);
    const resumed = once(client, Events.ShardResume);
    await discord.control({ kind: "closeGateway", how });
    await discord.until(() => sessions().every((session) => !session.connected));
    const arriving = once(client, Events.Raw);
    await mira.dm.say("are you there?");
    await resumed;
    const [packet] = await arriving;
    expect(packet).toMatchObject({ t: "MESSAGE_CREATE", d: { content: "are you there?" } });
  });

  it("an invalid session (op 9) is identified anew", async () => {
    const client = await connected();
    const before = sessions()[0]?.id;
    const ready = once(client, Events.ShardReady);
    await discord.control({ kind: "closeGateway", how: "invalidSession" });
    await ready;
    expect(sessions().map((session) => session.id)).not.toContain(before);
  });

  it("a session that is not known any more cannot be resumed", async () => {
    const socket = await bareSocket();
    const answer = once(socket, "message");
    socket.send(JSON.stringify({ op: 6, d: { token: "some.token", session_id: "none", seq: 1 } }));
    const [data] = await answer;
    expect(JSON.parse(String(data))).toMatchObject({ op: 9, d: false });
    socket.terminate();
  });

  it("a client that closes on purpose leaves no session behind", async () => {
    const client = await connected();
    await client.destroy();
    await discord.until(() => sessions().length === 0);
    expect(sessions()).toEqual([]);
  });
});

it("a bot says what it is doing, and goes on", async () => {
  const client = await connected();
  client.user.setActivity("with bridges");
  await discord.until(() => discord.wire.entries.some(({ title }) => title === "op 3 PresenceUpdate"));
  expect(sessions()).toMatchObject([{ connected: true }]);
});

describe("keeping time", () => {
  it("heartbeats are acknowledged", async () => {
    const socket = await bareSocket();
    const answer = once(socket, "message");
    socket.send(JSON.stringify({ op: 1, d: null }));
    const [data] = await answer;
    expect(JSON.parse(String(data))).toMatchObject({ op: 11 });
    socket.terminate();
  });

  it("a silent client is closed with 4009", async () => {
    await discord.stop();
    discord = await startQuiet({ heartbeatIntervalMs: 50 });
    expect(await closeCodeAfter(await bareSocket(), identify())).toBe(4009);
  });
});

describe("what breaks the protocol closes the connection", () => {
  it.each([
    ["an unknown opcode", 4001, ['{"op":99,"d":null}']],
    ["something that is not JSON", 4002, ["hello"]],
    ["a payload of over 4096 bytes", 4002, [JSON.stringify({ op: 3, d: "x".repeat(5000) })]],
    ["a presence before identifying", 4003, ['{"op":3,"d":{}}']],
    ["an empty token", 4004, [identify({ token: "" })]],
    ["identifying twice", 4005, [identify(), identify()]],
    ["a shard outside of the count", 4010, [identify({ shard: [2, 2] })]],
    ["an intent that does not exist", 4013, [identify({ intents: 1 << 30 })]],
    ["a privileged intent nobody granted", 4014, [identify({ intents: GatewayIntentBits.MessageContent })]],
  ])("%s: %i", async (_name, code, payloads) => {
    expect(await closeCodeAfter(await bareSocket(), ...payloads)).toBe(code);
    const refused = discord.wire.entries.filter(({ severity }) => severity === "error");
    expect(refused).toMatchObject([{ status: code, brokenRules: [expect.any(String)] }]);
  });

  it("another version of the gateway: 4012", async () => {
    const socket = new WebSocket(`${discord.gatewayUrl}/?v=9&encoding=json`);
    const [code] = await once(socket, "close");
    expect(code).toBe(4012);
  });

  it("a sequence from the future: 4007", async () => {
    const first = await bareSocket();
    const ready = once(first, "message");
    first.send(identify());
    const [data] = await ready;
    const { d } = JSON.parse(String(data)) as { d: { session_id: string } };
    first.terminate();
    const resume = JSON.stringify({ op: 6, d: { token: "some.token", session_id: d.session_id, seq: 99 } });
    expect(await closeCodeAfter(await bareSocket(), resume)).toBe(4007);
  });

  it("more than 120 payloads in a minute: 4008", async () => {
    const beats = Array.from({ length: 121 }, () => '{"op":1,"d":null}');
    expect(await closeCodeAfter(await bareSocket(), ...beats)).toBe(4008);
  });
});

it("another origin's page may not listen", async () => {
  const socket = new WebSocket(discord.gatewayUrl, { origin: "https://example.com" });
  const [error] = await once(socket, "error");
  expect(String(error)).toContain("403");
});

function sessions() {
  return discord.gateway.sessions;
}

function dispatched(): readonly string[] {
  const titles = discord.wire.entries.map((entry) => entry.title);
  return titles.flatMap((title) => (title.startsWith("op 0 ") ? [title.slice("op 0 ".length)] : []));
}
