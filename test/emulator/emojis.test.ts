import { type Client, Events, GatewayIntentBits, PermissionFlagsBits, type REST, type TextChannel } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";
import { grantBot, refusal, refusalCode, restClient, sendTo } from "./rest-client.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex");
const image = `data:image/png;base64,${png.toString("base64")}`;
const { CreateGuildExpressions, ManageGuildExpressions, UseExternalEmojis } = PermissionFlagsBits;

let discord: LocalDiscord;
let rest: REST;
let client: Client<true> | null = null;
let mira: Actor;
let general: string;
let guildId: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
  guildId = discord.world.channels.get(general)?.guildId ?? "";
});

afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

const send = (body: object) => sendTo(rest, general, body);
const ofServer = () => `/guilds/${guildId}/emojis` as const;
const ofApp = () => `/applications/${discord.world.application.id}/emojis` as const;
const make = (path: `/${string}`, body: object) => rest.post(path, { body }) as Promise<{ id: string; name: string }>;

async function drawn(name: string, inGuild = guildId): Promise<string> {
  const { id } = await discord.control({ kind: "addEmoji", guildId: inGuild, name, image });
  return id ?? "";
}

/** An emoji of another server, which the bot is in or not. */
async function drawnElsewhere(withBot: boolean): Promise<string> {
  const { id } = await discord.control({ kind: "addGuild", name: "Elsewhere", ownerId: mira.id, withBot });
  return drawn("wave", id ?? "");
}

describe("the emoji of a server", () => {
  it("are made, read, renamed and removed by a bot that may, and the real client keeps up", async () => {
    grantBot(discord, CreateGuildExpressions);
    client = await connectBot(discord, {
      options: { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildExpressions] },
    });
    const guild = client.guilds.cache.get(guildId);
    const made = await guild?.emojis.create({ attachment: png, name: "bridge" });
    if (!made) throw new Error("no emoji");
    expect(await rest.get(ofServer())).toMatchObject([{ id: made.id, name: "bridge", user: { bot: true } }]);
    const renamed = Promise.withResolvers<string | null>();
    client.once(Events.GuildEmojiUpdate, (_before, after) => renamed.resolve(after.name));
    await made.edit({ name: "glute" });
    expect(await renamed.promise).toBe("glute");
    expect(await rest.get(`${ofServer()}/${made.id}`)).toMatchObject({ name: "glute", animated: false });
    expect(discord.wire.entries.map(({ title }) => title)).toContain("op 0 GUILD_EMOJIS_UPDATE");
    await made.delete();
    expect(await rest.get(ofServer())).toEqual([]);
  });

  it("are there when a bot comes, and somebody else's stay theirs", async () => {
    const id = await drawn("wave");
    client = await connectBot(discord, { options: { intents: [GatewayIntentBits.Guilds] } });
    expect(client.emojis.cache.get(id)?.toString()).toBe(`<:wave:${id}>`);
    expect(await refusalCode(make(ofServer(), { name: "x_", image }))).toBe(50_013);
    grantBot(discord, CreateGuildExpressions);
    expect(await refusalCode(rest.delete(`${ofServer()}/${id}`))).toBe(50_013);
    grantBot(discord, ManageGuildExpressions);
    await rest.delete(`${ofServer()}/${id}`);
    expect(await refusalCode(rest.get(`${ofServer()}/${id}`))).toBe(10_014);
  });

  it("are fifty of each kind", async () => {
    grantBot(discord, CreateGuildExpressions);
    for (let n = 0; n < 50; n += 1) await drawn(`e${n}`);
    expect(await refusalCode(make(ofServer(), { name: "wave", image }))).toBe(30_008);
    const gif = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    for (let n = 0; n < 50; n += 1) await discord.control({ kind: "addEmoji", guildId, name: `g${n}`, image: gif });
    expect(await refusalCode(make(ofServer(), { name: "wave", image: gif }))).toBe(30_018);
  });

  it.each([
    ["no name", { image }, { name: {} }],
    ["a name of one letter", { name: "a", image }, { name: {} }],
    ["a name with a dash", { name: "a-b", image }, { name: {} }],
    ["no picture", { name: "wave" }, { image: {} }],
    ["something that is none", { name: "wave", image: "data:text/plain;base64,aGk=" }, { image: {} }],
    [
      "more than 256 KiB",
      { name: "wave", image: `data:image/png;base64,${Buffer.alloc(256 * 1024 + 1).toString("base64")}` },
      { image: {} },
    ],
  ])("%s is refused", async (_name, body, errors) => {
    grantBot(discord, CreateGuildExpressions);
    expect(await refusal(make(ofServer(), body))).toMatchObject({ code: 50_035, errors });
    expect(await refusal(make(ofApp(), body))).toMatchObject({ code: 50_035, errors });
  });

  it("outlive a look at the page, where their pictures are", async () => {
    const id = await drawn("wave");
    expect((await discord.snapshot()).guilds[0]?.emojis).toMatchObject([{ id, name: "wave" }]);
    const response = await fetch(`${discord.url}/emojis/${id}.webp`);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
    await discord.control({ kind: "removeEmoji", emojiId: id });
    expect((await fetch(`${discord.url}/emojis/${id}`)).status).toBe(404);
  });
});

it("the app has emoji of its own, everywhere", async () => {
  client = await connectBot(discord);
  const made = await client.application.emojis.create({ attachment: png, name: "bridge" });
  expect(await rest.get(`${ofApp()}/${made.id}`)).toMatchObject({ name: "bridge" });
  await made.edit({ name: "glute" });
  expect(await rest.get(ofApp())).toMatchObject({ items: [{ id: made.id, name: "glute" }] });
  const text = `<:glute:${made.id}>`;
  expect(await send({ content: text })).toMatchObject({ content: text });
  expect((await mira.in("general").say(text)).text).toBe(":glute:");
  await made.delete();
  expect(await refusalCode(rest.get(`${ofApp()}/${made.id}`))).toBe(10_014);
  expect(await refusalCode(rest.get("/applications/1/emojis"))).toBe(10_002);
});

