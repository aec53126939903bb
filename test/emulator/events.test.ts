import { type Client, Events, GatewayIntentBits } from "discord.js";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

interface Packet {
  readonly t: string | null;
  readonly d: unknown;
}

const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.MessageContent;
const everyIntent = Object.values(GatewayIntentBits).filter(
  (bit) => typeof bit === "number" && bit !== GatewayIntentBits.GuildPresences,
);

let discord: LocalDiscord;
let client: Client<true>;
let mira: Actor;
let sam: Actor;
let guildId: string;
let general: string;
const heard: Packet[] = [];

beforeAll(async () => {
  discord = await startQuiet({ privilegedIntents: privileged });
  client = await connectBot(discord, { options: { intents: everyIntent as GatewayIntentBits[] } });
  client.on(Events.Raw, (packet: Packet) => heard.push(packet));
  mira = discord.person("Mira");
  sam = discord.person("Sam");
  general = mira.in("general").channelId;
  guildId = discord.world.channels.get(general)?.guildId ?? "";
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

beforeEach(() => {
  heard.length = 0;
});

/** Does something and waits until the real client has heard this event. */
async function after(doing: () => Promise<unknown>, event: string): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const listener = (packet: Packet): void => {
    if (packet.t === event) resolve(packet.d);
  };
  client.on(Events.Raw, listener);
  await doing();
  const data = await promise;
  client.off(Events.Raw, listener);
  return data;
}

const overwrite = (deny: bigint) =>
  discord.control({
    kind: "setOverwrite",
    channelId: general,
    targetId: client.user.id,
    allow: "0",
    deny: String(deny),
  });

it("a server and its members", async () => {
  const added = await after(
    () => discord.control({ kind: "addGuild", name: "Second", ownerId: mira.id, withBot: true }),
    "GUILD_CREATE",
  );
  expect(added).toMatchObject({ name: "Second", unavailable: false, members: [{ user: { id: client.user.id } }] });
  const second = (added as { id: string }).id;
  const joined = await after(
    () => discord.control({ kind: "joinGuild", guildId: second, userId: sam.id }),
    "GUILD_MEMBER_ADD",
  );
  expect(joined).toMatchObject({ guild_id: second, user: { id: sam.id } });
  const changed = await after(
    () => discord.control({ kind: "setRoles", guildId: second, userId: sam.id, roleIds: [] }),
    "GUILD_MEMBER_UPDATE",
  );
  expect(changed).toMatchObject({ user: { id: sam.id }, roles: [] });
  const left = await after(
    () => discord.control({ kind: "leaveGuild", guildId: second, userId: sam.id }),
    "GUILD_MEMBER_REMOVE",
  );
  expect(left).toMatchObject({ user: { id: sam.id } });
  const gone = await after(() => client.rest.delete(`/users/@me/guilds/${second}`), "GUILD_DELETE");
  expect(gone).toEqual({ id: second });
});

it("all members, when asked for", async () => {
  const members = await client.guilds.cache.get(guildId)?.members.fetch();
  expect(members?.map((member) => member.user.username).toSorted()).toEqual(["Local Bot", "mira", "sam"]);
  expect(heard.map((packet) => packet.t)).toContain("GUILD_MEMBERS_CHUNK");
});

it("channels", async () => {
  const added = await after(() => discord.control({ kind: "addChannel", guildId, name: "new" }), "CHANNEL_CREATE");
  expect(added).toMatchObject({ name: "new", guild_id: guildId, type: 0 });
  const changed = await after(() => overwrite(0n), "CHANNEL_UPDATE");
  expect(changed).toMatchObject({ id: general, permission_overwrites: [{ id: client.user.id, type: 1 }] });
  const channelId = (added as { id: string }).id;
  const gone = await after(() => discord.control({ kind: "deleteChannel", channelId }), "CHANNEL_DELETE");
  expect(gone).toMatchObject({ id: channelId });
});

it("threads", async () => {
  const body = { name: "talk", type: 11 };
  const added = (await after(() => client.rest.post(`/channels/${general}/threads`, { body }), "THREAD_CREATE")) as {
    id: string;
  };
  expect(added).toMatchObject({ name: "talk", parent_id: general });
  const path = `/channels/${added.id}` as const;
  await after(() => client.rest.put(`${path}/thread-members/${sam.id}`), "THREAD_UPDATE");
  expect(await client.rest.get(`${path}/thread-members`)).toMatchObject([
    { user_id: client.user.id },
    { user_id: sam.id },
  ]);
  await client.rest.delete(`${path}/thread-members/${sam.id}`);
  expect(await client.rest.get(`${path}/thread-members`)).toHaveLength(1);
  await discord.control({ kind: "deleteChannel", channelId: added.id });
  expect(heard.map((packet) => packet.t)).not.toContain("CHANNEL_DELETE");
});

it("deleting a channel takes its threads along", async () => {
  const { id } = await discord.control({ kind: "addChannel", guildId, name: "short" });
  await client.rest.post(`/channels/${id ?? ""}/threads`, { body: { name: "inside", type: 11 } });
  const gone = await after(() => discord.control({ kind: "deleteChannel", channelId: id ?? "" }), "THREAD_DELETE");
  expect(gone).toMatchObject({ name: "inside", parent_id: id });
});

it("messages, in servers and in private", async () => {
  const said = await after(() => mira.in("general").say("hello"), "MESSAGE_CREATE");
  expect(said).toMatchObject({ content: "hello", guild_id: guildId, member: { roles: [] }, author: { id: mira.id } });
  const direct = await after(() => mira.dm.say("psst"), "MESSAGE_CREATE");
  expect(direct).toMatchObject({ content: "psst", channel_id: mira.dm.channelId });
  expect(direct).not.toHaveProperty("guild_id");
  const own = (await client.rest.post(`/channels/${general}/messages`, { body: { content: "mine" } })) as {
    id: string;
  };
  const path = `/channels/${general}/messages/${own.id}` as const;
  const edited = await after(() => client.rest.patch(path, { body: { content: "ours" } }), "MESSAGE_UPDATE");
  expect(edited).toMatchObject({ id: own.id, content: "ours" });
  const gone = await after(() => client.rest.delete(path), "MESSAGE_DELETE");
  expect(gone).toEqual({ id: own.id, channel_id: general, guild_id: guildId });
});

it("reactions, pins and typing", async () => {
  const { id } = await mira.in("general").say("react to this");
  const added = await after(() => mira.message(id).react("🔥"), "MESSAGE_REACTION_ADD");
  expect(added).toMatchObject({ user_id: mira.id, message_id: id, emoji: { name: "🔥" } });
  const away = { kind: "unreact", as: mira.id, messageId: id, emoji: "🔥" } as const;
  expect(await after(() => discord.perform(away), "MESSAGE_REACTION_REMOVE")).toMatchObject({ user_id: mira.id });
  const role = discord.world.guilds.get(guildId)?.roles.find((one) => one.managed);
  if (role) role.permissions = "8";
  const path = `/channels/${general}/messages/${id}/reactions` as const;
  await mira.message(id).react("🔥");
  const one = await after(
    () => client.rest.delete(`${path}/${encodeURIComponent("🔥")}`),
    "MESSAGE_REACTION_REMOVE_EMOJI",
  );
  expect(one).toMatchObject({ emoji: { name: "🔥" } });
  expect(await after(() => client.rest.delete(path), "MESSAGE_REACTION_REMOVE_ALL")).toMatchObject({ message_id: id });
  const pin = () => client.rest.put(`/channels/${general}/messages/pins/${id}`);
  expect(await after(pin, "CHANNEL_PINS_UPDATE")).toMatchObject({ channel_id: general });
  const typing = await after(() => client.rest.post(`/channels/${general}/typing`), "TYPING_START");
  expect(typing).toMatchObject({ channel_id: general, user_id: client.user.id });
});

it("a bulk deletion, in one event", async () => {
  const role = discord.world.guilds.get(guildId)?.roles.find((one) => one.managed);
  const before = role?.permissions ?? "0";
  if (role) role.permissions = String(BigInt(before) | (1n << 13n));
  const ids = [(await mira.in("general").say("one")).id, (await mira.in("general").say("two")).id];
  const remove = () => client.rest.post(`/channels/${general}/messages/bulk-delete`, { body: { messages: ids } });
  expect(await after(remove, "MESSAGE_DELETE_BULK")).toMatchObject({ ids, channel_id: general, guild_id: guildId });
  if (role) role.permissions = before;
});

it("nothing of a channel the bot cannot see, nor of a private message", async () => {
  const role = discord.world.guilds.get(guildId)?.roles.find((one) => one.managed);
  if (role) role.permissions = "0";
  await overwrite(1n << 10n);
  await mira.in("general").say("among ourselves");
  // What comes next shows that nothing is still on its way.
  await after(() => mira.in("accountability").say("for all"), "MESSAGE_CREATE");
  const contents = heard.flatMap((packet) =>
    packet.t === "MESSAGE_CREATE" ? [(packet.d as { content: string }).content] : [],
  );
  expect(contents).toEqual(["for all"]);
});
