import { setTimeout as delay } from "node:timers/promises";
import { startBot } from "./bot.ts";
import { type Config, discordDefaults, readConfig } from "./config/config.ts";
import { ConfigError } from "./config/env.ts";
import { createContext } from "./context.ts";
import { DirectoryLockedError } from "./db/lock-directory.ts";
import { installLink } from "./discord/install-link.ts";

/** A stop that takes longer is cut off; supervisors wait ten seconds before they kill. */
const stopWithinMs = 9_500;

/** Resolves when the process is told to stop: by a signal, or by its parent, whose channel closes also when it is killed. */
const toldToStop = new Promise<void>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => resolve());
  process.on("disconnect", () => resolve());
});

await main().catch((error: unknown) => {
  console.error(explained(error));
  process.exitCode = 1;
});
process.exit();

async function main(): Promise<void> {
  const config = readConfig();
  if (config.discord === null)
    throw new ConfigError(["DISCORD_TOKEN: expected a bot token. Without one, npm start brings up a local Discord."]);
  const context = await createContext(config, config.discord);
  const lost = Promise.withResolvers<never>();
  const started = startBot(context, lost.reject);
  const bot = await Promise.race([started, toldToStop.then(() => null)]);
  if (bot === null) return;
  announce(config, bot.applicationId, bot.opsUrl);
  try {
    await Promise.race([toldToStop, lost.promise]);
  } finally {
    await Promise.race([bot.stop(), delay(stopWithinMs)]);
  }
}

/** Tells the parent process, or the log where there is none, where everything is. */
function announce(config: Config, applicationId: string | null, opsUrl: string): void {
  const isReal = applicationId !== null && config.discord?.apiUrl === discordDefaults.apiUrl;
  const links = isReal
    ? { guild: installLink(applicationId, "guild"), user: installLink(applicationId, "user") }
    : null;
  process.send?.({ type: "ready", opsUrl, installLinks: links });
}

/** A mistake of the operator reads as a sentence; anything else keeps its stack. */
function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DirectoryLockedError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE")
    return `OPS_PORT: expected a free port. ${error.message}. Another Bridge Coach may be running.`;
  return error.cause === undefined ? String(error.stack) : error.message;
}
