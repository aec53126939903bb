import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type LocalDiscord, startLocalDiscord } from "../../emulator/server/local-discord.ts";
import { type Bot, startBot } from "../../src/bot.ts";
import { shiftableClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config/config.ts";
import { type ContextOverrides, createContext } from "../../src/context.ts";
import type { ServiceContext } from "../../src/services/service-context.ts";
import { mondayMs } from "./coached-person.ts";
import { anEmptyUrl, dropDatabase } from "./database.ts";
import { freePort } from "./free-port.ts";

/** The whole product: a local Discord, a real discord.js client, a real database. Time stands still until it is moved. */
export interface BotWorld {
  readonly discord: LocalDiscord;
  /** Where the bot keeps everything, as its environment names it. */
  readonly database: Readonly<Record<string, string>>;
  /** What the bot logged as warnings and errors. */
  readonly complaints: readonly string[];
  opsUrl(): string;
  /** What the running bot itself works with: for what no command does yet, and for looking behind an answer. */
  services(): ServiceContext;
  /** Stops the bot, runs `meanwhile`, and starts it again on the same database. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** Stops the bot, lets this much time go by, and starts it again. */
  downFor(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export const databaseKinds = ["PostgreSQL", "PGlite"] as const;

/**
 * @param way changes the address under which the bot reaches PostgreSQL
 * @param page whether a browser can open the local Discord
 * @param env what the bot's environment says besides
 * @param workers processes beside the bot, on the same database, that only send what is said unasked
 */
export async function aBotWorld(
  kind: (typeof databaseKinds)[number],
  {
    startMs = mondayMs,
    way = async (url: URL) => url,
    overrides = {} as ContextOverrides,
    page = false,
    env = {},
    workers = 0,
  } = {},
): Promise<BotWorld> {
  const opsPort = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "bridge coach "));
  const url = kind === "PostgreSQL" ? await anEmptyUrl() : null;
  const database: Record<string, string> = url === null ? {} : { DATABASE_URL: (await way(new URL(url))).href };
  const clockUrl = `http://127.0.0.1:${opsPort}/clock`;
  const discord = await startLocalDiscord({ frozenAtMs: startMs, clockUrl, appName: "Bridge Coach", page });
  const complaints: string[] = [];
  let downMs = 0;
  const start = async (role = "all", port = opsPort): Promise<Bot & { readonly services: ServiceContext }> => {
    const config = readConfig({
      ...database,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ALLOW_CLOCK_SHIFT: "true",
      OPS_PORT: String(port),
      ROLE: role,
      DATA_DIR: dataDir,
      ...env,
    });
    if (config.discord === null) throw new Error("the world's bot has a token");
    const log = pino({ level: "warn" }, { write: (line: string) => void complaints.push(line) });
    const clock = shiftableClock({ nowMs: () => startMs + downMs });
    const lost = (error: Error) => void complaints.push(error.message);
    const context = await createContext(config, config.discord, { log, clock, ...overrides });
    return { ...(await startBot(context, lost)), services: context.services };
  };
  let bot = await start();
  const restart = async (meanwhile = async () => {}) => {
    await bot.stop();
    await meanwhile();
    bot = await start();
  };
  const beside: Bot[] = [];
  while (beside.length < workers) beside.push(await start("worker", await freePort()));
  return {
    discord,
    database,
    complaints,
    opsUrl: () => bot.opsUrl,
    services: () => bot.services,
    restart,
    downFor: (ms) =>
      restart(async () => {
        downMs += ms;
        discord.world.clock.advance(ms);
      }),
    async stop() {
      await Promise.all([bot, ...beside].map((one) => one.stop()));
      await discord.stop();
      if (url !== null) await dropDatabase(url);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
