import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { takeOut } from "../services/teams/leave-team.ts";
import { takeUnseen, type UnseenMember } from "../stores/team-members.ts";
import { findTeam, guildsWithTeams, suspendTeamsOfGuilds } from "../stores/teams.ts";
import type { Notifier } from "./notifier.ts";
import { requestSignal } from "./request-signal.ts";

/** Without the intents that would tell, the bot has to ask who is still there. */
export interface WatchPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  readonly notifier: Pick<Notifier<M>, "membership" | "guilds">;
  readonly log: Pick<Logger, "info" | "warn">;
}

/** Less than a day: whoever left is out of the team before the next recap. */
const seenForMs = 20 * 3_600_000;
/** A minute's share, far below what Discord allows. */
const askedAtOnce = 60;

/** Takes people out of teams whose server they left. Each is asked about once a day, which spreads the requests over it. */
export async function watchMembers<M>(ports: WatchPorts<M>, signal: AbortSignal): Promise<void> {
  const nowMs = ports.clock.nowMs();
  for (const member of await takeUnseen(ports.db, nowMs - seenForMs, nowMs, askedAtOnce)) {
    signal.throwIfAborted();
    await watch(ports, member, signal);
  }
}

/** Suspends the teams of servers that the bot was removed from. */
export async function watchGuilds<M>({ db, clock, notifier, log }: WatchPorts<M>, signal: AbortSignal): Promise<void> {
  const known = await guildsWithTeams(db);
  if (known.length === 0) return;
  const list = await notifier.guilds(requestSignal(signal));
  if (list.kind !== "guilds") {
    log.warn({ failure: list }, "the bot's servers could not be listed");
    return;
  }
  const gone = known.filter((guildId) => !list.ids.has(guildId));
  await suspendTeamsOfGuilds(db, gone, "botRemoved", clock.nowMs());
  if (gone.length > 0) log.info({ guilds: gone }, "the bot was removed from servers with teams");
}

async function watch<M>(
  { db, clock, notifier, log }: WatchPorts<M>,
  { teamId, guildId, userId }: UnseenMember,
  signal: AbortSignal,
): Promise<void> {
  const membership = await notifier.membership(guildId, userId, requestSignal(signal));
  if (membership.kind !== "left") return;
  const nowMs = clock.nowMs();
  await db.transaction(async (tx) => {
    const team = await findTeam(tx, teamId);
    if (team !== null) await takeOut(tx, team, userId, nowMs);
  });
  log.info({ teamId }, "a member left the server, and so the team");
}
