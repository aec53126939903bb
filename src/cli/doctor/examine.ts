import type { Config } from "../../config/config.ts";
import { isLoopback } from "../../config/config.ts";
import type { environmentSources } from "../../config/env.ts";
import type { Database } from "../../db/client.ts";
import { readClockShiftMs } from "../../stores/clock-shift.ts";
import { askRunningBot } from "./ask-running-bot.ts";
import { checkConfiguration } from "./check-configuration.ts";
import { checkDatabase, openForCheck } from "./check-database.ts";
import { checkMessages } from "./check-messages.ts";
import { checkNode, checkPlannedTzdata, thisNode } from "./check-node.ts";
import { auditNotRun, checkClock, checkPrograms, checkTeams } from "./check-rest.ts";
import type { Finding } from "./finding.ts";

/** Looks at everything that can be looked at, and changes nothing. */
export async function examine(sources: ReturnType<typeof environmentSources>, nowMs: number): Promise<Finding[]> {
  const { config, found } = checkConfiguration(sources);
  const first = [found, checkNode(thisNode)];
  if (config === null) return first;
  const opening = await openForCheck(config.database);
  if (opening.kind === "closed") return [...first, opening.found];
  if (opening.kind === "locked") return [...first, opening.found, await askRunningBot(config.ops)];
  try {
    return [...first, ...(await examineDatabase(opening.database, config, nowMs))];
  } finally {
    await opening.database.close();
  }
}

/** One snapshot, in a transaction that could not write. */
export async function examineDatabase(
  { db }: Pick<Database, "db">,
  config: Pick<Config, "database" | "discord">,
  nowMs: number,
): Promise<Finding[]> {
  const readOnly = { isolationLevel: "repeatable read", accessMode: "read only" } as const;
  return db.transaction(async (tx) => {
    const { found, isReadable } = await checkDatabase(tx, config.database);
    if (!isReadable) return [...found];
    const shiftMs = await readClockShiftMs(tx);
    const isTryOut = config.discord === null || isLoopback(config.discord.apiUrl);
    const at = { nowMs: nowMs + shiftMs, isBotStopped: config.database.kind === "embedded" };
    return [
      ...found,
      await checkPlannedTzdata(tx, thisNode),
      checkClock(shiftMs, isTryOut),
      ...(await checkMessages(tx, at)),
      await checkTeams(tx),
      await checkPrograms(tx),
      auditNotRun(),
    ];
  }, readOnly);
}
