import { setTimeout as delay } from "node:timers/promises";
import { commandWords, routeTable } from "../commands/index.ts";
import type { Context } from "./context.ts";
import { isUnavailable } from "./db/is-unavailable.ts";
import { type DiscordClient, discordClient } from "./discord/discord-client.ts";
import { realTime } from "./discord/ports.ts";
import { channelsOf } from "./discord/try-posting.ts";
import { type ClockTick, startClockTick } from "./jobs/clock-tick.ts";
import { type OpsPorts, type OpsServer, startOpsServer } from "./ops/ops-server.ts";
import { seedPrograms } from "./services/programs/seed-programs.ts";
import { advanceSharedClock, followSharedClock } from "./services/unasked/shift-clock.ts";
import { type UnaskedWork, unaskedWork } from "./start-unasked.ts";
import { readDeliveryHealth } from "./stores/delivery-health.ts";
import { nextDueAtMs } from "./stores/schedules.ts";
import { words } from "./texts/texts-for.ts";

export interface Bot {
  /** Null in a process that only sends: it has no connection that would tell it. */
  readonly applicationId: string | null;
  readonly opsUrl: string;
  /**
   * Takes no new interaction and no new job, finishes the answers and messages in hand, then closes Discord, health and the
   * database.
   */
  stop(): Promise<void>;
}

/** A message that is due for longer and not sent is worth an operator's look. */
const overdueAfterMs = 2 * 60_000;

/** Answers in flight get this long, and once more after their handlers were told to stop. */
const stopGraceMs = 3_000;

/**
 * Brings the bot up, or the part of it that this process's role names: health first, so that a supervisor can see it wait for
 * its database; then the schema, then what is said unasked, then Discord.
 *
 * @param onLost Discord is closed to this process for good
 */
export async function startBot(context: Context, onLost: (error: Error) => void): Promise<Bot> {
  const { config, database, log, clock, services, renderer, notifier } = context;
  const starting = new AbortController();
  const discord = config.role === "worker" ? null : connectionOf(context, onLost);
  const unasked = unaskedWork(context, onLost);
  const ops = await startOps(context, discord, unasked);
  let tick: ClockTick | null = null;
  const stop = async () => {
    starting.abort();
    await tick?.stop();
    await Promise.all([unasked.stop(), discord?.stop()]);
    notifier.stop();
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
    await unasked.start();
    await discord?.start();
    return { applicationId: discord?.applicationId() ?? null, opsUrl: ops.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function connectionOf(
  { config, discord, log, services, pictures, notifier }: Context,
  onLost: (error: Error) => void,
): DiscordClient {
  const { shards, ...where } = discord;
  return discordClient({
    ...where,
    ...(shards === null ? {} : { shards }),
    table: routeTable,
    texts: commandWords,
    words,
    context: { ...services, pictures, channels: channelsOf(notifier) },
    isUnavailable,
    log,
    time: realTime,
    meter: { ended: (end) => log.debug({ ...end, role: config.role }, "interaction ended") },
    stopGraceMs,
    onLost,
  });
}

async function startOps(
  { config, database, clock }: Context,
  discord: DiscordClient | null,
  unasked: UnaskedWork,
): Promise<OpsServer> {
  const ports: OpsPorts = {
    unready: async () => {
      const reachable = await database.ping().then(
        () => true,
        () => false,
      );
      return [
        ...(reachable ? [] : ["database"]),
        ...(discord === null || discord.isReady() ? [] : ["gateway"]),
        ...(unasked.isRunning() ? [] : ["deliveries"]),
      ];
    },
    deliveries: () => readDeliveryHealth(database.db, clock.nowMs() - overdueAfterMs),
    clock: config.ops.allowClockShift
      ? {
          now: async () => ({ nowMs: clock.nowMs(), nextDueAtMs: await nextDueAtMs(database.db) }),
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
