import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LocalEvent, Snapshot } from "../../emulator/protocol.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { noonMs, startQuiet } from "./bot.ts";

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startQuiet();
});

afterEach(async () => {
  await discord.stop();
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${discord.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function snapshot(): Promise<Snapshot> {
  return (await (await fetch(`${discord.url}/local/snapshot`)).json()) as Snapshot;
}

describe("the snapshot", () => {
  it("shows the first world: one server, two channels, two people", async () => {
    const world = await snapshot();
    expect(world.banner).toContain("not Discord");
    expect(world.people.map((person) => person.displayName)).toEqual(["Mira", "Sam"]);
    expect(world.guilds).toMatchObject([{ name: "Playground", botIsMember: true }]);
    expect(world.channels.map((channel) => channel.name)).toEqual(["general", "accountability"]);
    expect(world.channels[0]?.viewerIds).toEqual(world.people.map((person) => person.id));
    expect(world.application).toMatchObject({ name: "Local Bot", online: false });
    expect(world.clock).toMatchObject({ nowMs: noonMs, botConfigured: false });
  });
});

describe("a fault", () => {
  it("is disarmed alone, and twice is once", async () => {
    const arm = (kind: string) => post("/local/controls", { kind: "armFault", fault: { kind, route: "*", times: 9 } });
    const { id } = (await (await arm("429")).json()) as { id: string };
    await arm("500");
    await post("/local/controls", { kind: "disarmFault", faultId: id });
    expect((await post("/local/controls", { kind: "disarmFault", faultId: id })).status).toBe(200);
    expect((await snapshot()).faults).toMatchObject([{ kind: "500", left: 9 }]);
  });
});

describe("what somebody does", () => {
  it("happens, and is told", async () => {
    const { people, channels } = await snapshot();
    const action = { kind: "say", as: people[0]?.id, channelId: channels[0]?.id, content: "hello" };
    const response = await post("/local/actions", action);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ kind: "done" });
    expect((await snapshot()).messages).toMatchObject([{ message: { content: "hello" }, state: "sent" }]);
  });

  it("is refused in words when a client would not do it", async () => {
    const { people } = await snapshot();
    const response = await post("/local/actions", { kind: "openDm", as: "1" });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "unknownPerson", field: null });
    const say = { kind: "say", as: people[0]?.id, channelId: "1", content: "x" };
    expect(await (await post("/local/actions", say)).json()).toMatchObject({ code: "unknownChannel" });
  });

  it.each([
    ["no kind", {}],
    ["an unknown kind", { kind: "dance" }],
    ["a field of another type", { kind: "press", as: 1, messageId: "1", customId: "x" }],
  ])("with %s is a bad body", async (_name, body) => {
    expect((await post("/local/actions", body)).status).toBe(400);
  });

  it("reading moves the mark forward only", async () => {
    const mira = discord.person("Mira");
    const first = await mira.in("general").say("one");
    const second = await mira.in("general").say("two");
    const { channelId } = mira.in("general");
    const read = (messageId: string) => post("/local/actions", { kind: "markRead", as: mira.id, channelId, messageId });
    await read(second.id);
    await read(first.id);
    expect((await snapshot()).people[0]?.readUpTo).toEqual({ [channelId]: second.id });
  });

  it("somebody's own words can be edited, and nobody else's", async () => {
    const [mira, sam] = [discord.person("Mira"), discord.person("Sam")];
    const { id: messageId } = await mira.in("general").say("helo");
    const edit = { kind: "editMessage", messageId, content: "hello" };
    expect((await post("/local/actions", { ...edit, as: mira.id })).status).toBe(200);
    expect(mira.in("general").last.raw).toMatchObject({ content: "hello", edited_timestamp: expect.any(String) });
    const refused = await post("/local/actions", { ...edit, as: sam.id, content: "no" });
    expect(await refused.json()).toMatchObject({ code: "notAuthor" });
    const empty = await post("/local/actions", { ...edit, as: mira.id, content: "" });
    expect(await empty.json()).toMatchObject({ code: "invalidMessage" });
    expect(mira.in("general").last.text).toBe("hello");
  });

  it("the page is told who reacted", async () => {
    const [mira, sam] = [discord.person("Mira"), discord.person("Sam")];
    await mira.in("general").say("one");
    await sam.in("general").last.react("👍");
    expect((await snapshot()).messages).toMatchObject([{ reactedBy: { "👍": [sam.id] } }]);
  });

  it("a picked file goes along", async () => {
    const mira = discord.person("Mira");
    const dataBase64 = Buffer.from("hi").toString("base64");
    const file = { as: mira.id, filename: "a.txt", contentType: "text/plain", dataBase64 };
    const { uploadId } = (await (await post("/local/uploads", file)).json()) as { uploadId: string };
    const { channelId } = mira.in("general");
    await post("/local/actions", { kind: "say", as: mira.id, channelId, content: "", uploadIds: [uploadId] });
    expect(mira.in("general").last.raw.attachments).toMatchObject([{ filename: "a.txt", size: 2 }]);
  });
});

