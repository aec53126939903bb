import type { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { grantBot, refusal, restClient, type SentMessage, sendTo } from "./rest-client.ts";

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

describe("messages", () => {
  it("are sent, read, edited and deleted", async () => {
    const { id } = await send({ content: "one" });
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({
      content: "one",
      edited_timestamp: null,
    });
    await rest.patch(`/channels/${general}/messages/${id}`, { body: { content: "two" } });
    expect(mira.in("general").last.text).toBe("two");
    await rest.delete(`/channels/${general}/messages/${id}`);
    expect(mira.in("general").messages).toEqual([]);
    expect((await refusal(rest.get(`/channels/${general}/messages/${id}`))).code).toBe(10_008);
  });

  it("come in pages, newest first, before and after an id or a moment", async () => {
    const ids: string[] = [];
    for (const content of ["a", "b", "c", "d"]) {
      ids.push((await send({ content })).id);
      await discord.advance(1000);
    }
    const page = async (query: Record<string, string>): Promise<string> => {
      const messages = await rest.get(`/channels/${general}/messages`, { query: new URLSearchParams(query) });
      return (messages as SentMessage[]).map((message) => message.content).join("");
    };
    expect(await page({})).toBe("dcba");
    expect(await page({ limit: "2" })).toBe("dc");
    expect(await page({ before: ids[2] ?? "" })).toBe("ba");
    expect(await page({ after: ids[1] ?? "", limit: "1" })).toBe("c");
    const afterSecond = (BigInt(discord.world.clock.nowMs - 2500) - 1_420_070_400_000n) << 22n;
    expect(await page({ after: String(afterSecond) })).toBe("dc");
    expect(await page({ around: ids[1] ?? "", limit: "3" })).toBe("cba");
  });

  it("with the same nonce are one for two minutes of this clock", async () => {
    const body = { content: "once", nonce: "delivery-1", enforce_nonce: true };
    const first = await send(body);
    await discord.advance(119_999);
    expect((await send(body)).id).toBe(first.id);
    await discord.advance(1);
    expect((await send(body)).id).not.toBe(first.id);
    expect(mira.in("general").messages).toHaveLength(2);
  });

  it("with the same nonce are two where it is not enforced", async () => {
    await send({ content: "twice", nonce: "n" });
    await send({ content: "twice", nonce: "n" });
    expect(mira.in("general").messages).toHaveLength(2);
  });

  it("ping only whom allowed_mentions lets them", async () => {
    grantBot(discord, 1n << 17n);
    const content = `<@${mira.id}> <@${discord.person("Sam").id}> @everyone`;
    expect(await send({ content })).toMatchObject({ mentions: [{ id: mira.id }, {}], mention_everyone: true });
    const quiet = await send({ content, allowed_mentions: { parse: [] } });
    expect(quiet).toMatchObject({ mentions: [], mention_everyone: false });
    const one = await send({ content, allowed_mentions: { users: [mira.id] } });
    expect(one).toMatchObject({ mentions: [{ id: mira.id }] });
  });

  it("bulk delete takes 2 to 100, none older than two weeks", async () => {
    const path = `/channels/${general}/messages/bulk-delete` as const;
    grantBot(discord, 1n << 13n);
    const old = await send({ content: "old" });
    await discord.advance(15 * 24 * 60 * 60_000);
    const messages = [(await send({ content: "a" })).id, (await send({ content: "b" })).id];
    expect((await refusal(rest.post(path, { body: { messages: messages.slice(1) } }))).code).toBe(50_016);
    expect((await refusal(rest.post(path, { body: { messages: [...messages, old.id] } }))).code).toBe(50_034);
    await rest.post(path, { body: { messages } });
    expect(mira.in("general").messages.map((message) => message.text)).toEqual(["old"]);
  });

  it("typing is shown to people", async () => {
    const events: string[] = [];
    discord.onEvent((event) => events.push(event.kind));
    await rest.post(`/channels/${general}/typing`);
    expect(events).toContain("typing");
  });
});
