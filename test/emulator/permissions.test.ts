import { type Client, Events, GatewayIntentBits, PermissionFlagsBits, type REST, type TextChannel } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import type { GuildRecord } from "../../emulator/server/world/records.ts";
import { connectBot, startQuiet } from "./bot.ts";
import { refusalCode, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let client: Client<true> | null = null;
let mira: Actor;
let sam: Actor;
let guild: GuildRecord;
let general: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  sam = discord.person("Sam");
  general = mira.in("general").channelId;
  const [only] = discord.world.guilds.values();
  if (!only) throw new Error("no server");
  guild = only;
});

afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

const {
  ViewChannel,
  SendMessages,
  EmbedLinks,
  AttachFiles,
  AddReactions,
  ReadMessageHistory,
  ManageMessages,
  PinMessages,
  MentionEveryone,
  SendTTSMessages,
  CreatePublicThreads,
  SendPolls,
} = PermissionFlagsBits;

const set = (targetId: string, bits: { readonly allow?: bigint; readonly deny?: bigint }) =>
  discord.control({
    kind: "setOverwrite",
    channelId: general,
    targetId,
    allow: String(bits.allow ?? 0n),
    deny: String(bits.deny ?? 0n),
  });
const botId = () => discord.world.application.botUserId;
const send = (body: object) => rest.post(`/channels/${general}/messages`, { body }) as Promise<{ id: string }>;
const channelInView = async () => (await discord.snapshot()).channels.find(({ id }) => id === general);

describe("what a channel allows and denies is set by hand", () => {
  it("for everybody, then for roles, then for one of them", async () => {
    const { id: roleId } = await discord.control({
      kind: "addRole",
      guildId: guild.id,
      name: "speakers",
      permissions: "0",
    });
    if (roleId === null) throw new Error("no role");
    await discord.control({ kind: "setRoles", guildId: guild.id, userId: sam.id, roleIds: [roleId] });
    await set(guild.id, { deny: SendMessages });
    await expect(sam.in("general").say("x")).rejects.toThrow("may not write");
    await set(roleId, { allow: SendMessages });
    await sam.in("general").say("as a speaker");
    await set(sam.id, { deny: SendMessages });
    await expect(sam.in("general").say("x")).rejects.toThrow("may not write");
    await mira.in("general").say("owners may always");
    await discord.control({ kind: "removeOverwrite", channelId: general, targetId: sam.id });
    await sam.in("general").say("again");
  });

  it("and shown to the page with what comes of it", async () => {
    await set(guild.id, { deny: SendMessages });
    const view = await channelInView();
    expect(view?.overwrites).toEqual([{ id: guild.id, type: "role", allow: "0", deny: String(SendMessages) }]);
    expect(view?.writerIds).toEqual([mira.id]);
    expect(BigInt(view?.permissions[sam.id] ?? 0) & (SendMessages | ViewChannel)).toBe(ViewChannel);
    expect(BigInt(view?.permissions[botId()] ?? 0) & SendMessages).toBe(0n);
  });

  it("but not for strangers, nor in threads and direct messages", async () => {
    await expect(set("1", {})).rejects.toThrow("has the id 1");
    const { id: threadId } = await discord.control({
      kind: "addThread",
      channelId: general,
      name: "t",
      ownerId: mira.id,
    });
    for (const channelId of [threadId ?? "", mira.dm.channelId]) {
      const control = { kind: "setOverwrite", channelId, targetId: guild.id, allow: "0", deny: "0" } as const;
      await expect(discord.control(control)).rejects.toThrow("Only a server's channels");
    }
  });

  it("and the real client knows at once what it may, even where it no longer sees anything", async () => {
    client = await connectBot(discord, { options: { intents: [GatewayIntentBits.Guilds] } });
    const me = botId();
    const channel = client.channels.cache.get(general) as TextChannel;
    const may = (bit: bigint) => channel.permissionsFor(me)?.has(bit);
    const updated = async (bits: { readonly deny: bigint }) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      client?.once(Events.ChannelUpdate, () => resolve());
      await set(me, bits);
      await promise;
    };
    expect(may(SendMessages)).toBe(true);
    await updated({ deny: SendMessages });
    expect([may(SendMessages), may(ViewChannel)]).toEqual([false, true]);
    await expect(channel.send("x")).rejects.toMatchObject({ code: 50_013 });
    await updated({ deny: ViewChannel });
    expect(may(ViewChannel)).toBe(false);
    await expect(channel.send("x")).rejects.toMatchObject({ code: 50_001 });
    await updated({ deny: 0n });
    await channel.send("back");
  });
});

