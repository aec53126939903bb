import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type LocalDiscord, startLocalDiscord } from "../emulator/server/local-discord.ts";
import { type Bot, startBot } from "../src/bot.ts";
import { shiftableClock } from "../src/clock.ts";
import { readConfig } from "../src/config/config.ts";
import { createContext } from "../src/context.ts";

/** The whole product in this process: a local Discord with its page, the bot, and an embedded database in a folder of its own. */
export interface DemoWorld {
  readonly discord: LocalDiscord;
  stop(): Promise<void>;
}

/** @param startMs where both clocks stand until they are moved */
export async function startDemoWorld(startMs: number): Promise<DemoWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), "bridge-coach-demo-"));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  // Whoever ends the process early leaves nothing behind either.
  process.once("exit", forget);
  const opsPort = await freePort();
  const clockUrl = `http://127.0.0.1:${opsPort}/clock`;
  const names = { appName: "Bridge Coach", serverName: "Bridge Club" };
  const discord = await startLocalDiscord({ frozenAtMs: startMs, clockUrl, ...names });
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ALLOW_CLOCK_SHIFT: "true",
    OPS_PORT: String(opsPort),
    DATA_DIR: dataDir,
  });
  if (config.discord === null) throw new Error("the demo has a token");
  const log = pino({ level: "warn" }, process.stderr);
  const clock = shiftableClock({ nowMs: () => startMs });
  const bot: Bot = await startBot(await createContext(config, config.discord, { log, clock }), (error) => {
    throw error;
  });
  return {
    discord,
    async stop() {
      await bot.stop();
      await discord.stop();
      forget();
      process.off("exit", forget);
    },
  };
}

/** The two need each other's address before either is up. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
