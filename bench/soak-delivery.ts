/**
 * Many reminders, several senders, one of them killed every few seconds, and a Discord that fails now and then: nobody may get
 * none, nobody two. `--help` tells the options. Needs a PostgreSQL as the tests do; takes about three
 * minutes, because Discord's limits are on. Ends with 1 when anybody got none or two.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { exit } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { startLocalDiscord } from "../emulator/server/local-discord.ts";
import { spreadOf } from "../src/calendar/spread.ts";
import { wholeNumber } from "../src/cli/given-options.ts";
import type { Db } from "../src/db/client.ts";
import { startTestServer } from "../test/support/postgres-server.ts";
import { benchOptions, orEnd } from "./bench-options.ts";
import { aBenchDatabase, addRemindedPeople } from "./delivery/bench-database.ts";
import { aCrowd, seenBy } from "./delivery/crowd.ts";
import { senderPool } from "./delivery/sender-pool.ts";
import { someFault } from "./delivery/some-fault.ts";

const usage = `npm run soak:delivery -- [options]

  --reminders N   how many fall due (5000)
  --workers N     how many processes send them (3)
  --kills N       how often one of them is killed (12)
  --seed N        which faults come when; another one each time`;

const text = (standard: number) => ({ type: "string", default: String(standard) }) as const;
const told = benchOptions(usage, {
  reminders: text(5_000),
  workers: text(3),
  kills: text(12),
  seed: text(Date.now() % 100_000),
});
const given = orEnd(() => ({
  reminders: wholeNumber("reminders", told.reminders, 1),
  workers: wholeNumber("workers", told.workers, 1),
  kills: wholeNumber("kills", told.kills, 0),
  seed: wholeNumber("seed", told.seed, 0),
}));
const post = "POST /channels/:channel/messages";
const givenUpAfterMs = 15 * 60_000;
const report = "out/soak-delivery.json";

const server = await startTestServer();
console.log(`${server.description}; ${JSON.stringify(given)}`);
const discord = await startLocalDiscord({ page: false });
const database = await aBenchDatabase(server.url, "soak");
let [posts, refused, faults, draws] = [0, 0, 0, 0];
const draw = () => {
  draws += 1;
  return spreadOf(`${given.seed} ${draws}`);
};
discord.wire.onEntry(({ title, status, durationMs }) => {
  if (title !== post || durationMs === null) return;
  posts += 1;
  if (status === 429) refused += 1;
});

const crowd = await aCrowd(discord, given.reminders);
await addRemindedPeople(database, crowd, Date.now());
const startedMs = performance.now();
const pool = await senderPool(given.workers, [discord.apiUrl, String(Math.floor(50 / given.workers)), database.url]);
const trouble = makeTrouble();
const states = await untilAllAreFinal(database.db);
const seconds = Math.round((performance.now() - startedMs) / 1000);
await trouble;
await pool.stop();

const seen = seenBy(discord, crowd);
const result = { ...given, seconds, kills: pool.kills(), faults, posts, refused429: refused, seen, states };
console.log(JSON.stringify(result, null, 2));
mkdirSync("out", { recursive: true });
writeFileSync(report, `${JSON.stringify({ at: new Date().toISOString(), ...result }, null, 2)}\n`);
await database.close();
await discord.stop();
await server.stop();
exit(seen.one === given.reminders ? 0 : 1);

/** Kills one sender after the other while they send, and has a request in about fifty fail. */
async function makeTrouble(): Promise<void> {
  const spanMs = (given.reminders / 50) * 1_000;
  for (let killed = 0; killed < given.kills; killed += 1) {
    for (let pause = 0; pause < 4; pause += 1) {
      await delay((spanMs / given.kills / 4) * (0.4 + 1.2 * draw()));
      discord.faults.arm({ ...someFault(draw()), route: post });
      faults += 1;
    }
    await pool.killOne(draw());
  }
}

async function untilAllAreFinal(db: Db): Promise<Record<string, number>> {
  for (const endMs = performance.now() + givenUpAfterMs; ; await delay(500)) {
    const rows = await db.execute<{ state: string; rows: number }>(
      sql`select state, count(*)::int as rows from deliveries group by state`,
    );
    const byState = Object.fromEntries(
      [...(rows as Iterable<{ state: string; rows: number }>)].map((row) => [row.state, row.rows]),
    );
    const final = given.reminders - (byState["planned"] ?? 0) - (byState["sending"] ?? 0);
    const all = Object.values(byState).reduce((sum, count) => sum + count, 0);
    if ((all === given.reminders && final === all) || performance.now() > endMs) return byState;
  }
}
