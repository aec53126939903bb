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
    expect(await rest.get(`${path}/${encodeURIComponent("🔥")}`)).toMatchObject([{ bot: true }, { id: mira.id }]);
    expect((await refusal(rest.put(`${path}/nonsense/@me`))).code).toBe(10_014);
    await rest.delete(`${path}/${encodeURIComponent("🔥")}/@me`);
    expect((await refusal(rest.delete(path))).code).toBe(50_013);
    expect(mira.message(id).raw.reactions).toMatchObject([{ count: 1, me: true }]);
  });

  it("whoever reacted comes in pages", async () => {
    const { id } = await send({ content: "x" });
    const ids: string[] = [];
    for (const displayName of ["Noa", "Ida", "Lou"]) {
      const added = await discord.control({ kind: "addPerson", displayName });
      const guildId = discord.world.channels.get(general)?.guildId ?? "";
      await discord.control({ kind: "joinGuild", guildId, userId: added.id ?? "" });
      await discord.person(displayName).message(id).react("🔥");
      ids.push(added.id ?? "");
    }
    const page = async (query: Record<string, string>) => {
      const path = `/channels/${general}/messages/${id}/reactions/${encodeURIComponent("🔥")}` as const;
      const users = (await rest.get(path, { query: new URLSearchParams(query) })) as { id: string }[];
      return users.map((user) => user.id);
    };
    expect(await page({})).toEqual(ids);
    expect(await page({ limit: "2" })).toEqual(ids.slice(0, 2));
    expect(await page({ after: ids[0] ?? "", limit: "1" })).toEqual(ids.slice(1, 2));
    expect(await refusal(page({ limit: "101" }))).toMatchObject({ code: 50_035 });
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
