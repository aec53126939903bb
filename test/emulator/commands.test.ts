import type { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { refusal, restClient } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
});

afterEach(async () => {
  await discord.stop();
});

describe("commands", () => {
  const commandsPath = () => `/applications/${discord.world.application.id}/commands` as const;

  it("are replaced, added, changed and removed; the same name keeps its id", async () => {
    const put = (body: object[]) => rest.put(commandsPath(), { body }) as Promise<{ id: string; name: string }[]>;
    const [first] = await put([{ name: "log", description: "a" }]);
    const [again, other] = await put([
      { name: "log", description: "b" },
      { name: "why", description: "c" },
    ]);
    expect(again?.id).toBe(first?.id);
    await rest.patch(`${commandsPath()}/${other?.id}`, { body: { description: "changed" } });
    expect(await rest.get(`${commandsPath()}/${other?.id}`)).toMatchObject({ name: "why", description: "changed" });
    await rest.delete(`${commandsPath()}/${other?.id}`);
    expect(await rest.get(commandsPath())).toMatchObject([{ name: "log", description: "b" }]);
    expect((await refusal(rest.get(`${commandsPath()}/${other?.id}`))).code).toBe(10_063);
  });

  it("of one guild are apart from the global ones", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    const path = `/applications/${discord.world.application.id}/guilds/${guildId}/commands` as const;
    const { id } = (await rest.post(path, { body: { name: "here", description: "d" } })) as { id: string };
    expect(await rest.get(path)).toMatchObject([{ name: "here", guild_id: guildId }]);
    expect(await rest.get(commandsPath())).toEqual([]);
    await rest.post(commandsPath(), { body: { name: "here", description: "everywhere" } });
    await rest.patch(`${path}/${id}`, { body: { description: "only here" } });
    expect(await rest.get(`${path}/${id}`)).toMatchObject({ name: "here", description: "only here" });
    expect(await rest.put(path, { body: [{ name: "here", description: "d" }] })).toMatchObject([{ id }]);
    await rest.delete(`${path}/${id}`);
    expect(await rest.get(path)).toEqual([]);
    expect(await rest.get(commandsPath())).toMatchObject([{ name: "here", description: "everywhere" }]);
  });

  const option = (details: object) => ({
    name: "a",
    description: "b",
    options: [{ type: 3, name: "o", description: "d", ...details }],
  });
  it.each([
    ["a name in capitals", { name: "Log", description: "d" }],
    ["no description", { name: "log" }],
    ["a description of 101", { name: "log", description: "x".repeat(101) }],
    [
      "26 options",
      {
        name: "log",
        description: "d",
        options: Array.from({ length: 26 }, (_, n) => ({ type: 3, name: `o${n}`, description: "d" })),
      },
    ],
    ["choices and autocomplete", option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })],
    ["26 choices", option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) })],
    [
      "a required option after an optional one",
      {
        name: "log",
        description: "d",
        options: [
          { type: 3, name: "a", description: "d" },
          { type: 3, name: "b", description: "d", required: true },
        ],
      },
    ],
    [
      "a subcommand beside an option",
      {
        name: "log",
        description: "d",
        options: [
          { type: 1, name: "a", description: "d" },
          { type: 3, name: "b", description: "d" },
        ],
      },
    ],
    ["a context menu command with a description", { name: "Cheer", type: 2, description: "d" }],
  ])("%s is refused", async (_name, body) => {
    expect((await refusal(rest.put(commandsPath(), { body: [body] }))).code).toBe(50_035);
    expect((await refusal(rest.post(commandsPath(), { body }))).code).toBe(50_035);
  });

  it("twice the same name is refused", async () => {
    const body = [
      { name: "log", description: "a" },
      { name: "log", description: "b" },
    ];
    expect((await refusal(rest.put(commandsPath(), { body }))).code).toBe(50_035);
  });
});
