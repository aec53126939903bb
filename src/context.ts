import { join } from "node:path";
import type { Logger } from "pino";
import { type ShiftableClock, shiftableClock, systemClock } from "./clock.ts";
import type { Config, DiscordConfig } from "./config/config.ts";
import { fileOriginsOf } from "./config/file-origins.ts";
import type { Database } from "./db/client.ts";
import { openDatabase } from "./db/open-database.ts";
import { type DiscordNotifier, discordNotifier } from "./discord/notifier.ts";
import type { Pictures } from "./interactions/pictures.ts";
import { createLog } from "./ops/create-log.ts";
import { createRenderer, type Renderer } from "./pictures/renderer/renderer.ts";
import { picturesPort } from "./pictures-port.ts";
import type { ServiceContext } from "./services/service-context.ts";

/** Everything that the bot is made of, wired by hand. */
export interface Context {
  readonly config: Config;
  readonly discord: DiscordConfig;
  readonly log: Logger;
  readonly database: Database;
  readonly clock: ShiftableClock;
  readonly services: ServiceContext;
  readonly renderer: Renderer;
  readonly pictures: Pictures;
  /** The one sender of this process, so that there is one pace; `stop` lets go of its timers. */
  readonly notifier: DiscordNotifier;
}

/** What a test puts in the place of the real part. */
export type ContextOverrides = Partial<Pick<Context, "log" | "database" | "clock" | "renderer">>;

/** @throws DirectoryLockedError when another process has the embedded database open */
export async function createContext(
  config: Config,
  discord: DiscordConfig,
  overrides: ContextOverrides = {},
): Promise<Context> {
  const log = overrides.log ?? createLog(config.logLevel, process.stdout.isTTY);
  const database = overrides.database ?? (await openDatabase(config.database));
  const clock = overrides.clock ?? shiftableClock(systemClock);
  const onFailure = (err: unknown) => log.warn({ err }, "a picture could not be made");
  const cacheDirectory = join(config.dataDir, "pictures");
  const renderer = overrides.renderer ?? createRenderer({ cacheDirectory, onFailure });
  const pictures = picturesPort(renderer, onFailure);
  const services = { db: database.db, clock, fileOrigins: fileOriginsOf(discord) };
  return { config, discord, log, database, clock, services, renderer, pictures, notifier: discordNotifier(discord) };
}
