import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REST } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

let directory: string;
let discord: LocalDiscord;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "local-discord-"));
  discord = await startQuiet({ directory });
});

afterEach(async () => {
  await discord.stop();
  await rm(directory, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await discord.stop();
  discord = await startQuiet({ directory });
}

function rest(): REST {
  return new REST({ api: discord.apiUrl }).setToken(discord.token);
}

it("the same people, servers, messages, commands and files are there after a restart", async () => {
  const mira = discord.person("Mira");
  await rest().put(`/applications/${discord.world.application.id}/commands`, {
    body: [{ name: "log", description: "d" }],
  });
  await rest().post(`/channels/${mira.dm.channelId}/messages`, {
    body: { content: "see this" },
    files: [{ name: "a.txt", data: "kept" }],
  });
  await mira.dm.last.react("🔥");
  await discord.control({ kind: "addPerson", displayName: "Noa" });
  const [guildId = ""] = discord.world.guilds.keys();
  const image = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
  const emoji = await discord.control({ kind: "addEmoji", guildId, name: "wave", image });
  const before = await discord.snapshot();
  await restart();
  const after = await discord.snapshot();
  expect(after.people).toEqual(before.people);
  expect(after.guilds).toEqual(before.guilds);
  expect(after.channels).toEqual(before.channels);
  expect(after.application).toEqual(before.application);
  const [attachment] = discord.person("Mira").dm.last.raw.attachments;
  expect(attachment?.url.startsWith(discord.url)).toBe(true);
  expect(await (await fetch(attachment?.url ?? "")).text()).toBe("kept");
  expect(discord.person("Mira").dm.last.raw.reactions).toMatchObject([{ count: 1 }]);
  expect((await fetch(`${discord.url}/emojis/${emoji.id}`)).headers.get("content-type")).toBe("image/gif");
});

it("the clock stays where it was moved, and ids go on", async () => {
  await discord.advance(3_600_000);
  const { nowMs } = discord.world.clock;
  const mira = discord.person("Mira");
  const first = await mira.dm.say("one");
  await restart();
  expect(discord.world.clock.nowMs).toBe(nowMs);
  const second = await discord.person("Mira").dm.say("two");
  expect(BigInt(second.id)).toBeGreaterThan(BigInt(first.id));
});

it("buttons still work, and what was thinking is over", async () => {
  const commands = [{ name: "go", description: "d" }];
  const row = { type: 1, components: [{ type: 2, style: 1, label: "Again", custom_id: "again" }] };
  const client = await connectBot(discord, {
    commands,
    onInteraction: async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.deferReply();
    },
  });
  const mira = discord.person("Mira");
  await mira.in("general").slash("go");
  await client.rest.post(`/channels/${mira.dm.channelId}/messages`, { body: { content: "x", components: [row] } });
  await client.destroy();
  await restart();
  const again = await connectBot(discord, {
    onInteraction: async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: "pressed", components: [] });
    },
  });
  const states = (await discord.snapshot()).messages.map((message) => message.state);
  expect(states).toContain("expired");
  const { message } = await discord.person("Mira").dm.last.press("Again");
  expect(message.text).toBe("pressed");
  await again.destroy();
});

it("what is deleted leaves no file behind", async () => {
  const mira = discord.person("Mira");
  const sent = (await rest().post(`/channels/${mira.dm.channelId}/messages`, {
    files: [{ name: "a.txt", data: "gone" }],
  })) as { id: string };
  await restart();
  expect(await readdir(join(directory, "files"))).toHaveLength(1);
  await rest().delete(`/channels/${mira.dm.channelId}/messages/${sent.id}`);
  await restart();
  expect(await readdir(join(directory, "files"))).toEqual([]);
  expect(discord.person("Mira").dm.messages).toEqual([]);
});

it("what was edited and deleted stays so, start after start", async () => {
  const mira = discord.person("Mira");
  const path = `/channels/${mira.in("general").channelId}/messages` as const;
  const send = async (content: string) => (await rest().post(path, { body: { content } })) as { id: string };
  const [one, two] = [await send("one"), await send("two"), await send("three")];
  await restart();
  await rest().patch(`${path}/${two.id}`, { body: { content: "two, edited" } });
  await rest().delete(`${path}/${one.id}`);
  await send("four");
  await restart();
  await restart();
  const texts = discord
    .person("Mira")
    .in("general")
    .messages.map((message) => message.text);
  expect(texts).toEqual(["two, edited", "three", "four"]);
});

it("a line that a crash cut short is not there, and those before it are", async () => {
  const { channelId } = discord.person("Mira").in("general");
  await discord.person("Mira").in("general").say("whole");
  await discord.stop();
  await appendFile(join(directory, "channels", `${channelId}.jsonl`), '{"record":{"id":"12');
  discord = await startQuiet({ directory });
  await discord.person("Mira").in("general").say("then");
  await restart();
  const texts = discord
    .person("Mira")
    .in("general")
    .messages.map((message) => message.text);
  expect(texts).toEqual(["whole", "then"]);
});

it("a deleted channel leaves no messages behind", async () => {
  const mira = discord.person("Mira");
  const { channelId } = mira.in("general");
  await mira.in("general").say("one");
  await restart();
  expect(await readdir(join(directory, "channels"))).toHaveLength(1);
  await discord.control({ kind: "deleteChannel", channelId });
  await restart();
  expect(await readdir(join(directory, "channels"))).toEqual([]);
});

it("a folder is one local Discord's at a time", async () => {
  await expect(startQuiet({ directory })).rejects.toThrow("in use by another local Discord");
  await discord.person("Mira").in("general").say("undisturbed");
  await restart();
  expect(discord.person("Mira").in("general").last.text).toBe("undisturbed");
});

it("a world of another version is not touched", async () => {
  await discord.stop();
  const { writeFile } = await import("node:fs/promises");
  await writeFile(join(directory, "world.json"), JSON.stringify({ version: 99 }));
  await expect(startQuiet({ directory })).rejects.toThrow("another version: 99");
});
