/**
 * A thousand teams whose recaps are due at the same instant, then a board of each posted and edited, with real words and
 * pictures, as a table and as `out/bench-teams.json`. Needs a PostgreSQL as the tests do. `--help` tells the options.
 */

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { exit } from "node:process";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { type LocalDiscord, startLocalDiscord } from "../emulator/server/local-discord.ts";
import { wholeNumber } from "../src/cli/given-options.ts";
import { teamDayOn, teamToday } from "../src/services/teams/team-day.ts";
import { openBoard } from "../src/stores/boards.ts";
import { startTestServer } from "../test/support/postgres-server.ts";
import { benchOptions, orEnd } from "./bench-options.ts";
import { aBenchDatabase } from "./delivery/bench-database.ts";
import { addTeams } from "./teams/team-database.ts";

interface Burst {
  readonly what: string;
  readonly teams: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly requestsEach: number;
  readonly refused429: number;
}

const usage = `npm run bench:teams -- [options]

  --teams N     how many teams (1000)
  --members N   how many people each of them has (5)`;

const given = benchOptions(usage, {
  teams: { type: "string", default: "1000" },
  members: { type: "string", default: "5" },
});
const teamCount = orEnd(() => wholeNumber("teams", given.teams, 1));
const members = orEnd(() => wholeNumber("members", given.members, 1));
const zone = "Europe/Berlin";
const startsWithinMs = 10_000;
const report = "out/bench-teams.json";

const server = await startTestServer();
const cacheDirectory = mkdtempSync(join(tmpdir(), "bench-teams-"));
try {
  const discord = await startLocalDiscord({ page: false });
  const database = await aBenchDatabase(server.url, "bench_teams");
  const owner = await discord.control({ kind: "addPerson", displayName: "Owner" });
  const guild = { kind: "addGuild", name: "Many teams", ownerId: String(owner.id), withBot: true } as const;
  const guildId = String((await discord.control(guild)).id);
  const channelIds: string[] = [];
  for (let place = 0; place < teamCount; place += 1) {
    channelIds.push(String((await discord.control({ kind: "addChannel", guildId, name: `team-${place}` })).id));
  }
  const teams = await addTeams(database, guildId, channelIds, members, Date.now() + startsWithinMs);
  const recaps = burst(discord, "recaps due at once", "POST");
  const script = fileURLToPath(new URL("teams/processes/team-sender.ts", import.meta.url));
  const sender = fork(script, [database.url, discord.apiUrl, "50", cacheDirectory]);
  await once(sender, "message");
  const bursts = [await recaps];
  const nowMs = Date.now();
  const posts = burst(discord, "boards posted at once", "POST");
  const today = teamToday({ zone }, nowMs);
  await database.db.transaction(async (tx) => {
    for (const { id } of teams) await openBoard(tx, teamDayOn({ id, zone }, today), nowMs);
  });
  bursts.push(await posts);
  const edits = burst(discord, "boards edited at once", "PATCH");
  await database.db.execute(sql`update boards set wanted_version = wanted_version + 1`);
  bursts.push(await edits);
  const inChannels = channelIds.map((id) => discord.world.messages.get(id)?.length ?? 0);
  const channelsWithTwo = inChannels.filter((messages) => messages === 2).length;
  const sent = channelIds.flatMap((id) => discord.world.messages.get(id) ?? []);
  const withPicture = sent.filter(({ message }) => message.attachments.length > 0).length;
  console.table(bursts);
  console.log(
    `${channelsWithTwo} of ${teamCount} channels have their recap and their board, once each; ${withPicture} have a picture`,
  );
  sender.kill("SIGKILL");
  await once(sender, "exit");
  await database.close();
  await discord.stop();
  const machine = { cores: availableParallelism(), node: process.version, postgres: server.description };
  mkdirSync("out", { recursive: true });
  const measured = { at: new Date().toISOString(), machine, load: loadavg()[0], bursts, channelsWithTwo, withPicture };
  writeFileSync(report, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(report);
} finally {
  rmSync(cacheDirectory, { recursive: true, force: true });
  await server.stop();
}
exit();

/** Until every team has had its one: the time from the first to the last, and every request for them. */
function burst(discord: LocalDiscord, what: string, method: "POST" | "PATCH"): Promise<Burst> {
  const done = Promise.withResolvers<Burst>();
  let [sent, requests, refused429, firstAtMs] = [0, 0, 0, 0];
  const stop = discord.wire.onEntry(({ channel, title, status }) => {
    if (channel !== "rest" || status === null) return;
    requests += 1;
    if (status === 429) refused429 += 1;
    if (!title.startsWith(`${method} /channels/`) || status !== 200) return;
    sent += 1;
    firstAtMs ||= performance.now();
    if (sent < teamCount) return;
    const seconds = Math.round((performance.now() - firstAtMs) / 10) / 100;
    const perSecond = Math.round((teamCount / Math.max(0.01, seconds)) * 10) / 10;
    done.resolve({ what, teams: teamCount, seconds, perSecond, requestsEach: requests / teamCount, refused429 });
  });
  return done.promise.finally(stop);
}
