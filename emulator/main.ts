import { join } from "node:path";
import { parseArgs } from "node:util";
import { type LocalDiscord, startLocalDiscord } from "./server/local-discord.ts";

/**
 * A local Discord for any bot; `--help` tells the options. Prints one line, `local discord ready {"url":…,"apiUrl":…,"gatewayUrl":…}`, and tells a parent process the same over
 * IPC. Stops on SIGTERM and SIGINT, when the parent disconnects, and with --parent-watch when its standard input ends.
 */
const defaultPort = 8930;

const usage = `npm run emulator -- [options]

  --port N                     of its page and of the API; 0 takes a free one (${defaultPort})
  --data-dir DIR               the world is kept in local-discord below it (.data)
  --app-name NAME              the bot's name
  --server-name NAME           the first server's name
  --clock-url URL              the bot's own clock
  --privileged-intents BITS    the privileged intents that are switched on for the bot (0)
  --parent-watch               stop when standard input ends`;

const values = given();

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port ${values.port} is not a port.`);

const clockUrl = values["clock-url"];
const appName = values["app-name"];
const serverName = values["server-name"];
const privilegedIntents = Number(values["privileged-intents"]);
const discord = await startLocalDiscord({
  port,
  directory: join(values["data-dir"], "local-discord"),
  ...(clockUrl && { clockUrl }),
  ...(appName && { appName }),
  ...(serverName && { serverName }),
  ...(Number.isInteger(privilegedIntents) && { privilegedIntents }),
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code === "EADDRINUSE") fail(`port ${port} is in use: choose another one with --port.`);
  return fail(error.message);
});

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(discord));
if (process.send) process.once("disconnect", () => stop(discord));
if (values["parent-watch"]) process.stdin.resume().once("end", () => stop(discord));

// Whoever hears this may want it to stop at once.
const { url, apiUrl, gatewayUrl } = discord;
process.stdout.write(`local discord ready ${JSON.stringify({ url, apiUrl, gatewayUrl })}\n`);
process.send?.({ type: "ready", url, apiUrl });

function stop(running: LocalDiscord): void {
  if (stopping) return;
  stopping = true;
  running.stop().then(
    () => process.exit(0),
    (error: unknown) => fail(String(error)),
  );
}

function fail(words: string): never {
  process.stderr.write(`local discord: ${words}\n`);
  process.exit(1);
}

function given() {
  const options = {
    port: { type: "string", default: String(defaultPort) },
    "data-dir": { type: "string", default: ".data" },
    "clock-url": { type: "string" },
    "app-name": { type: "string" },
    "server-name": { type: "string" },
    "privileged-intents": { type: "string" },
    "parent-watch": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  } as const;
  const read = readOptions();
  if (!read.help) return read;
  process.stdout.write(`${usage}\n`);
  return process.exit(0);

  function readOptions() {
    try {
      return parseArgs({ options }).values;
    } catch (error) {
      return fail(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    }
  }
}
