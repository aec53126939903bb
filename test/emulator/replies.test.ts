import { type Client, Events, GatewayIntentBits, type Message, MessageType, type REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";
import { refusalCode, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let sam: Actor;
let general: string;
let client: Client<true> | null = null;

beforeEach(async () => {
  discord = await startQuiet({ privilegedIntents: GatewayIntentBits.MessageContent });
  rest = restClient(discord);
  mira = discord.person("Mira");
  sam = discord.person("Sam");
  general = mira.in("general").channelId;
});

afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

const send = (body: object) => rest.post(`/channels/${general}/messages`, { body }) as Promise<{ id: string }>;
const answerTo = (message_id: string, more: object = {}) =>
  send({ content: "an answer", ...more, message_reference: { message_id } });

/** Does something and gives the message the real client hears of next. */
async function heard(doing: () => Promise<unknown>): Promise<Message> {
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  client ??= await connectBot(discord, { options: { intents: [Guilds, GuildMessages, MessageContent] } });
  const { promise, resolve } = Promise.withResolvers<Message>();
  client.once(Events.MessageCreate, resolve);
  await doing();
  return promise;
}

describe("a bot's reply", () => {
  it("is of type 19 and carries what it answers, one step deep", async () => {
    const question = await mira.in("general").say("a question");
    const guild_id = discord.world.channels.get(general)?.guildId;
    const first = await answerTo(question.id);
    expect(first).toMatchObject({
      type: MessageType.Reply,
      message_reference: { type: 0, message_id: question.id, channel_id: general, guild_id },
      referenced_message: { id: question.id, content: "a question", author: { id: mira.id } },
    });
    const second = await answerTo(first.id);
    expect(second).toMatchObject({ referenced_message: { id: first.id, message_reference: {} } });
    expect(second).not.toHaveProperty("referenced_message.referenced_message");
  });

  it("tells that what it answered is gone", async () => {
    const question = await mira.in("general").say("a question");
    const { id } = await answerTo(question.id);
    await discord.control({ kind: "deleteMessage", messageId: question.id });
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({
      message_reference: { message_id: question.id },
      referenced_message: null,
    });
  });

  it("pings whom it answers, unless it says otherwise", async () => {
    const { id } = await mira.in("general").say("a question");
    expect(await answerTo(id)).toMatchObject({ mentions: [{ id: mira.id }] });
    expect(await answerTo(id, { allowed_mentions: { parse: [] } })).toMatchObject({ mentions: [] });
    const aloud = { parse: [], replied_user: true };
    expect(await answerTo(id, { allowed_mentions: aloud })).toMatchObject({ mentions: [{ id: mira.id }] });
  });

  it("to nothing is refused, or answers nothing where that is allowed", async () => {
    expect(await refusalCode(answerTo("1"))).toBe(50_035);
    const elsewhere = await mira.in("accountability").say("elsewhere");
    expect(await refusalCode(answerTo(elsewhere.id))).toBe(50_035);
    const plain = await send({ content: "x", message_reference: { message_id: "1", fail_if_not_exists: false } });
    expect(plain).toMatchObject({ type: MessageType.Default });
    expect(plain).not.toHaveProperty("message_reference");
  });

  it("to the system is refused, whether it must exist or not", async () => {
    const { id } = await mira.in("general").say("something");
    const record = discord.world.message(id);
    if (record) record.message = { ...record.message, type: MessageType.PollResult };
    expect(await refusalCode(answerTo(id))).toBe(50_035);
    const message_reference = { message_id: id, fail_if_not_exists: false };
    expect(await refusalCode(send({ content: "x", message_reference }))).toBe(50_035);
  });
});

describe("a person's reply", () => {
  it("reaches the real client, which finds what was answered and who is pinged", async () => {
    const question = await mira.in("general").say("who?");
    const reply = await heard(() => sam.message(question.id).reply("me"));
    expect([reply.type, reply.mentions.repliedUser?.id]).toEqual([MessageType.Reply, mira.id]);
    expect(reply.mentions.users.has(mira.id)).toBe(true);
    expect((await reply.fetchReference()).content).toBe("who?");
    const quiet = await heard(() => sam.message(question.id).reply("me too", { ping: false }));
    expect(quiet.mentions.users.size).toBe(0);
    await sam.act({ kind: "editMessage", as: sam.id, messageId: quiet.id, content: "me as well" });
    expect(sam.message(quiet.id).raw).toMatchObject({ content: "me as well", mentions: [] });
    const back = await heard(() => reply.reply("you"));
    expect(back.reference?.messageId).toBe(reply.id);
  });

  it("is what the page sends and sees", async () => {
    const { id } = await mira.in("general").say("who?");
    const action = { kind: "say", as: sam.id, channelId: general, content: "me", replyTo: id, pingReplied: false };
    const headers = { "content-type": "application/json" };
    const sent = await fetch(`${discord.url}/local/actions`, { method: "POST", headers, body: JSON.stringify(action) });
    expect(sent.status).toBe(200);
    const [, reply] = (await discord.snapshot()).messages.map((one) => one.message);
    expect(reply).toMatchObject({ content: "me", mentions: [], referenced_message: { content: "who?" } });
  });

  it("is refused where the client offers none", async () => {
    const elsewhere = await mira.in("accountability").say("elsewhere");
    const say = (replyTo: string) => sam.act({ kind: "say", as: sam.id, channelId: general, content: "x", replyTo });
    await expect(say(elsewhere.id)).rejects.toThrow("same channel");
    await expect(say("1")).rejects.toThrow("sees no such message");
    const old = await mira.in("general").say("old");
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    const deny = String(1n << 16n);
    await discord.control({ kind: "setOverwrite", channelId: general, targetId: guildId, allow: "0", deny });
    await expect(say(old.id)).rejects.toThrow("may not read older messages");
  });
});

describe("an answer to a component", () => {
  const row = { type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] };

  async function pressed(flags: { readonly message?: number; readonly reply?: number }) {
    client = await connectBot(discord, {
      commands: [{ name: "menu", description: "d" }],
      onInteraction: async (interaction) => {
        if (interaction.isChatInputCommand()) {
          await interaction.reply({ content: "a menu", components: [row], flags: flags.message ?? 0 });
        }
        if (interaction.isButton()) await interaction.reply({ content: "gone", flags: flags.reply ?? 0 });
      },
    });
    const { message } = await mira.in("general").slash("menu");
    return { menu: message, answer: (await message.press("Go")).message };
  }

  it("is a reply to the message it is on", async () => {
    const { menu, answer } = await pressed({});
    expect(answer.raw).toMatchObject({
      type: MessageType.Reply,
      message_reference: { message_id: menu.id },
      referenced_message: { content: "a menu" },
      mentions: [],
    });
  });

  it("shows a private message to nobody else", async () => {
    const { menu, answer } = await pressed({ message: 64 });
    expect(sam.message(answer.id).raw.message_reference?.message_id).toBe(menu.id);
    expect(sam.message(answer.id).raw).not.toHaveProperty("referenced_message");
  });

  it("that is private itself shows it to its person", async () => {
    const { answer } = await pressed({ message: 64, reply: 64 });
    expect(mira.message(answer.id).raw).toMatchObject({ referenced_message: { content: "a menu" } });
  });
});
