import type { Client, REST } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
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

const hourMs = 60 * 60_000;
const text = (words: string) => ({ poll_media: { text: words } });
const poll = { question: { text: "Tea or coffee?" }, answers: [text("Tea"), text("Coffee")], duration: 2 };

beforeEach(async () => {
  discord = await startQuiet();
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

async function ask(details: object = {}): Promise<string> {
  const body = { poll: { ...poll, ...details } };
  return ((await rest.post(`/channels/${general}/messages`, { body })) as { id: string }).id;
}

const read = (id: string) => rest.get(`/channels/${general}/messages/${id}`);
const expire = (id: string) => rest.post(`/channels/${general}/polls/${id}/expire`);

it("people vote, change their minds and take a vote back", async () => {
  client = await connectBot(discord, { options: { intents: ["GuildMessagePolls"] } });
  const id = await ask();
  await mira.message(id).vote(1);
  await sam.message(id).vote(2);
  await sam.message(id).vote(1);
  expect(await read(id)).toMatchObject({
    poll: { answers: [{ answer_id: 1 }, { answer_id: 2 }], results: { answer_counts: [{ id: 1, count: 2 }] } },
  });
  expect(await rest.get(`/channels/${general}/polls/${id}/answers/1`)).toMatchObject({
    users: [{ id: mira.id }, { id: sam.id }],
  });
  await mira.message(id).vote();
  const after = new URLSearchParams({ after: mira.id });
  expect(await rest.get(`/channels/${general}/polls/${id}/answers/1`, { query: after })).toMatchObject({
    users: [{ id: sam.id }],
  });
  const told = discord.wire.entries.map((entry) => entry.title).filter((title) => title.includes("POLL_VOTE"));
  const [added, removed] = ["op 0 MESSAGE_POLL_VOTE_ADD", "op 0 MESSAGE_POLL_VOTE_REMOVE"];
  expect(told).toEqual([added, added, added, removed, removed]);
});

it("a client lets nobody choose twice, what is not there, or after the end", async () => {
  const id = await ask();
  await expect(mira.message(id).vote(1, 2)).rejects.toThrow("Choose one");
  await expect(mira.message(id).vote(3)).rejects.toThrow("no such answer");
  const several = await ask({ allow_multiselect: true });
  await mira.message(several).vote(1, 2);
  await expire(id);
  await expect(mira.message(id).vote(1)).rejects.toThrow("over");
  const talk = await mira.in("general").say("just words");
  await expect(mira.message(talk.id).vote(1)).rejects.toThrow("asks nothing");
});

it("its time ends it, and the channel reads how it went", async () => {
  const id = await ask();
  await mira.message(id).vote(2);
  await discord.advance(2 * hourMs - 1);
  expect(await read(id)).toMatchObject({ poll: { results: { is_finalized: false } } });
  await discord.advance(1);
  expect(await read(id)).toMatchObject({ poll: { results: { is_finalized: true } } });
  const { type, embeds, message_reference } = mira.in("general").last.raw;
  expect([type, message_reference?.message_id]).toEqual([46, id]);
  const facts = Object.fromEntries((embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]));
  expect(facts).toMatchObject({ total_votes: "1", victor_answer_text: "Coffee" });
});

it("the bot ends its own, once", async () => {
  const id = await ask();
  expect(await expire(id)).toMatchObject({ poll: { results: { is_finalized: true } } });
  expect(await refusalCode(expire(id))).toBe(520_001);
  const plain = (await rest.post(`/channels/${general}/messages`, { body: { content: "x" } })) as { id: string };
  expect(await refusalCode(expire(plain.id))).toBe(520_006);
});

it("what Discord rejects: an answer of 56 characters, none at all, an edit", async () => {
  expect(await refusalCode(ask({ answers: [text("x".repeat(56))] }))).toBe(50_035);
  expect(await refusalCode(ask({ answers: [] }))).toBe(50_035);
  expect(await refusalCode(ask({ duration: 769 }))).toBe(50_035);
  const id = await ask();
  const edit = rest.patch(`/channels/${general}/messages/${id}`, { body: { content: "x" } });
  expect(await refusalCode(edit)).toBe(520_003);
});
