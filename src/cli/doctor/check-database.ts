import { sql } from "drizzle-orm";
import type { DatabaseConfig } from "../../config/config.ts";
import { ConfigError } from "../../config/env.ts";
import type { Database, Db } from "../../db/client.ts";
import { DirectoryLockedError } from "../../db/lock-directory.ts";
import { readMigrationStanding } from "../../db/migration-standing.ts";
import { openExisting } from "../open-existing.ts";
import { causeOf, type Finding, finding } from "./finding.ts";

/** The database, open; or that the bot has it; or what keeps it closed. */
export type Opening =
  | { readonly kind: "open"; readonly database: Database }
  | { readonly kind: "locked"; readonly found: Finding }
  | { readonly kind: "closed"; readonly found: Finding };

const topic = "database";
const oldestMajor = 15;

export async function openForCheck(config: DatabaseConfig): Promise<Opening> {
  const data = { kind: config.kind, at: placeOf(config) };
  try {
    const database = await openExisting(config);
    return (await unreachable(database)) ?? { kind: "open", database };
  } catch (error) {
    if (error instanceof DirectoryLockedError) return { kind: "locked", found: locked(data) };
    if (error instanceof ConfigError) return { kind: "closed", found: missing(data, error) };
    return { kind: "closed", found: broken(data, error) };
  }

  async function unreachable(database: Database): Promise<Opening | null> {
    try {
      await database.ping();
      return null;
    } catch (error) {
      await database.close();
      return { kind: "closed", found: broken(data, error) };
    }
  }
}

/** Kind, version, and the schema beside what this release brings. */
export async function checkDatabase(
  db: Db,
  config: DatabaseConfig,
): Promise<{ readonly found: readonly Finding[]; readonly isReadable: boolean }> {
  const version = await serverVersion(db);
  const isOld = Number.parseInt(version, 10) < oldestMajor;
  const migrations = await readMigrationStanding(db);
  const server = finding({
    topic,
    standing: isOld ? "wrong" : "ok",
    says: `${config.kind === "embedded" ? "embedded PostgreSQL" : "PostgreSQL"} ${version}, ${placeOf(config)}`,
    todo: isOld ? `Bridge Coach needs PostgreSQL ${oldestMajor} or later.` : null,
    data: { kind: config.kind, version, at: placeOf(config) },
  });
  return { found: [server, schemaFinding(migrations)], isReadable: migrations.pending === 0 };
}

function schemaFinding(migrations: Awaited<ReturnType<typeof readMigrationStanding>>): Finding {
  const { shipped, applied, pending, unknown } = migrations;
  const says = `${applied} of ${shipped} migrations applied`;
  const parts = { topic: "schema", data: { ...migrations } };
  if (pending > 0)
    return finding({
      ...parts,
      standing: "wrong",
      says,
      todo: "Start the bot: it applies the others. Then look again.",
    });
  if (unknown > 0)
    return finding({
      ...{
        ...parts,
        standing: "wrong",
        says: `${unknown} of its ${applied} migrations are of a newer release than this`,
      },
      todo: "Run that release here, too.",
    });
  return finding({ ...parts, standing: "ok", says });
}

function locked(data: { readonly at: string }): Finding {
  return finding({
    ...{ topic, standing: "note", says: `${data.at} is open in another process`, data: { ...data, locked: true } },
    todo: "That is the bot, if one runs. Stop it and look again for everything; what it says of itself is below.",
  });
}

function missing(data: object, { message }: Error): Finding {
  return finding({
    ...{ topic, standing: "wrong", says: message, data: { ...data } },
    todo: "npm start makes one. If there was one, DATA_DIR names another folder than it did.",
  });
}

function broken(data: { readonly kind: string; readonly at: string }, error: unknown): Finding {
  return finding({
    ...{ topic, standing: "wrong", says: `${data.at} cannot be reached: ${causeOf(error)}`, data: { ...data } },
    todo:
      data.kind === "postgres"
        ? "Start PostgreSQL, or put DATABASE_URL right; a running bot goes on by itself when it is back."
        : "Put the newest file of DATA_DIR/backups back into an empty folder, by the line that npm run backup printed.",
  });
}

/** Without the password, and without the name. */
function placeOf(config: DatabaseConfig): string {
  if (config.kind === "embedded") return config.directory;
  const { host, pathname } = new URL(config.url);
  return `${host}${pathname}`;
}

async function serverVersion(db: Db): Promise<string> {
  const [row] = await db
    .select({ version: sql<string>`current_setting('server_version')` })
    .from(sql`(values (1)) one`);
  return row?.version ?? "0";
}