describe("the bot is held to it", () => {
  const png = { name: "a.txt", data: Buffer.from("a") };
  const poll = { question: { text: "?" }, answers: [{ poll_media: { text: "a" } }] };

  it.each([
    ["embeds", EmbedLinks, () => send({ embeds: [{ title: "t" }] })],
    ["files", AttachFiles, () => rest.post(`/channels/${general}/messages`, { files: [png] })],
    ["polls", SendPolls, () => send({ poll })],
    ["reading aloud", SendTTSMessages, () => send({ content: "x", tts: true })],
    [
      "threads",
      CreatePublicThreads,
      () => rest.post(`/channels/${general}/threads`, { body: { name: "t", type: 11 } }),
    ],
    ["typing", SendMessages, () => rest.post(`/channels/${general}/typing`)],
  ] as const)("%s", async (_what, bit, doing) => {
    await set(botId(), { deny: bit });
    expect(await refusalCode(doing())).toBe(50_013);
    await set(botId(), { allow: bit });
    await doing();
  });

  it("answering, reacting, deleting and pinning", async () => {
    const { id } = await mira.in("general").say("hello");
    const messages = `/channels/${general}/messages` as const;
    const reply = () => send({ content: "x", message_reference: { message_id: id } });
    const react = () => rest.put(`${messages}/${id}/reactions/${encodeURIComponent("🔥")}/@me`);
    const pin = () => rest.put(`${messages}/pins/${id}`);
    const remove = () => rest.delete(`${messages}/${id}`);
    await set(botId(), { deny: ReadMessageHistory | AddReactions });
    for (const doing of [reply, react, pin, remove]) expect(await refusalCode(doing())).toBe(50_013);
    await set(botId(), { allow: PinMessages | ManageMessages });
    for (const doing of [reply, react, pin, remove]) await doing();
  });

  it("calling everybody or a role, which without leave are only words", async () => {
    const content = `@everyone <@&${guild.roles.find((role) => role.managed)?.id}>`;
    expect(await send({ content })).toMatchObject({ mention_everyone: false, mention_roles: [] });
    await set(botId(), { allow: MentionEveryone });
    expect(await send({ content })).toMatchObject({ mention_everyone: true, mention_roles: [expect.any(String)] });
  });
});

describe("people are held to it", () => {
  it("files, reactions and answers", async () => {
    const message = await mira.in("general").say("hello");
    await set(guild.id, { deny: AttachFiles | AddReactions | ReadMessageHistory });
    const file = { filename: "a.txt", contentType: "text/plain", bytes: new Uint8Array([1]) };
    await expect(sam.in("general").say("see", file)).rejects.toThrow("may not attach");
    await expect(sam.message(message.id).react("🔥")).rejects.toThrow("may not add reactions");
    await expect(sam.message(message.id).reply("x")).rejects.toThrow("may not read older messages");
    await message.react("🔥");
    await sam.message(message.id).react("🔥");
  });

  it("calling everybody", async () => {
    expect((await sam.in("general").say("@everyone")).raw.mention_everyone).toBe(false);
    expect((await mira.in("general").say("@everyone")).raw.mention_everyone).toBe(true);
  });

  it("deleting what others wrote", async () => {
    const { id } = await mira.in("general").say("hello");
    const remove = () => sam.act({ kind: "deleteMessage", as: sam.id, messageId: id });
    await expect(remove()).rejects.toThrow("Somebody else wrote this");
    await set(sam.id, { allow: ManageMessages });
    await remove();
    expect(mira.in("general").messages).toEqual([]);
  });

  it.each([PinMessages, ManageMessages])("pinning, which %i allows", async (bit) => {
    const { id } = await mira.in("general").say("hello");
    await expect(sam.message(id).pin()).rejects.toThrow("may not pin messages");
    await set(sam.id, { allow: bit });
    await sam.message(id).pin();
    expect((await channelInView())?.pinnedMessageIds).toEqual([id]);
    expect(await rest.get(`/channels/${general}/messages/pins`)).toMatchObject({ items: [{ message: { id } }] });
    await sam.message(id).unpin();
    expect((await channelInView())?.pinnedMessageIds).toEqual([]);
  });
});

it("a pin made by a person reaches the real client", async () => {
  client = await connectBot(discord, { options: { intents: [GatewayIntentBits.Guilds] } });
  const { promise, resolve } = Promise.withResolvers<string>();
  client.once(Events.ChannelPinsUpdate, (channel) => resolve(channel.id));
  const { id } = await sam.in("general").say("keep this");
  await mira.message(id).pin();
  expect(await promise).toBe(general);
});

it("in direct messages everybody may pin", async () => {
  const message = await sam.dm.say("keep this");
  await message.pin();
  expect(message.raw.pinned).toBe(true);
});
