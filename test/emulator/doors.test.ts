import type { REST } from "discord.js";
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

describe("permissions and doors", () => {
  it("nothing without a bot's token", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: "Bearer x" } });
    expect(response.status).toBe(401);
    expect((await fetch(`${discord.apiUrl}/v10/users/@me`)).status).toBe(401);
  });

  it("a channel the bot cannot see, may not write in, or that does not exist", async () => {
    const botId = discord.world.application.botUserId;
    expect(await refusal(send({ content: "x" }, "1"))).toMatchObject({ code: 10_003, status: 404 });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 11n),
    });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ code: 50_013, status: 403 });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 10n),
    });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ code: 50_001, status: 403 });
  });

  it("reading history without the permission gives an empty list", async () => {
    const botId = discord.world.application.botUserId;
    await send({ content: "x" });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 16n),
    });
    expect(await rest.get(`/channels/${general}/messages`)).toEqual([]);
  });

  it("other people's messages stay theirs", async () => {
    const { id } = await mira.in("general").say("mine");
    const path = `/channels/${general}/messages/${id}` as const;
    expect((await refusal(rest.patch(path, { body: { content: "x" } }))).code).toBe(50_005);
    expect((await refusal(rest.delete(path))).code).toBe(50_013);
  });

  it("what others write is empty for a bot without that intent", async () => {
    const { id } = await mira.in("general").say("secret");
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({ content: "" });
    const direct = await mira.dm.say("for you");
    expect(await rest.get(`/channels/${mira.dm.channelId}/messages/${direct.id}`)).toMatchObject({
      content: "for you",
    });
  });

  it("direct messages: open, closed, and without a shared server", async () => {
    const channel = (await rest.post("/users/@me/channels", { body: { recipient_id: mira.id } })) as { id: string };
    expect(channel.id).toBe(mira.dm.channelId);
    await send({ content: "hello" }, channel.id);
    expect(mira.dm.last.text).toBe("hello");
    await mira.closeDms();
    expect(await refusal(send({ content: "x" }, channel.id))).toMatchObject({ code: 50_007, status: 403 });
    await mira.closeDms(false);
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    await discord.control({ kind: "removeApp", from: { guildId } });
    expect((await refusal(send({ content: "x" }, channel.id))).code).toBe(50_278);
    await mira.installApp();
    await send({ content: "again" }, channel.id);
  });

  it("members, guilds and users that are gone", async () => {
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    const sam = discord.person("Sam");
    expect(await rest.get(`/guilds/${guildId}/members/${sam.id}`)).toMatchObject({ user: { id: sam.id } });
    await discord.control({ kind: "leaveGuild", guildId, userId: sam.id });
    expect((await refusal(rest.get(`/guilds/${guildId}/members/${sam.id}`))).code).toBe(10_007);
    expect((await refusal(rest.get("/users/1"))).code).toBe(10_013);
    expect(await rest.get("/users/@me/guilds")).toHaveLength(1);
    await discord.control({ kind: "removeApp", from: { guildId } });
    expect((await refusal(rest.get(`/guilds/${guildId}`))).code).toBe(10_004);
    expect(await rest.get("/users/@me/guilds")).toEqual([]);
  });
});

describe("roads that do not exist", () => {
  it("an unknown route is 404 and an error on the wire log, never a silent 200", async () => {
    const request = rest.get("/guilds/1/soundboard-sounds");
    expect(await refusal(request)).toMatchObject({ code: 0, status: 404 });
    expect(lastEntry()).toMatchObject({ status: 404, severity: "error", brokenRules: ["unknown route"] });
  });

  it("nor is a path with a broken percent sign anything but unknown", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/users/%zz`, { headers: { authorization: "Bot x" } });
    expect(response.status).toBe(404);
    expect((await fetch(`${discord.url}/attachments/1/2/%zz`)).status).toBe(404);
  });

  it("a known path with another method is 405", async () => {
    expect(await refusal(rest.put("/gateway"))).toMatchObject({ status: 405 });
  });

  it("a body that is not JSON is 50109", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/channels/${general}/messages`, {
      method: "POST",
      headers: { authorization: "Bot x", "content-type": "application/json" },
      body: "{",
    });
    expect(await response.json()).toMatchObject({ code: 50_109 });
  });
});

function lastEntry() {
  return discord.wire.entries.at(-1);
}
