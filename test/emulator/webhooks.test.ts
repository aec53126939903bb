import { PermissionFlagsBits, type REST, WebhookClient } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";
import { refusalCode, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;
let guildId: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
  guildId = discord.world.channels.get(general)?.guildId ?? "";
  const role = discord.world.guilds.get(guildId)?.roles.find((one) => one.managed);
  if (role) role.permissions = String(BigInt(role.permissions) | PermissionFlagsBits.ManageWebhooks);
});

afterEach(async () => {
  await discord.stop();
});

interface Webhook {
  readonly id: string;
  readonly token: string;
}

async function make(name = "News"): Promise<Webhook> {
  return (await rest.post(`/channels/${general}/webhooks`, { body: { name } })) as Webhook;
}

describe("a channel's webhook", () => {
  it("is made, listed, renamed, moved and removed", async () => {
    const { id } = await make();
    expect(await rest.get(`/channels/${general}/webhooks`)).toMatchObject([{ id, name: "News", type: 1 }]);
    expect(await rest.get(`/guilds/${guildId}/webhooks`)).toMatchObject([{ id }]);
    const elsewhere = mira.in("accountability").channelId;
    await rest.patch(`/webhooks/${id}`, { body: { name: "Olds", channel_id: elsewhere } });
    expect(await rest.get(`/webhooks/${id}`)).toMatchObject({ name: "Olds", channel_id: elsewhere });
    await rest.delete(`/webhooks/${id}`);
    expect(await refusalCode(rest.get(`/webhooks/${id}`))).toBe(10_015);
    const titles = discord.wire.entries.map((entry) => entry.title);
    expect(titles).not.toContain("op 0 WEBHOOKS_UPDATE");
  });

  it("is told to a bot with the intent", async () => {
    const client = await connectBot(discord, { options: { intents: ["GuildWebhooks"] } });
    await make();
    await client.destroy();
    expect(discord.wire.entries.map((entry) => entry.title)).toContain("op 0 WEBHOOKS_UPDATE");
  });

  it("is read, renamed and removed by whoever has its token, and by nobody with another", async () => {
    const { id, token } = await make();
    const path = `/webhooks/${id}/${token}` as const;
    expect(await rest.get(path, { auth: false })).toMatchObject({ id, name: "News" });
    expect(await rest.patch(path, { auth: false, body: { name: "Olds" } })).toMatchObject({ name: "Olds" });
    expect(await refusalCode(rest.get(`/webhooks/${id}/wrong`, { auth: false }))).toBe(50_027);
    await rest.delete(path, { auth: false });
    expect(await refusalCode(rest.get(path, { auth: false }))).toBe(10_015);
  });

  it("asks for a permission and a decent name, and fifteen are enough", async () => {
    for (const name of ["", "Clyde", "my discord", "x".repeat(81)]) expect(await refusalCode(make(name))).toBe(50_035);
    for (let n = 0; n < 15; n += 1) await make(`hook ${n}`);
    expect(await refusalCode(make())).toBe(30_007);
    const targetId = discord.world.application.botUserId;
    const deny = String(PermissionFlagsBits.ManageWebhooks);
    await discord.control({ kind: "setOverwrite", channelId: general, targetId, allow: "0", deny });
    expect(await refusalCode(make())).toBe(50_013);
  });

  it("goes with its channel", async () => {
    const { id } = await make();
    await discord.control({ kind: "deleteChannel", channelId: general });
    expect(await refusalCode(rest.get(`/webhooks/${id}`))).toBe(10_015);
  });
});

describe("what is written through it", () => {
  it("discord.js' webhook client sends, reads, edits and deletes", async () => {
    const { id, token } = await make();
    const webhook = new WebhookClient({ id, token }, { rest: { api: discord.apiUrl } });
    const sent = await webhook.send({ content: "hello", username: "The Times" });
    expect(mira.in("general").last.raw).toMatchObject({
      content: "hello",
      webhook_id: id,
      author: { id, username: "The Times", bot: true },
    });
    expect((await webhook.fetchMessage(sent.id)).content).toBe("hello");
    await webhook.editMessage(sent.id, { content: "hello again" });
    expect(mira.in("general").last.text).toBe("hello again");
    await webhook.deleteMessage(sent.id);
    expect(mira.in("general").messages).toEqual([]);
    await expect(webhook.fetchMessage(sent.id)).rejects.toMatchObject({ code: 10_008 });
  });

  it("is answered with nothing unless asked to wait, and goes into a thread where one is named", async () => {
    const { id, token } = await make();
    const thread = await discord.control({ kind: "addThread", channelId: general, name: "talk", ownerId: mira.id });
    const query = new URLSearchParams({ thread_id: thread.id ?? "" });
    const post = (body: object, inThread = query) =>
      rest.post(`/webhooks/${id}/${token}`, { auth: false, query: inThread, body });
    await post({ content: "in there" });
    expect(mira.in("talk").last.text).toBe("in there");
    expect(discord.wire.entries.at(-1)).toMatchObject({ status: 204 });
    expect(await refusalCode(post({ content: "x" }, new URLSearchParams({ thread_id: general })))).toBe(10_003);
    await discord.control({ kind: "setThread", channelId: thread.id ?? "", locked: true });
    expect(await refusalCode(post({ content: "x" }))).toBe(160_005);
  });

  it("has buttons that reach the bot", async () => {
    const client = await connectBot(discord, {
      onInteraction: async (interaction) => {
        if (interaction.isButton()) await interaction.reply("pressed");
      },
    });
    const { id, token } = await make();
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }];
    await rest.post(`/webhooks/${id}/${token}`, { auth: false, body: { content: "x", components } });
    const { message } = await mira.in("general").last.press("Go");
    expect(message.text).toBe("pressed");
    await client.destroy();
  });
});

describe("a forward", () => {
  const forward = (channelId: string, messageId: string) =>
    rest.post(`/channels/${mira.in("accountability").channelId}/messages`, {
      body: { message_reference: { type: 1, channel_id: channelId, message_id: messageId } },
    });

  it("shows another message as it was", async () => {
    const { id } = (await rest.post(`/channels/${general}/messages`, { body: { content: "as it was" } })) as Webhook;
    await forward(general, id);
    await rest.patch(`/channels/${general}/messages/${id}`, { body: { content: "as it is" } });
    expect(mira.in("accountability").last.raw).toMatchObject({
      content: "",
      message_reference: { type: 1, channel_id: general, message_id: id, guild_id: guildId },
      message_snapshots: [{ message: { content: "as it was" } }],
    });
  });

  it("of a message that is not there, or that the bot may not read, is refused", async () => {
    expect(await refusalCode(forward(general, "1"))).toBe(10_008);
    const message = await mira.in("general").say("hidden");
    const targetId = discord.world.application.botUserId;
    const deny = String(PermissionFlagsBits.ReadMessageHistory);
    await discord.control({ kind: "setOverwrite", channelId: general, targetId, allow: "0", deny });
    expect(await refusalCode(forward(general, message.id))).toBe(50_013);
  });
});
