import { setTimeout as delay } from "node:timers/promises";
import { commandWords, routeTable } from "../commands/index.ts";
import type { Context } from "./context.ts";
import { isUnavailable } from "./db/is-unavailable.ts";
import { type DiscordClient, discordClient } from "./discord/discord-client.ts";
import { realTime } from "./discord/ports.ts";
import { type ClockTick, startClockTick } from "./jobs/clock-tick.ts";
import { type OpsServer, startOpsServer } from "./ops/ops-server.ts";
import { seedPrograms } from "./services/seed-programs.ts";
import { advanceSharedClock, followSharedClock } from "./services/shift-clock.ts";
import { words } from "./texts/texts-for.ts";

export interface Bot {
  readonly applicationId: string;
  readonly opsUrl: string;
  /** Takes no new interaction, finishes the answers in flight, then closes Discord, health and the database. */
  stop(): Promise<void>;
}

/** Answers in flight get this long, and once more after their handlers were told to stop. */
const stopGraceMs = 3_000;

/**
 * Brings the bot up: health first, so that a supervisor can see it wait for its database; then the schema, then Discord.
 *
 * @param onLost the connection to Discord ended for good
 */
export async function startBot(context: Context, onLost: (error: Error) => void): Promise<Bot> {
  const { database, log, clock, services, renderer } = context;
  const starting = new AbortController();
  const discord = connectionOf(context, onLost);
  const ops = await startOps(context, discord);
  let tick: ClockTick | null = null;
  const stop = async () => {
    starting.abort();
    await tick?.stop();
    await discord.stop();
    await renderer.close();
    await ops.close();
    await database.close();
    log.info("stopped");
  };
  try {
    await migrateWhenReachable(context, starting.signal);
    await seedPrograms(services);
    await followSharedClock(database.db, clock);
    tick = clockTickOf(context);
    await discord.start();
    return { applicationId: discord.applicationId() ?? "", opsUrl: ops.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function connectionOf(
  { config, discord, log, services, pictures }: Context,
  onLost: (error: Error) => void,
): DiscordClient {
  const { shards, ...where } = discord;
  return discordClient({
    ...where,
    ...(shards === null ? {} : { shards }),
    table: routeTable,
    texts: commandWords,
    words,
    context: { ...services, pictures },
    isUnavailable,
    log,
    time: realTime,
    meter: { ended: (end) => log.debug({ ...end, role: config.role }, "interaction ended") },
    stopGraceMs,
    onLost,
  });
}

async function startOps({ config, database, clock }: Context, discord: DiscordClient): Promise<OpsServer> {
  const ports = {
    unready: async () => {
      const reachable = await database.ping().then(
        () => true,
        () => false,
      );
      return [...(reachable ? [] : ["database"]), ...(discord.isReady() ? [] : ["gateway"])];
    },
    clock: config.ops.allowClockShift
      ? {
          now: () => ({ now: new Date(clock.nowMs()).toISOString(), nextDueAt: null }),
          advance: (advanceMs: number) => advanceSharedClock(database.db, clock, advanceMs),
        }
      : null,
  };
  return startOpsServer(ports, config.ops.host, config.ops.port);
}

/** Only a clock that may be moved has anything to follow. */
function clockTickOf({ config, database, clock, log }: Context): ClockTick | null {
  if (!config.ops.allowClockShift) return null;
  const onError = (err: unknown) => log.warn({ err }, "the shared clock could not be read");
  return startClockTick({ db: database.db, clock, onError });
}

/** A database that is still coming up is waited for; any other error ends the start. */
async function migrateWhenReachable({ database, log }: Context, signal: AbortSignal): Promise<void> {
  for (let waitMs = 500; ; waitMs = Math.min(waitMs * 2, 10_000)) {
    try {
      await database.migrate();
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log.warn({ nextTryInMs: waitMs }, "the database cannot be reached yet");
      await delay(waitMs, undefined, { signal });
    }
  }
}
