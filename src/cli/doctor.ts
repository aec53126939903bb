/**
 * Looks at the configuration, the database and everything that is said unasked, and tells in one screen what is wrong and what to
 * do. Changes nothing, except with `--retry-dead`. `--help` tells the options. Ends with 1 when something needs a hand, with 2
 * when an option is wrong or it could not look.
 *
 *     node src/cli/doctor.ts
 */

import { shiftableClock, systemClock } from "../clock.ts";
import { readConfig } from "../config/config.ts";
import { environmentSources } from "../config/env.ts";
import { retryDead } from "../services/unasked/retry-dead.ts";
import { followSharedClock } from "../services/unasked/shift-clock.ts";
import { examine } from "./doctor/examine.ts";
import { counted, type Finding } from "./doctor/finding.ts";
import { endWith } from "./end-with.ts";
import { givenOptions } from "./given-options.ts";
import { openExisting } from "./open-existing.ts";

const usage = `npm run doctor -- [options]

  --json         the same as data
  --retry-dead   first have dead messages tried anew that are still of use; a running bot does so within a minute,
                 and looks for what an earlier attempt may have posted before it posts`;

const signs = { ok: "ok  ", note: "note", wrong: "!!  " } as const;

async function doctor(): Promise<number> {
  const flag = { type: "boolean", default: false } as const;
  const options = givenOptions(usage, { json: flag, "retry-dead": flag });
  if (options === null) return 0;
  const retried = options["retry-dead"] ? await retry() : null;
  const findings = await examine(environmentSources(), Date.now());
  const needAHand = findings.filter(({ standing }) => standing === "wrong").length;
  const lines = options.json
    ? [JSON.stringify({ healthy: needAHand === 0, ...(retried === null ? {} : { retried }), findings }, null, 2)]
    : [...(retried === null ? [] : [retriedLine(retried)]), ...findings.flatMap(linesOf), verdict(needAHand)];
  for (const line of lines) console.log(line);
  return needAHand === 0 ? 0 : 1;
}

async function retry(): Promise<number> {
  const database = await openExisting(readConfig().database);
  try {
    const clock = shiftableClock(systemClock);
    await followSharedClock(database.db, clock);
    return await retryDead({ db: database.db, clock });
  } finally {
    await database.close();
  }
}

function retriedLine(messages: number): string {
  return messages === 0
    ? "No dead message is still of use.\n"
    : `${counted(messages, "dead message is", "dead messages are")} open again.\n`;
}

function linesOf({ topic, standing, says, todo, details }: Finding): string[] {
  const indent = " ".repeat(7);
  return [
    `${signs[standing]}  ${topic}: ${says}`,
    ...details.map((detail) => `${indent}${detail}`),
    ...(todo === null ? [] : [`${indent}→ ${todo}`]),
  ];
}

function verdict(needAHand: number): string {
  return needAHand === 0 ? "\nNothing needs a hand." : `\n${counted(needAHand, "thing needs", "things need")} a hand.`;
}

await endWith(doctor);
