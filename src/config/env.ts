import { existsSync, readFileSync } from "node:fs";
import { parse } from "dotenv";
import { z } from "zod";

/** An empty value in a `.env` file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const wholeNumber = (min: number, max: number, what: string) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max, { error: what })
    .transform(Number);
const port = wholeNumber(0, 65_535, "a port number from 0 to 65535");
const flag = z.enum(["true", "false"], { error: "true or false" }).transform((value) => value === "true");
const httpUrl = z.url({ protocol: /^https?$/, error: "an http:// or https:// address" });

const shardIds = z
  .string()
  .regex(/^\[\s*\d+(\s*,\s*\d+)*\s*\]$/, { error: "a list of shard numbers such as [0,1]" })
  .transform((value) => JSON.parse(value) as number[]);

/** The environment as it is written; `config.ts` gives it a shape and its defaults. */
const Env = z.object({
  DISCORD_TOKEN: optional(z.string().regex(/^\S+$/, { error: "the bot token, without spaces" })),
  DISCORD_API_URL: optional(
    httpUrl.refine((url) => !/\/v\d+\/?$/.test(url), {
      error: "the address without the version, such as https://discord.com/api",
    }),
  ),
  DISCORD_CDN_URL: optional(httpUrl),
  DISCORD_GLOBAL_RPS: optional(wholeNumber(1, 50, "requests per second, from 1 to 50")),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: "an address such as postgres://user:password@host:5432/database" }),
  ),
  DATA_DIR: optional(z.string().min(1)),
  ROLE: optional(z.enum(["all", "gateway", "worker"], { error: "all, gateway or worker" })),
  SHARDS: optional(shardIds),
  SHARD_COUNT: optional(wholeNumber(1, 10_000, "the number of all shards, 1 or more")),
  OPS_HOST: optional(z.string().min(1)),
  OPS_PORT: optional(port),
  EMULATOR_PORT: optional(port),
  CLOCK_URL: optional(httpUrl),
  ALLOW_CLOCK_SHIFT: optional(flag),
  LOG_LEVEL: optional(
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "trace, debug, info, warn, error, fatal or silent",
    }),
  ),
});

export type Env = z.infer<typeof Env>;

/** Values of these are never repeated in a message. */
export const secretVariables: ReadonlySet<string> = new Set(["DISCORD_TOKEN", "DATABASE_URL"]);

/** One or more variables are wrong; each line names the variable and what was expected. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

export type Values = Readonly<Record<string, string | undefined>>;

/** The environment of the process over the `.env` file beside it, if there is one. */
export function environment(envFile = ".env"): Record<string, string | undefined> {
  const { file, environment: own } = environmentSources(envFile);
  return { ...file, ...own };
}

/** The two places that values come from. An empty value of the environment hides the one of the file, and means "not set". */
export function environmentSources(envFile = ".env"): { readonly file: Values; readonly environment: Values } {
  return { file: existsSync(envFile) ? parse(readFileSync(envFile)) : {}, environment: process.env };
}

export const variables: readonly string[] = Object.keys(Env.shape);

/** @throws ConfigError naming every variable whose value is wrong and what was expected instead. */
export function readEnv(values: Record<string, string | undefined>): Env {
  const result = Env.safeParse(values);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const given = secretVariables.has(name) ? "" : ` Given: ${JSON.stringify(values[name])}.`;
      return `${name}: expected ${issue.message}.${given}`;
    }),
  );
}
