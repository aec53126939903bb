import { type Client, GatewayIntentBits, PermissionFlagsBits, type REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import type { GuildRecord } from "../../emulator/server/world/records.ts";
import { connectBot, startQuiet } from "./bot.ts";
import { grantBot, refusalCode, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let sam: Actor;
let guild: GuildRecord;
let client: Client<true> | null = null;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  sam = discord.person("Sam");
  const [only] = discord.world.guilds.values();
  if (!only) throw new Error("no server");
  guild = only;
});

afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

const grant = (...permissions: readonly bigint[]): void => grantBot(discord, ...permissions);

const { ManageRoles, ManageNicknames, KickMembers, ViewChannel, BanMembers } = PermissionFlagsBits;
const path = () => `/guilds/${guild.id}` as const;
const make = (body: object) => rest.post(`${path()}/roles`, { body }) as Promise<{ id: string; position: number }>;

describe("roles", () => {
  it("are made, changed, given, taken and removed, and the gateway tells", async () => {
    client = await connectBot(discord, { options: { intents: [GatewayIntentBits.Guilds] } });
    grant(ManageRoles);
    const role = await make({ name: "early birds", permissions: "0" });
    expect(role.position).toBe(1);
    await rest.patch(`${path()}/roles/${role.id}`, { body: { name: "night owls" } });
    await rest.put(`${path()}/members/${sam.id}/roles/${role.id}`);
    expect(await rest.get(`${path()}/members/${sam.id}`)).toMatchObject({ roles: [role.id] });
    await rest.delete(`${path()}/members/${sam.id}/roles/${role.id}`);
    await rest.patch(`${path()}/members/${sam.id}`, { body: { roles: [role.id] } });
    await rest.delete(`${path()}/roles/${role.id}`);
    expect(await rest.get(`${path()}/members/${sam.id}`)).toMatchObject({ roles: [] });
    expect(await refusalCode(rest.delete(`${path()}/roles/${role.id}`))).toBe(10_011);
    const told = discord.wire.entries.map((entry) => entry.title).filter((title) => title.includes("GUILD_ROLE"));
    expect(told).toEqual(["op 0 GUILD_ROLE_CREATE", "op 0 GUILD_ROLE_UPDATE", "op 0 GUILD_ROLE_DELETE"]);
  });

  it("are refused without the permission, above the bot's own, and with rights it does not have", async () => {
    expect(await refusalCode(make({ name: "x" }))).toBe(50_013);
    grant(ManageRoles);
    expect(await refusalCode(make({ name: "x", permissions: String(BanMembers) }))).toBe(50_013);
    const own = guild.roles.find((one) => one.managed)?.id;
    expect(await refusalCode(rest.patch(`${path()}/roles/${own}`, { body: { name: "x" } }))).toBe(50_013);
    expect(await refusalCode(rest.put(`${path()}/members/${sam.id}/roles/${own}`))).toBe(50_013);
    expect(await refusalCode(rest.delete(`${path()}/roles/${guild.id}`))).toBe(50_013);
  });
});

describe("members", () => {
  it("are found by the beginning of a name", async () => {
    const search = (query: string) =>
      rest.get(`${path()}/members/search`, { query: new URLSearchParams({ query, limit: "10" }) });
    expect(await search("MI")).toMatchObject([{ user: { id: mira.id } }]);
    expect(await search("nobody")).toEqual([]);
  });

  it("are called and shown out by who may, never those above", async () => {
    const rename = (userId: string, nick: string) => rest.patch(`${path()}/members/${userId}`, { body: { nick } });
    const kick = (userId: string) => rest.delete(`${path()}/members/${userId}`);
    expect(await refusalCode(rename(sam.id, "Sammy"))).toBe(50_013);
    expect(await refusalCode(kick(sam.id))).toBe(50_013);
    grant(ManageNicknames, KickMembers);
    expect(await rename(sam.id, "Sammy")).toMatchObject({ nick: "Sammy" });
    expect(await rename("@me", "Botty")).toMatchObject({ nick: "Botty" });
    expect(await refusalCode(rename(mira.id, "Boss"))).toBe(50_013);
    expect(await refusalCode(kick(mira.id))).toBe(50_013);
    await kick(sam.id);
    expect(await refusalCode(rest.get(`${path()}/members/${sam.id}`))).toBe(10_007);
  });
});

describe("what a channel allows", () => {
  const overwrite = (targetId: string) => `/channels/${mira.in("general").channelId}/permissions/${targetId}` as const;

  it("is set for a role or a person, and people are held to it", async () => {
    const deny = { type: 1, deny: String(ViewChannel) };
    expect(await refusalCode(rest.put(overwrite(sam.id), { body: deny }))).toBe(50_013);
    grant(ManageRoles);
    await rest.put(overwrite(sam.id), { body: deny });
    expect(() => sam.in("general")).toThrow("sees no channel");
    await rest.delete(overwrite(sam.id));
    await sam.in("general").say("back");
    const body = { type: 0, allow: String(BanMembers) };
    expect(await refusalCode(rest.put(overwrite(guild.id), { body }))).toBe(50_013);
  });
});