describe("older messages", () => {
  it("come fifty at a time, newest first", async () => {
    const mira = discord.person("Mira");
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) ids.push((await mira.in("general").say(String(n))).id);
    expect((await snapshot()).messages).toHaveLength(50);
    const query = `channel=${mira.in("general").channelId}&before=${ids[10]}`;
    const older = (await (await fetch(`${discord.url}/local/messages?${query}`)).json()) as {
      message: { content: string };
    }[];
    expect(older.map((one) => one.message.content)).toEqual(["9", "8", "7", "6", "5", "4", "3", "2", "1", "0"]);
  });
});

it("a channel of ten thousand messages costs the page one page of it", async () => {
  const mira = discord.person("Mira");
  for (let n = 0; n < 10_000; n += 1) await mira.in("general").say(String(n));
  const { messages } = await snapshot();
  expect(messages.map((one) => one.message.content)).toEqual(Array.from({ length: 50 }, (_, n) => String(9950 + n)));
  const query = `channel=${mira.in("general").channelId}&before=${messages[0]?.message.id}`;
  const older = (await (await fetch(`${discord.url}/local/messages?${query}`)).json()) as Snapshot["messages"];
  expect(older.map((one) => one.message.content).slice(0, 2)).toEqual(["9949", "9948"]);
});

describe("the stream", () => {
  async function* events(after?: number): AsyncGenerator<LocalEvent> {
    const query = after === undefined ? "" : `?after=${after}`;
    const response = await fetch(`${discord.url}/local/events${query}`);
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data) yield JSON.parse(data) as LocalEvent;
      }
    }
  }

  it("tells what happened since the snapshot, in order", async () => {
    const { sequence } = await snapshot();
    const mira = discord.person("Mira");
    const message = await mira.in("general").say("one");
    await message.react("🔥");
    await discord.control({ kind: "addPerson", displayName: "Noa" });
    const heard: string[] = [];
    let people = 0;
    for await (const event of events(sequence)) {
      heard.push(event.kind);
      if (event.kind === "world") people = event.world.people.length;
      if (event.kind === "world") break;
    }
    expect(heard.slice(0, 2)).toEqual(["message", "message"]);
    expect(people).toBe(3);
  });

  it("a burst sends every message, and the world a few times", async () => {
    const { sequence } = await snapshot();
    const mira = discord.person("Mira");
    const counts = { message: 0, world: 0 };
    const startedAtMs = performance.now();
    const { promise: settled, resolve } = Promise.withResolvers<void>();
    const stop = discord.onEvent((event) => {
      if (event.kind === "message") counts.message += 1;
      if (event.kind !== "world") return;
      counts.world += 1;
      const { channels } = event.world;
      if (channels.some((one) => one.lastMessageId === mira.in("general").last.id)) resolve();
    });
    for (let n = 0; n < 300; n += 1) {
      await mira.in("general").say(String(n));
      await new Promise((turn) => setImmediate(turn));
    }
    await settled;
    stop();
    expect(counts.message).toBe(300);
    // Ten a second at most, one at the beginning and one at the end.
    expect(counts.world).toBeLessThanOrEqual((performance.now() - startedAtMs) / 100 + 2);
    const replayed: string[] = [];
    for await (const event of events(sequence)) {
      replayed.push(event.kind);
      if (replayed.length === 301) break;
    }
    expect(replayed.filter((kind) => kind === "message")).toHaveLength(300);
    expect(replayed.filter((kind) => kind === "world").length).toBeLessThanOrEqual(1);
  });

  it("asks to start anew where too much was missed", async () => {
    for await (const event of events(999_999)) {
      expect(event.kind).toBe("reset");
      break;
    }
  });
});

