import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";

const example = "emulator/example/ten-line-bot.mjs";
const readme = readFileSync("emulator/README.md", "utf8");

let discord: LocalDiscord | null = null;
let bot: ChildProcess | null = null;

afterEach(async () => {
  bot?.kill("SIGKILL");
  await discord?.stop();
});

it("somebody else's bot of ten lines answers on it", async () => {
  // Its clock stands still: a bot that takes long to start is not late.
  discord = await startQuiet();
  const { world } = discord;
  bot = fork(example, { env: { ...process.env, DISCORD_API_URL: discord.apiUrl } });
  await discord.until(() => world.application.commands.length > 0);
  const { message } = await discord.person("Mira").in("general").slash("ping");
  expect(message.text).toBe("Pong!");
  // Killed and started anew, it is another session of the same bot.
  bot.kill("SIGKILL");
  await once(bot, "exit");
  const { gateway } = discord;
  await discord.until(() => gateway.sessions.every((session) => !session.connected));
  bot = fork(example, { env: { ...process.env, DISCORD_API_URL: discord.apiUrl } });
  await discord.until(() => gateway.sessions.some((session) => session.connected));
  expect((await discord.person("Sam").dm.slash("ping")).message.text).toBe("Pong!");
});

it("the README shows that bot as it is, in ten lines", () => {
  const code = readFileSync(example, "utf8");
  expect(readme).toContain(code);
  expect(code.split("\n").filter((line) => line.trim() !== "")).toHaveLength(10);
});

it("the README names every control, action and fault", () => {
  const protocol = ["protocol", "protocol-faults"].map((name) => readFileSync(`emulator/${name}.ts`, "utf8")).join("");
  const kinds = (from: string, to: string): readonly string[] => {
    const part = protocol.slice(protocol.indexOf(from), protocol.indexOf(to));
    const named = [...part.matchAll(/kind: ("\w+"(?: \| "\w+")*)/g), ...part.matchAll(/^ {2}\| ("\w+")/gm)];
    return named.flatMap((match) => [...(match[1] ?? "").matchAll(/\w+/g)].map(([kind]) => kind));
  };
  const all = [
    ...kinds("export type Action", "export interface Upload"),
    ...kinds("export type Control", "export interface ControlResult"),
    ...kinds("export type FaultKind", "export interface Fault "),
  ];
  expect(all.length).toBeGreaterThan(45);
  for (const kind of all) expect(readme, kind).toContain(`\`${kind}\``);
});

it("nothing in it speaks of the bot it came with", () => {
  const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string };
  const words = new RegExp([...name.split("-"), "glute", "kettlebell"].join("|"), "i");
  const files = readdirSync("emulator", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    expect(words.exec(readFileSync(path, "utf8"))?.[0], path).toBeUndefined();
  }
});
