import type { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { grantBot, refusal, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
});

afterEach(async () => {
  await discord.stop();
});

describe("who the bot is and where", () => {
  it("its application, under both addresses", async () => {
    await rest.patch("/applications/@me", { body: { description: "coaches" } });
    const expected = { id: discord.world.application.id, description: "coaches", approximate_guild_count: 1 };
    expect(await rest.get("/applications/@me")).toMatchObject(expected);
    expect(await rest.get("/oauth2/applications/@me")).toMatchObject(expected);
    expect(await rest.get("/gateway")).toEqual({ url: discord.gatewayUrl });
    const { id } = (await rest.get("/users/@me")) as { id: string };
    expect(await rest.get(`/users/${id}`)).toMatchObject({ username: "Local Bot", bot: true });
  });

  it("its server: channels, roles, members", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    expect(await rest.get(`/guilds/${guildId}`)).toMatchObject({ name: "Playground", owner_id: mira.id });
    const named = [{ name: "general" }, { name: "accountability" }];
    expect(await rest.get(`/guilds/${guildId}/channels`)).toMatchObject(named);
    expect(await rest.get(`/guilds/${guildId}/roles`)).toMatchObject([{ name: "@everyone" }, { managed: true }]);
    expect(await rest.get(`/guilds/${guildId}/roles/${guildId}`)).toMatchObject({ name: "@everyone" });
    expect((await refusal(rest.get(`/guilds/${guildId}/roles/1`))).code).toBe(10_011);
    const query = new URLSearchParams({ limit: "1000", after: mira.id });
    expect(await rest.get(`/guilds/${guildId}/members`, { query })).toMatchObject([{ user: { username: "sam" } }]);
    const create = () => rest.post(`/guilds/${guildId}/channels`, { body: { name: "made" } });
    expect((await refusal(create())).code).toBe(50_013);
    grantBot(discord, 1n << 4n);
    const forum = rest.post(`/guilds/${guildId}/channels`, { body: { name: "forum", type: 15 } });
    expect(await refusal(forum)).toMatchObject({ code: 50_035, errors: { type: {} } });
    const made = (await create()) as { id: string };
    expect(await rest.delete(`/channels/${made.id}`)).toMatchObject({ name: "made" });
    expect((await refusal(rest.get(`/channels/${made.id}`))).code).toBe(10_003);
  });

  it("what cannot be: another application, nobody, a thread in private, deleting other people's words there", async () => {
    expect((await refusal(rest.get("/applications/1/commands"))).code).toBe(10_002);
    expect((await refusal(rest.post("/users/@me/channels", { body: { recipient_id: "1" } }))).code).toBe(50_033);
    const { id } = await mira.dm.say("mine");
    const path = `/channels/${mira.dm.channelId}` as const;
    expect((await refusal(rest.post(`${path}/threads`, { body: { name: "x", type: 11 } }))).code).toBe(50_024);
    expect((await refusal(rest.delete(`${path}/messages/${id}`))).code).toBe(50_003);
  });

  it("more than fits: commands, pins, kinds of reactions", async () => {
    const body = Array.from({ length: 101 }, (_, n) => ({ name: `c${n}`, description: "d" }));
    expect((await refusal(rest.put(`/applications/${discord.world.application.id}/commands`, { body }))).code).toBe(
      30_032,
    );
    const channel = discord.world.channels.get(mira.dm.channelId);
    if (channel) channel.pinnedMessageIds = Array.from({ length: 250 }, (_, n) => String(n));
    const { id } = await mira.dm.say("pin me");
    const path = `/channels/${mira.dm.channelId}/messages` as const;
    expect((await refusal(rest.put(`${path}/pins/${id}`))).code).toBe(30_003);
    for (let n = 0; n < 20; n += 1) await mira.message(id).react(String.fromCodePoint(0x1f600 + n));
    const fire = encodeURIComponent("🔥");
    expect((await refusal(rest.put(`${path}/${id}/reactions/${fire}/@me`))).code).toBe(30_010);
  });
});