describe("the clocks", () => {
  it("move together, the bot's first; a bot that refuses stops both", async () => {
    let botNowMs = 1_000_000;
    let broken = false;
    const handler: RequestListener = (request, response) => {
      if (broken) {
        response.writeHead(500).end();
        return;
      }
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        if (request.method === "POST") botNowMs += (JSON.parse(body) as { advanceMs: number }).advanceMs;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ now: new Date(botNowMs).toISOString(), nextDueAt: botNowMs + 7000 }));
      });
    };
    const bot = createServer(handler);
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    const clockUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/clock`;
    await discord.stop();
    discord = await startQuiet({ clockUrl });
    await discord.advance(5000);
    expect(botNowMs).toBe(1_005_000);
    await post("/local/controls", { kind: "advanceClockToNextDue" });
    expect((await snapshot()).clock).toMatchObject({
      nowMs: noonMs + 12_000,
      bot: { nowMs: 1_012_000, nextDueAtMs: 1_019_000 },
    });
    broken = true;
    expect((await post("/local/controls", { kind: "advanceClock", ms: 1 })).status).toBe(422);
    expect((await snapshot()).clock).toMatchObject({ nowMs: noonMs + 12_000, bot: null });
    bot.close();
  });

  it("without a configured address only this one moves", async () => {
    await post("/local/controls", { kind: "advanceClock", ms: 1000 });
    expect((await snapshot()).clock).toMatchObject({ nowMs: noonMs + 1000, shiftedByMs: 1000 });
    expect((await post("/local/controls", { kind: "advanceClockToNextDue" })).status).toBe(422);
  });
});

it("the limits can be read, guesses marked", async () => {
  const text = await (await fetch(`${discord.url}/limits`)).text();
  expect(text).toMatch(/^ {6}contentCharacters +2000 characters/m);
  expect(text).toMatch(/^GUESS nonceMemoryMs +120000 ms/m);
});

describe("another web page in the same browser", () => {
  const action = { kind: "openDm", as: "1" };

  it("cannot act from its own origin", async () => {
    expect((await post("/local/actions", action, { origin: "https://example.com" })).status).toBe(403);
    expect((await post("/local/actions", action, { origin: "null" })).status).toBe(403);
    expect((await post("/local/actions", action, { origin: "http://localhost:1" })).status).toBe(403);
  });

  it("can from this one", async () => {
    expect((await post("/local/actions", action, { origin: discord.url })).status).toBe(422);
  });

  it("cannot act with a form's content type", async () => {
    const body = JSON.stringify(action);
    const response = await fetch(`${discord.url}/local/actions`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body,
    });
    expect(response.status).toBe(415);
  });

  it.each(["/local/snapshot", "/api/v10/gateway", "/"])("cannot reach %s under another name", async (path) => {
    const { request } = await import("node:http");
    const { port } = new URL(discord.url);
    const status = await new Promise<number | undefined>((resolve) => {
      request({ port, path, headers: { host: "evil.example.com" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
