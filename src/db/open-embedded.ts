import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "./client.ts";
import { lockDirectory } from "./lock-directory.ts";
import { migrationsFolder } from "./migrations-folder.ts";

/** PGlite's default of 128 MB buys nothing for one small server; 16 MB takes about 100 MB off the process. */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

/**
 * Opens the embedded PostgreSQL kept in `directory`, making it first where there is none. One process at a time; survives
 * `kill -9`, but without fsync a power cut may lose the last writes.
 *
 * @throws DirectoryLockedError when another process has it open
 */
export async function openEmbedded(directory: string): Promise<Database> {
  const unlock = lockDirectory(directory);
  try {
    const dataDir = clusterIn(directory);
    if (!hasCluster(directory)) await createCluster(directory, dataDir);
    return wrap(await PGlite.create({ dataDir, startParams }), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Whether there is a database that `openEmbedded` would open, and not make. */
export function hasCluster(directory: string): boolean {
  return existsSync(clusterIn(directory));
}

function clusterIn(directory: string): string {
  return join(directory, "data");
}

/** An embedded database that is gone with the process; for tests. */
export async function openInMemory(): Promise<Database> {
  return wrap(await PGlite.create({ startParams }), () => {});
}

function wrap(client: PGlite, unlock: () => void): Database {
  const db = drizzle({ client });
  return {
    source: { kind: "embedded", client },
    db,
    ping: async () => {
      await db.execute(sql`select 1`);
    },
    migrate: () => migrate(db, { migrationsFolder }),
    close: async () => {
      await client.close();
      unlock();
    },
  };
}

const unfinishedPrefix = "data.unfinished-";

/** Making a cluster peaks at 700–800 MB; in a process of its own that memory is given back. */
async function createCluster(directory: string, dataDir: string): Promise<void> {
  removeUnfinished(directory);
  // A name of its own: a maker whose parent was killed may still be writing into the last one.
  const unfinished = join(directory, `${unfinishedPrefix}${randomUUID()}`);
  const script = fileURLToPath(new URL("create-cluster.ts", import.meta.url));
  const child = spawn(process.execPath, [script, unfinished], { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The embedded database could not be created in ${directory}: ${complaint.trim()}`);
  // Only a finished cluster gets the name that is opened.
  renameSync(unfinished, dataDir);
}

/** What a killed first start left behind. */
function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    try {
      rmSync(join(directory, name), { recursive: true, force: true });
    } catch {
      // Its maker is still writing; it ends by itself, and the next first start removes the rest.
    }
  }
}