describe("in words", () => {
  it("whoever may not use one writes its name", async () => {
    const here = `<:wave:${await drawn("wave")}>`;
    const known = `<:wave:${await drawnElsewhere(true)}>`;
    const foreign = `<:wave:${await drawnElsewhere(false)}>`;
    const content = `${here} ${known} ${foreign} <:gone:1>`;
    expect(await send({ content })).toMatchObject({ content: `${here} ${known} :wave: :gone:` });
    expect((await mira.in("general").say(content)).text).toBe(`${here} :wave: :wave: :gone:`);
    const role = discord.world.guilds.get(guildId)?.roles;
    for (const one of role ?? []) one.permissions = String(BigInt(one.permissions) & ~UseExternalEmojis);
    expect(await send({ content })).toMatchObject({ content: `${here} :wave: :wave: :gone:` });
  });

  it("one for certain roles is for them alone", async () => {
    const role = await discord.control({ kind: "addRole", guildId, name: "club", permissions: "0" });
    grantBot(discord, ManageGuildExpressions);
    const id = await drawn("wave");
    await rest.patch(`${ofServer()}/${id}`, { body: { roles: [role.id] } });
    const text = `<:wave:${id}>`;
    const sam = discord.person("Sam");
    expect((await sam.in("general").say(text)).text).toBe(":wave:");
    await discord.control({ kind: "setRoles", guildId, userId: sam.id, roleIds: [role.id ?? ""] });
    expect((await sam.in("general").say(text)).text).toBe(text);
  });
});

describe("as reactions", () => {
  it("reach the real client, which reacts with them too", async () => {
    const id = await drawn("wave");
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
    ];
    client = await connectBot(discord, { options: { intents } });
    const channel = client.channels.cache.get(general) as TextChannel;
    const message = await channel.send("hello");
    const added = Promise.withResolvers<string>();
    client.once(Events.MessageReactionAdd, ({ emoji }) => added.resolve(emoji.toString()));
    await mira.message(message.id).react(`wave:${id}`);
    expect(await added.promise).toBe(`<:wave:${id}>`);
    await message.react(`<:wave:${id}>`);
    const { raw } = mira.message(message.id);
    expect(raw.reactions).toMatchObject([{ emoji: { id, name: "wave" }, count: 2, me: true }]);
    const path = `/channels/${general}/messages/${message.id}/reactions/wave:${id}` as const;
    expect(await rest.get(path)).toMatchObject([{ bot: true }, { id: mira.id }]);
    await rest.delete(`${path}/@me`);
    await mira.act({ kind: "unreact", as: mira.id, messageId: message.id, emoji: "wave" });
    expect(mira.message(message.id).raw.reactions).toBeUndefined();
  });

  it("one that is there already is for everybody, others are 10014", async () => {
    const elsewhere = await drawnElsewhere(false);
    const { id } = await send({ content: "x" });
    const path = `/channels/${general}/messages/${id}/reactions` as const;
    for (const emoji of [`wave:${elsewhere}`, "wave:1", "wave", "▲", "🔥🔥"]) {
      expect(await refusalCode(rest.put(`${path}/${encodeURIComponent(emoji)}/@me`)), emoji).toBe(10_014);
    }
    await expect(mira.message(id).react(`wave:${elsewhere}`)).rejects.toThrow("no such emoji");
    discord.world.message(id)?.reactions.push({ emoji: { id: elsewhere, name: "wave" }, userIds: [mira.id] });
    await rest.put(`${path}/wave:${elsewhere}/@me`);
    expect(mira.message(id).raw.reactions).toMatchObject([{ count: 2 }]);
  });
});

describe("on buttons and options", () => {
  const button = (emoji: object) => ({ type: 1, components: [{ type: 2, style: 1, custom_id: "a", emoji }] });
  const menu = (emoji: object) => {
    const options = [{ label: "A", value: "a", emoji }];
    return { type: 1, components: [{ type: 3, custom_id: "a", options }] };
  };

  it.each([button, menu])("come back with their names", async (part) => {
    const id = await drawn("wave");
    const shown = JSON.stringify(await send({ content: "x", components: [part({ id })] }));
    expect(shown).toContain(`"emoji":{"id":"${id}","name":"wave","animated":false}`);
    await send({ content: "x", components: [part({ name: "🏋️" })] });
    await send({ content: "x", components: [part({ name: "❤" })] });
  });

  it.each([button, menu])("are refused when they are none, or not the bot's", async (part) => {
    const elsewhere = await drawnElsewhere(false);
    for (const emoji of [{ id: elsewhere, name: "wave" }, { id: "1" }, { name: "▲" }, { name: "wave" }]) {
      const found = await refusal(send({ content: "x", components: [part(emoji)] }));
      expect(found.code).toBe(50_035);
      expect(JSON.stringify(found.errors)).toContain("COMPONENT_INVALID_EMOJI");
    }
  });

  it("stay in a message whose emoji was removed since", async () => {
    const id = await drawn("wave");
    const message = await send({ content: "x", components: [button({ id })] });
    await discord.control({ kind: "removeEmoji", emojiId: id });
    const path = `/channels/${general}/messages/${message.id}` as const;
    expect(await rest.patch(path, { body: { content: "y" } })).toMatchObject({ content: "y" });
  });
});

it("stickers are none of this: 50081", async () => {
  expect(await refusalCode(send({ sticker_ids: ["1"] }))).toBe(50_081);
});
