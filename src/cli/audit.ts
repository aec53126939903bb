/**
 * Folds every person's facts anew and prints where what is stored differs: user id, path, both values. Changes nothing.
 * Ends with 1 when anything differs, with 2 when the database cannot be read.
 *
 *     node src/cli/audit.ts
 */

import { existsSync } from "node:fs";
import { type DatabaseConfig, readConfig } from "../config/config.ts";
import { ConfigError } from "../config/env.ts";
import type { Database } from "../db/client.ts";
import { isUnavailable } from "../db/is-unavailable.ts";
import { DirectoryLockedError } from "../db/lock-directory.ts";
import { openDatabase } from "../db/open-database.ts";
import { auditEnrollments } from "../services/audit-enrollments.ts";
import type { Difference } from "../services/differences-between.ts";

/** A wrong position differs in many places; the first ones tell. */
const shownPerPerson = 5;
const shownCharacters = 120;

async function audit(database: Database): Promise<number> {
  let people = 0;
  let different = 0;
  let older = 0;
  for await (const { userId, differences, byOlderRules } of auditEnrollments(database.db)) {
    people += 1;
    if (byOlderRules) older += 1;
    if (differences.length === 0) continue;
    different += 1;
    for (const difference of differences.slice(0, shownPerPerson)) console.log(lineOf(userId, difference));
    if (differences.length > shownPerPerson)
      console.log(`user ${userId}: and ${differences.length - shownPerPerson} more differences`);
  }
  const note = older === 0 ? "" : ` Folded by older rules until their next log: ${older}.`;
  console.log(`Enrollments: ${people}.${note} With differences: ${different}.`);
  return different === 0 ? 0 : 1;
}

function lineOf(userId: string, { path, stored, folded }: Difference): string {
  return `user ${userId}: ${path}: stored ${shown(stored)}, folded ${shown(folded)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

/** Opening an embedded database makes one where there is none: a mistyped directory must not look like a clean one. */
async function open(config: DatabaseConfig): Promise<Database> {
  if (config.kind === "embedded" && !existsSync(config.directory))
    throw new ConfigError([`DATA_DIR: expected a folder with a database in it. Nothing is in ${config.directory}.`]);
  return openDatabase(config);
}

async function main(): Promise<number> {
  const database = await open(readConfig().database);
  try {
    return await audit(database);
  } finally {
    await database.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  const isOperators = error instanceof ConfigError || error instanceof DirectoryLockedError || isUnavailable(error);
  console.error(isOperators && error instanceof Error ? error.message : error);
  return 2;
});
