/**
 * Folds every person's facts anew and prints where what is stored differs: user id, path, both values. Changes nothing.
 * Ends with 1 when anything differs, with 2 when the database cannot be read.
 *
 *     node src/cli/audit.ts
 */

import { readConfig } from "../config/config.ts";
import type { Database } from "../db/client.ts";
import { auditEnrollments } from "../services/coaching/audit-enrollments.ts";
import type { Difference } from "../services/coaching/differences-between.ts";
import { endWith } from "./end-with.ts";
import { givenOptions } from "./given-options.ts";
import { openExisting } from "./open-existing.ts";

const usage = `npm run audit

  Folds everybody's log anew and names what differs from what is stored; changes nothing. Of the embedded database
  while the bot is stopped. It takes no options.`;

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

async function main(): Promise<number> {
  if (givenOptions(usage, {}) === null) return 0;
  const database = await openExisting(readConfig().database);
  try {
    return await audit(database);
  } finally {
    await database.close();
  }
}

await endWith(main);
