import { PermissionFlagsBits, type REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { grantBot, refusalCode, restClient, sendTo } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let sam: Actor;
let general: string;
let thread: string;
let inside: string;

const minuteMs = 60_000;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  sam = discord.person("Sam");
  general = mira.in("general").channelId;
  const added = await discord.control({ kind: "addThread", channelId: general, name: "talk", ownerId: sam.id });
  thread = added.id ?? "";
  inside = await write("inside");
});

afterEach(async () => {
  await discord.stop();
});

async function write(content: string): Promise<string> {
  const { id } = (await rest.post(`/channels/${thread}/messages`, { body: { content } })) as { id: string };
  return id;
}

async function isArchived(): Promise<boolean> {
  const shape = (await rest.get(`/channels/${thread}`)) as { thread_metadata: { archived: boolean } };
  return shape.thread_metadata.archived;
}

function allow(targetId: string, permission: bigint): Promise<unknown> {
  return discord.control({ kind: "setOverwrite", channelId: general, targetId, allow: String(permission), deny: "0" });
}

describe("an archived thread", () => {
  beforeEach(() => discord.control({ kind: "setThread", channelId: thread, archived: true }));

  it("lets nothing be changed (50083)", async () => {
    const path = `/channels/${thread}/messages/${inside}` as const;
    const fire = encodeURIComponent("🔥");
    await allow(discord.world.application.botUserId, PermissionFlagsBits.PinMessages);
    expect(await refusalCode(rest.patch(path, { body: { content: "x" } }))).toBe(50_083);
    expect(await refusalCode(rest.delete(path))).toBe(50_083);
    expect(await refusalCode(rest.put(`${path}/reactions/${fire}/@me`))).toBe(50_083);
    expect(await refusalCode(rest.put(`/channels/${thread}/messages/pins/${inside}`))).toBe(50_083);
    expect(await refusalCode(rest.put(`/channels/${thread}/thread-members/@me`))).toBe(50_083);
    await expect(mira.message(inside).react("🔥")).rejects.toThrow("archived");
    expect(mira.in("talk").last.text).toBe("inside");
  });

  it("is woken by a message, whoever writes it", async () => {
    await write("awake");
    expect(await isArchived()).toBe(false);
    await discord.control({ kind: "setThread", channelId: thread, archived: true });
    await mira.in("talk").say("again");
    expect(await isArchived()).toBe(false);
  });

  it("is not named among the active ones, but among the archived", async () => {
    const channel = discord.world.channels.get(thread);
    expect(await rest.get(`/guilds/${channel?.guildId}/threads/active`)).toMatchObject({ threads: [] });
    const archived = await rest.get(`/channels/${channel?.parentId}/threads/archived/public`);
    expect(archived).toMatchObject({ threads: [{ id: thread }], has_more: false });
    const privately = () => rest.get(`/channels/${channel?.parentId}/threads/archived/private`);
    expect(await refusalCode(privately())).toBe(50_013);
    await allow(discord.world.application.botUserId, PermissionFlagsBits.ManageThreads);
    expect(await privately()).toMatchObject({ threads: [], has_more: false });
  });
});

describe("a locked thread", () => {
  beforeEach(() => discord.control({ kind: "setThread", channelId: thread, locked: true }));

  it("takes no message of those who do not manage threads", async () => {
    expect(await refusalCode(write("x"))).toBe(160_005);
    await expect(sam.in("talk").say("x")).rejects.toThrow("may not write");
    await allow(discord.world.application.botUserId, PermissionFlagsBits.ManageThreads);
    await write("moderated");
  });

  it("that is archived as well is 50083", async () => {
    await discord.control({ kind: "setThread", channelId: thread, archived: true });
    expect(await refusalCode(write("x"))).toBe(50_083);
  });
});

describe("time", () => {
  it("archives a thread in which nothing happened for as long as it was to stay", async () => {
    await discord.advance(1439 * minuteMs);
    await write("still here");
    await discord.advance(1439 * minuteMs);
    expect(await isArchived()).toBe(false);
    await discord.advance(minuteMs);
    expect(await isArchived()).toBe(true);
    await write("awake");
    await discord.advance(1440 * minuteMs);
    expect(await isArchived()).toBe(true);
  });
});

it("its owner archives and wakes it, and locks it only with the permission", async () => {
  const { channelId } = mira.in("general");
  const own = (await rest.post(`/channels/${channelId}/threads`, { body: { name: "mine", type: 11 } })) as {
    id: string;
  };
  const patch = (body: object) => rest.patch(`/channels/${own.id}`, { body });
  await patch({ archived: true });
  expect(await refusalCode(patch({ name: "renamed" }))).toBe(50_083);
  expect(await patch({ archived: false, name: "renamed" })).toMatchObject({ name: "renamed" });
  expect(await refusalCode(patch({ locked: true }))).toBe(50_013);
  expect(await refusalCode(rest.patch(`/channels/${thread}`, { body: { archived: true } }))).toBe(50_013);
});

describe("a thread that the bot starts", () => {
  it("on a message takes messages until it is archived", async () => {
    const { id } = await sendTo(rest, general, { content: "topic" });
    const path = `/channels/${general}/messages/${id}/threads` as const;
    const made = (await rest.post(path, { body: { name: "aside" } })) as { id: string };
    expect(made).toMatchObject({ id, type: 11, parent_id: general });
    const inside = await sendTo(rest, made.id, { content: "inside" });
    expect(mira.in("aside").last.text).toBe("inside");
    expect(await refusalCode(rest.post(path, { body: { name: "again" } }))).toBe(160_004);
    await rest.patch(`/channels/${made.id}`, { body: { archived: true } });
    const edit = rest.patch(`/channels/${made.id}/messages/${inside.id}`, { body: { content: "x" } });
    expect(await refusalCode(edit)).toBe(50_083);
    await sendTo(rest, made.id, { content: "awake" });
    expect(await rest.get(`/channels/${made.id}`)).toMatchObject({ thread_metadata: { archived: false } });
  });

  it("in private is seen by its members", async () => {
    grantBot(discord, 1n << 36n);
    const made = (await rest.post(`/channels/${general}/threads`, { body: { name: "quiet", type: 12 } })) as {
      id: string;
    };
    expect(() => sam.in("quiet")).toThrow("sees no channel");
    await rest.put(`/channels/${made.id}/thread-members/${sam.id}`);
    expect(sam.in("quiet").channelId).toBe(made.id);
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    expect(await rest.get(`/guilds/${guildId}/threads/active`)).toMatchObject({
      threads: [{ id: thread }, { id: made.id }],
    });
  });
});
