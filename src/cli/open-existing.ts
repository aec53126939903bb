import type { DatabaseConfig } from "../config/config.ts";
import { ConfigError } from "../config/env.ts";
import type { Database } from "../db/client.ts";
import { openDatabase } from "../db/open-database.ts";
import { hasCluster } from "../db/open-embedded.ts";

/**
 * Opening an embedded database makes one where there is none: a mistyped directory must not look like an empty database.
 *
 * @throws ConfigError, DirectoryLockedError when another process has it open
 */
export async function openExisting(config: DatabaseConfig): Promise<Database> {
  if (config.kind === "embedded" && !hasCluster(config.directory))
    throw new ConfigError([`DATA_DIR: expected a folder with a database in it. Nothing is in ${config.directory}.`]);
  return openDatabase(config);
}
