import { PermissionFlagsBits, type REST } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { refusalCode, restClient } from "./rest-client.ts";

/** A process with nothing but REST learns from error codes what became of the places it writes to. */

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;
let guildId: string;
let message: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
  guildId = discord.world.channels.get(general)?.guildId ?? "";
  message = (await send()).id;
});

afterEach(async () => {
  await discord.stop();
});

async function send(body: object = { content: "x" }): Promise<{ id: string }> {
  return (await rest.post(`/channels/${general}/messages`, { body })) as { id: string };
}

const edit = () => rest.patch(`/channels/${general}/messages/${message}`, { body: { content: "y" } });
const remove = () => rest.delete(`/channels/${general}/messages/${message}`);
const read = () => rest.get(`/channels/${general}/messages/${message}`);

function deny(permission: bigint): Promise<unknown> {
  const targetId = discord.world.application.botUserId;
  return discord.control({ kind: "setOverwrite", channelId: general, targetId, allow: "0", deny: String(permission) });
}

it("a message that somebody deleted is 10008", async () => {
  await discord.control({ kind: "deleteMessage", messageId: message });
  for (const request of [edit, remove, read]) expect(await refusalCode(request())).toBe(10_008);
});

it("a channel that somebody deleted is 10003, with all that was in it", async () => {
  await discord.control({ kind: "deleteChannel", channelId: general });
  for (const request of [send, edit, remove, read]) expect(await refusalCode(request())).toBe(10_003);
});

it("a channel that the bot may no longer see is 50001", async () => {
  await deny(PermissionFlagsBits.ViewChannel);
  for (const request of [send, edit, remove, read]) expect(await refusalCode(request())).toBe(50_001);
  await discord.control({
    kind: "removeOverwrite",
    channelId: general,
    targetId: discord.world.application.botUserId,
  });
  await send();
});

it("one that it may see and not write in is 50013 for new messages; its own stay its own", async () => {
  await deny(PermissionFlagsBits.SendMessages);
  expect(await refusalCode(send())).toBe(50_013);
  await edit();
  await remove();
});

it("a file asks for a permission of its own, a reply for the history", async () => {
  await deny(PermissionFlagsBits.AttachFiles | PermissionFlagsBits.ReadMessageHistory);
  const files = [{ name: "a.txt", data: "a" }];
  expect(await refusalCode(rest.post(`/channels/${general}/messages`, { files }))).toBe(50_013);
  expect(await refusalCode(send({ content: "x", message_reference: { message_id: message } }))).toBe(50_013);
  await send();
});

it("a member who left is 10007, and their direct messages 50278", async () => {
  const sam = discord.person("Sam");
  const { id } = (await rest.post("/users/@me/channels", { body: { recipient_id: sam.id } })) as { id: string };
  await discord.control({ kind: "leaveGuild", guildId, userId: sam.id });
  expect(await refusalCode(rest.get(`/guilds/${guildId}/members/${sam.id}`))).toBe(10_007);
  expect(await refusalCode(rest.post(`/channels/${id}/messages`, { body: { content: "x" } }))).toBe(50_278);
});

it("a server that threw the bot out is not among its own, and neither are its channels", async () => {
  await discord.control({ kind: "removeApp", from: { guildId } });
  expect(await rest.get("/users/@me/guilds")).toEqual([]);
  expect(await refusalCode(rest.get(`/guilds/${guildId}`))).toBe(10_004);
  expect(await refusalCode(rest.get(`/guilds/${guildId}/members/${mira.id}`))).toBe(10_004);
  for (const request of [send, edit, remove, read]) expect(await refusalCode(request())).toBe(50_001);
  await discord.control({ kind: "installApp", in: { guildId } });
  await send();
});

it("the bot's servers come in pages", async () => {
  for (let n = 0; n < 3; n += 1) {
    await discord.control({ kind: "addGuild", name: `Server ${n}`, ownerId: mira.id, withBot: true });
  }
  const page = async (query: Record<string, string>) => {
    const guilds = await rest.get("/users/@me/guilds", { query: new URLSearchParams(query) });
    return (guilds as { id: string; name: string }[]).map((guild) => guild.name);
  };
  expect(await page({ after: guildId, limit: "2" })).toEqual(["Server 0", "Server 1"]);
  const last = [...discord.world.guilds.keys()].at(-1) ?? "";
  expect(await page({ before: last, limit: "1" })).toEqual(["Server 1"]);
});

it("a name that is nobody's is refused in words", async () => {
  const threads = { kind: "addThread", name: "x", ownerId: mira.id } as const;
  await expect(discord.control({ ...threads, channelId: mira.dm.channelId })).rejects.toThrow("text channels");
  await expect(discord.control({ kind: "setThread", channelId: general })).rejects.toThrow("not a thread");
  await expect(discord.control({ kind: "deleteMessage", messageId: "1" })).rejects.toThrow("no message");
});
