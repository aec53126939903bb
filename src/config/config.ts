import { resolve } from "node:path";
import { ConfigError, type Env, environment, readEnv } from "./env.ts";

export interface DiscordConfig {
  readonly token: string;
  /** Without the version. */
  readonly apiUrl: string;
  readonly cdnUrl: string;
  /** This process's share of Discord's 50 requests per second; interaction answers do not count. */
  readonly globalRequestsPerSecond: number;
  /** The shards of this process; null: all, as many as Discord recommends. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
}

export type DatabaseConfig =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "embedded"; readonly directory: string };

/**
 * What a process does. `gateway`: holds the websocket, answers, and plans what is said unasked; `worker`: plans and sends it,
 * without a websocket; `all`: everything.
 */
export type Role = "all" | "gateway" | "worker";

export interface Config {
  /** Null: no token, so `npm start` brings a local Discord up first. */
  readonly discord: DiscordConfig | null;
  readonly database: DatabaseConfig;
  readonly dataDir: string;
  readonly role: Role;
  readonly ops: { readonly host: string; readonly port: number; readonly allowClockShift: boolean };
  readonly emulator: { readonly port: number; readonly clockUrl: string };
  readonly logLevel: string;
}

export const discordDefaults = { apiUrl: "https://discord.com/api", cdnUrl: "https://cdn.discordapp.com" } as const;

/** The one place where the environment becomes the program's configuration. @throws ConfigError */
export function readConfig(values: Record<string, string | undefined> = environment()): Config {
  const env = readEnv(values);
  crossCheck(env);
  const dataDir = resolve(env.DATA_DIR ?? ".data");
  const ops = {
    host: env.OPS_HOST ?? "127.0.0.1",
    port: env.OPS_PORT ?? 8931,
    allowClockShift: env.ALLOW_CLOCK_SHIFT ?? false,
  };
  return {
    discord: env.DISCORD_TOKEN === undefined ? null : discordConfig(env, env.DISCORD_TOKEN),
    database:
      env.DATABASE_URL === undefined
        ? { kind: "embedded", directory: resolve(dataDir, "postgres") }
        : { kind: "postgres", url: env.DATABASE_URL },
    dataDir,
    role: env.ROLE ?? "all",
    ops,
    emulator: { port: env.EMULATOR_PORT ?? 8930, clockUrl: env.CLOCK_URL ?? `http://127.0.0.1:${ops.port}/clock` },
    logLevel: env.LOG_LEVEL ?? "info",
  };
}

function discordConfig(env: Env, token: string): DiscordConfig {
  return {
    token,
    apiUrl: (env.DISCORD_API_URL ?? discordDefaults.apiUrl).replace(/\/$/, ""),
    cdnUrl: (env.DISCORD_CDN_URL ?? discordDefaults.cdnUrl).replace(/\/$/, ""),
    globalRequestsPerSecond: env.DISCORD_GLOBAL_RPS ?? 50,
    shards: shardsOf(env),
  };
}

function shardsOf({ SHARDS: ids, SHARD_COUNT: count }: Env): DiscordConfig["shards"] {
  if (count === undefined) return null;
  return { ids: ids ?? Array.from({ length: count }, (_, id) => id), count };
}

function crossCheck(env: Env): void {
  const wrong: string[] = [];
  const embedded = env.DATABASE_URL === undefined;
  if (embedded && env.ROLE !== undefined && env.ROLE !== "all")
    wrong.push("ROLE: expected all while DATABASE_URL is not set (the embedded database serves one process).");
  if (embedded && (env.SHARDS !== undefined || env.SHARD_COUNT !== undefined))
    wrong.push("SHARDS, SHARD_COUNT: expected DATABASE_URL beside them (the embedded database serves one process).");
  if (env.SHARDS !== undefined && env.SHARD_COUNT === undefined)
    wrong.push("SHARD_COUNT: expected the number of all shards beside SHARDS.");
  if (
    env.SHARDS !== undefined &&
    env.SHARD_COUNT !== undefined &&
    env.SHARDS.some((id) => id >= Number(env.SHARD_COUNT))
  )
    wrong.push(`SHARDS: expected numbers below SHARD_COUNT (${env.SHARD_COUNT}).`);
  if (env.ALLOW_CLOCK_SHIFT && env.DISCORD_TOKEN !== undefined && !isLoopback(env.DISCORD_API_URL))
    wrong.push(
      "ALLOW_CLOCK_SHIFT: expected false unless DISCORD_API_URL is an address of this machine (a try-out clock never runs against Discord).",
    );
  if (wrong.length > 0) throw new ConfigError(wrong);
}

export function isLoopback(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
