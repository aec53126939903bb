import { REST } from "@discordjs/rest";
import { Events, Status } from "discord.js";
import type { RESTGetCurrentApplicationResult } from "discord-api-types/v10";
import { GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import type { CommandTextsByLocale } from "../interactions/command-texts.ts";
import type { RouteTable } from "../interactions/route-table.ts";
import type { GatewayOptions } from "./client.ts";
import { gatewayClient } from "./client.ts";
import { commandsJson } from "./command-json.ts";
import { commandProblems } from "./command-limits.ts";
import { interactionApi } from "./interaction-api.ts";
import { registerCommands } from "./registration.ts";
import type { RouterPorts } from "./router.ts";
import { createRouter } from "./router.ts";
import { explainedStartError } from "./start-error.ts";

export interface DiscordClientOptions extends GatewayOptions, Omit<RouterPorts, "api"> {
  readonly token: string;
  readonly table: RouteTable;
  readonly texts: CommandTextsByLocale;
  /** How long answers in flight may take when the process stops. */
  readonly stopGraceMs: number;
  /** The connection is closed for good (for example, the token was reset): the process cannot go on. */
  onLost(error: Error): void;
}

export interface DiscordConnection {
  readonly applicationId: string;
  /** Servers of this process's shards, as of the last READY; without intents nothing tells of later joins and removals. */
  readonly guildIds: readonly string[];
}

/** The bot's connection to Discord. */
export interface DiscordClient {
  /** Registers the commands, connects, and resolves when interactions arrive. Rejects with an error in words. */
  start(): Promise<void>;
  /** Disconnects, then waits for the answers in flight. */
  stop(): Promise<void>;
  /** True while every shard of this process is connected. */
  isReady(): boolean;
  /** Called whenever all shards have become ready: at the start, and after every new session. */
  onReady(listener: (connection: DiscordConnection) => void): void;
  /** Null before `start`. */
  applicationId(): string | null;
  guildIds(): readonly string[];
}

export function discordClient(options: DiscordClientOptions): DiscordClient {
  const { log, table, token } = options;
  const client = gatewayClient(options);
  // Interaction endpoints do not count against the global limit, so their requests must not wait for it either.
  const answers = new REST({ api: options.apiUrl, globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 });
  const router = createRouter(table, { ...options, api: interactionApi(answers) });
  const guildIdsByShard = new Map<number, readonly string[]>();
  let applicationId: string | null = null;
  let connected = false;

  const isReady = () => client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready);
  const guildIds = () => [...guildIdsByShard.values()].flat();

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw) => void router.receive(raw));
  client.ws.on(GatewayDispatchEvents.Ready, (ready: { guilds: { id: string }[] }, shardId) => {
    guildIdsByShard.set(
      shardId,
      ready.guilds.map(({ id }) => id),
    );
  });
  client.on(Events.Error, (err) => log.error({ err }, "discord.js failed"));
  client.on(Events.ShardError, (err, shardId) => log.warn({ err, shardId }, "gateway connection failed"));
  client.on(Events.ShardReconnecting, (shardId) => {
    // discord.js says so of its own goodbye, too.
    if (connected) log.info({ shardId }, "gateway reconnecting");
  });
  client.on(Events.ShardDisconnect, ({ code }, shardId) => {
    // While connecting, `start` rejects with the same news.
    if (connected) options.onLost(new Error(`Discord closed shard ${shardId} for good with code ${code}`));
  });

  async function register(): Promise<string> {
    const commands = commandsJson(table, options.texts);
    const problems = commandProblems(commands);
    if (problems.length > 0) throw new Error(`commands that Discord would refuse:\n${problems.join("\n")}`);
    const { id } = (await client.rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const isFirst = options.shards?.ids.includes(0) ?? true;
    if (isFirst) log.info({ commands: await registerCommands(client.rest, id, commands) }, "commands registered");
    return id;
  }

  return {
    async start() {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      try {
        client.rest.setToken(token);
        applicationId = await register();
        await client.login(token);
      } catch (error) {
        throw explainedStartError(error, options.apiUrl);
      }
      await ready;
      connected = true;
    },
    async stop() {
      connected = false;
      await client.destroy();
      await router.stop(options.stopGraceMs);
      answers.clearHashSweeper();
      answers.clearHandlerSweeper();
    },
    isReady,
    onReady(listener) {
      client.on(Events.ShardReady, () => {
        if (isReady() && applicationId !== null) listener({ applicationId, guildIds: guildIds() });
      });
    },
    applicationId: () => applicationId,
    guildIds,
  };
}
