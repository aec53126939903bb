import { isDeepStrictEqual } from "node:util";
import type { REST } from "@discordjs/rest";
import type { RESTGetAPIApplicationCommandsResult, RESTPutAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { Routes } from "discord-api-types/v10";

/** Tells Discord the commands when they differ from what it has. Writing is limited per day; reading is not. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: RESTPutAPIApplicationCommandsJSONBody,
): Promise<"written" | "unchanged"> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: "true" });
  const known = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (isDeepStrictEqual(byName(known), byName(commands))) return "unchanged";
  await rest.put(route, { body: commands });
  return "written";
}

function byName(commands: readonly object[]): unknown[] {
  return commands.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What Discord adds to a command, or leaves out where we say the default. */
const assigned = new Set([
  "id",
  "application_id",
  "version",
  "guild_id",
  "dm_permission",
  "default_permission",
  "name_localized",
  "description_localized",
]);

/** Lists whose order means nothing. The order of options and choices is what people see. */
const unordered = new Set(["contexts", "integration_types", "channel_types"]);

/** A command, option or choice without what Discord adds, without defaults, and with its keys in order. */
function comparable(part: object): Record<string, unknown> {
  const entries = Object.entries(part).filter(([key, value]) => !assigned.has(key) && !isDefault(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, comparableValue(key, value)]).sort(byKey));
}

function comparableValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (unordered.has(key)) return value.map(Number).sort((a, b) => a - b);
    return value.map((item) => (isRecord(item) ? comparable(item) : item));
  }
  return isRecord(value) ? comparable(value) : value;
}

function isDefault(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
