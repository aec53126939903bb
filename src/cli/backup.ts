/**
 * Writes the embedded database to one file, in `backups/` of `DATA_DIR`. Changes nothing; the bot has to be stopped, because one
 * process at a time may have the database open. Ends with 2 when there is nothing to back up.
 *
 *     node src/cli/backup.ts
 */

import { mkdirSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Config, readConfig } from "../config/config.ts";
import { ConfigError } from "../config/env.ts";
import type { Database } from "../db/client.ts";
import { endWith } from "./end-with.ts";
import { givenOptions } from "./given-options.ts";
import { openExisting } from "./open-existing.ts";

const usage = `npm run backup

  Writes the embedded database to one file in DATA_DIR/backups, while the bot is stopped, and prints the line that
  restores it. It takes no options.`;

async function backup({ dataDir, database: from }: Config): Promise<number> {
  if (from.kind === "postgres")
    throw new ConfigError(["DATABASE_URL: expected none. A PostgreSQL of your own is backed up with pg_dump."]);
  const database = await openExisting(from);
  try {
    const directory = join(dataDir, "backups");
    mkdirSync(directory, { recursive: true });
    const file = join(directory, `${new Date().toISOString().replaceAll(":", "-")}.tar.gz`);
    await writeWhole(file, await packed(database));
    console.log(`Backup: ${file}`);
    console.log(`Restore it into an empty folder: tar -xzf "${file}" -C "${join(from.directory, "data")}"`);
    return 0;
  } finally {
    await database.close();
  }
}

async function packed({ source }: Database): Promise<Uint8Array> {
  if (source.kind !== "embedded") throw new Error("only the embedded database is packed");
  return new Uint8Array(await (await source.client.dumpDataDir("gzip")).arrayBuffer());
}

/** A file of that name is whole, and on the disk: the database itself promises neither after a power cut. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  renameSync(unfinished, file);
}

await endWith(async () => (givenOptions(usage, {}) === null ? 0 : backup(readConfig())));
