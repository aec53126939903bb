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

describe("reactions and pins", () => {
  it("reactions are counted, listed and cleared", async () => {
    const { id } = await send({ content: "x" });
    const path = `/channels/${general}/messages/${id}/reactions` as const;
    await mira.message(id).react("🔥");
    await rest.put(`${path}/${encodeURIComponent("🔥")}/@me`);
    const fire = { emoji: { name: "🔥" }, count: 2, me: true };
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({ reactions: [fire] });
    expect(await rest.get(`${path}/${encodeURIComponent("🔥")}`)).toMatchObject([{ id: mira.id }, { bot: true }]);
    expect((await refusal(rest.put(`${path}/nonsense/@me`))).code).toBe(10_014);
    await rest.delete(`${path}/${encodeURIComponent("🔥")}/@me`);
    expect((await refusal(rest.delete(path))).code).toBe(50_013);
    expect(mira.message(id).raw.reactions).toMatchObject([{ count: 1, me: true }]);
  });

  it("pins need a permission and are listed newest first", async () => {
    const { id } = await send({ content: "x" });
    const second = await send({ content: "y" });
    const path = `/channels/${general}/messages/pins` as const;
    expect((await refusal(rest.put(`${path}/${id}`))).code).toBe(50_013);
    grantBot(discord, 1n << 51n);
    await rest.put(`${path}/${id}`);
    await rest.put(`${path}/${second.id}`);
    expect(await rest.get(path)).toMatchObject({ items: [{ message: { id: second.id } }, { message: { id } }] });
    await rest.delete(`${path}/${second.id}`);
    expect(await rest.get(`/channels/${general}/pins`)).toMatchObject([{ id, pinned: true }]);
    await rest.delete(`/channels/${general}/pins/${id}`);
    await rest.put(`/channels/${general}/pins/${second.id}`);
    expect(await rest.get(`/channels/${general}/pins`)).toMatchObject([{ id: second.id }]);
  });
});
