/**
 * Planning and a burst of reminders, beside the naive way. `node bench/delivery.ts [--large] [--reminders=3000]
 * [--only=plan|burst]`. Needs a PostgreSQL as the tests do: TEST_DATABASE_URL, local binaries, or the package's own.
 */

import { fork } from "node:child_process";
import { once } from "node:events";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { Client } from "discord.js";
import { sql } from "drizzle-orm";
import { schedule } from "node-cron";
import { pino } from "pino";
import { type LocalDiscord, startLocalDiscord } from "../emulator/server/local-discord.ts";
import { directMessages } from "../emulator/server/world/guilds.ts";
import { systemClock } from "../src/clock.ts";
import type { Database } from "../src/db/client.ts";
import { openPostgres } from "../src/db/open-postgres.ts";
import { discordNotifier } from "../src/discord/notifier.ts";
import { coachedReader } from "../src/jobs/coached-reader.ts";
import { jobQueue } from "../src/jobs/job-queue.ts";
import { planDue } from "../src/jobs/planner.ts";
import { startDeliveries } from "../src/jobs/start-deliveries.ts";
import { bridgeToSwing } from "../src/progression/built-in-program.ts";
import { fold } from "../src/progression/fold.ts";
import { addProgram } from "../src/stores/programs.ts";
import { plainMessage } from "../test/support/plain-message.ts";
import { startTestServer } from "../test/support/postgres-server.ts";

const log = pino({ level: "warn" });
const due = 1_000;
const rounds = 25;
const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
const rule = { kind: "daily", time: "18:30", days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] };
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"];

const [role, ...settings] = argv.slice(2);
if (role === "sender" || role === "naive") await (role === "sender" ? send : sendNaively)(settings);
else await main();

async function main(): Promise<void> {
  const option = (name: string) => argv.find((text) => text.startsWith(`--${name}=`))?.split("=")[1];
  const server = await startTestServer();
  console.log(server.description);
  try {
    if (option("only") !== "burst")
      await plan(server.url, [10_000, 1_000_000, ...(argv.includes("--large") ? [5_000_000] : [])]);
    if (option("only") !== "plan") await burst(server.url, Number(option("reminders") ?? 3_000));
  } finally {
    await server.stop();
  }
  exit();
}

async function aDatabase(serverUrl: string, name: string): Promise<Database & { readonly url: string }> {
  const admin = openPostgres({ url: serverUrl, maxConnections: 1 });
  await admin.db.execute(sql.raw(`drop database if exists ${name} with (force)`));
  await admin.db.execute(sql.raw(`create database ${name}`));
  await admin.close();
  const url = new URL(serverUrl);
  url.pathname = name;
  const database = openPostgres({ url: url.href });
  await database.migrate();
  await addProgram(database.db, bridgeToSwing, systemClock.nowMs());
  return { ...database, url: url.href };
}

/** People with everything that a reminder asks for, the first `dueCount` of them due at `dueAtMs`. */
async function fill(
  database: Database,
  ids: { readonly from: string },
  dueCount: number,
  dueAtMs: number,
): Promise<void> {
  const { state } = fold([], () => bridgeToSwing, program);
  const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;
  const zoneList = sql.raw(`'{${zones.join(",")}}'::text[]`);
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`create temp table crowd on commit drop as ${sql.raw(ids.from)}`);
    await tx.execute(sql`insert into people (user_id, zone, dm_channel_id, created_at, started_at)
      select id, (${zoneList})[1 + n % ${zones.length}], channel_id, now(), now() from crowd`);
    await tx.execute(sql`insert into enrollments select id, ${program.key}, ${program.version}, ${state.ruleVersion},
      ${JSON.stringify(state)}::text::jsonb, 0, 0, now() from crowd where n <= ${dueCount}`);
    await tx.execute(sql`insert into consents select id, 'daily', true, now() from crowd where n <= ${dueCount}`);
    await tx.execute(sql`insert into schedules (user_id, kind, rule, status, planned_through, changed_at, next_at, next_on,
      next_ordinal, next_useful_until)
      select id, 'daily', ${JSON.stringify(rule)}::text::jsonb, 'active', now(), now(),
        case when n <= ${dueCount} then ${at(dueAtMs)} else ${at(dueAtMs)} + interval '1 day' end, '2026-01-01', 0,
        ${at(dueAtMs)} + interval '2 days' from crowd`);
  });
  await database.db.execute(sql`analyze`);
}

/** Claim, plan and enqueue a thousand due schedules, out of more and more of them. */
async function plan(serverUrl: string, sizes: readonly number[]): Promise<void> {
  let first = 0;
  for (const size of sizes) {
    const database = await aDatabase(serverUrl, `bench_plan_${size}`);
    await fill(
      database,
      { from: `select g::text as id, g as n, null::text as channel_id from generate_series(1, ${size}) g` },
      0,
      Date.now(),
    );
    const queue = jobQueue(database, console.error);
    await queue.start();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await database.db.execute(sql`update schedules set next_at = now() - interval '1 second',
        next_on = date '2026-01-01' + ${round}::int
        where user_id in (select (g * 10 - ${round % 10})::text from generate_series(1, ${due}) g)`);
      const startedMs = performance.now();
      const planned = await planDue({ db: database.db, clock: systemClock, queue, log });
      times.push(performance.now() - startedMs);
      if (planned !== due) throw new Error(`planned ${planned} of ${due}`);
    }
    times.sort((a, b) => a - b);
    const [best = Number.NaN, ms = Number.NaN] = [times[0], times[Math.floor(rounds / 2)]];
    first ||= ms;
    const rate = Math.round(due / (ms / 1000)).toLocaleString("en");
    console.log(
      `plan ${due} due of ${size.toLocaleString("en")}: ${ms.toFixed(1)} ms median (best ${best.toFixed(1)}), ${rate}/s, ratio ${(ms / first).toFixed(2)}`,
    );
    await queue.stop();
    await database.close();
  }
}

/** The same reminders with one sender, with two that share the rate, and with a cron job for each person. */
async function burst(serverUrl: string, reminders: number): Promise<void> {
  await oneBurst(serverUrl, reminders, "one sender, 50/s", [50]);
  await oneBurst(serverUrl, reminders, "two senders, 25/s each", [25, 25]);
  await oneBurst(serverUrl, reminders, "naive: a cron job per person, user.send", "naive");
}

async function oneBurst(
  serverUrl: string,
  reminders: number,
  title: string,
  how: readonly number[] | "naive",
): Promise<void> {
  const discord = await startLocalDiscord({ page: false });
  const { world } = discord;
  const people: { id: string; channel_id: string }[] = [];
  for (let index = 0; index < reminders; index += 1) {
    const { id } = await discord.control({ kind: "addPerson", displayName: `Person ${index}` });
    await discord.person(String(id)).installApp();
    const channel = directMessages(world, [String(id), world.application.botUserId]);
    people.push({ id: String(id), channel_id: channel.id });
  }
  const database = await aDatabase(serverUrl, "bench_burst");
  const dueAtMs = Date.now() + 8_000;
  const rows = people.map((person, index) => ({ ...person, n: index + 1 }));
  const from = `select * from jsonb_to_recordset('${JSON.stringify(rows)}'::jsonb) as r(id text, n int, channel_id text)`;
  await fill(database, { from }, reminders, dueAtMs);
  const counted = count(discord, reminders);
  const script = fileURLToPath(import.meta.url);
  const children =
    how === "naive"
      ? [fork(script, ["naive", discord.apiUrl, String(dueAtMs), ...people.map(({ id }) => id)])]
      : how.map((rate) => fork(script, ["sender", database.url, discord.apiUrl, String(rate)]));
  const { seconds, limited, requests } = await counted;
  for (const child of children) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  console.log(
    `${title}: ${reminders} reminders, ${((reminders - 1) / seconds).toFixed(1)}/s, ${limited} × 429, ${(requests / reminders).toFixed(2)} requests each`,
  );
  await database.close();
  await discord.stop();
}

/** Until so many messages were sent: the time from the first to the last, refusals, and all requests since the first. */
async function count(discord: LocalDiscord, reminders: number) {
  const done = Promise.withResolvers<{ seconds: number; limited: number; requests: number }>();
  let [sent, limited, requests, firstAtMs] = [0, 0, 0, 0];
  const stop = discord.wire.onEntry(({ title, status, channel }) => {
    if (channel !== "rest" || status === null || title.includes("applications") || title.includes("gateway")) return;
    requests += 1;
    if (status === 429) limited += 1;
    if (title !== "POST /channels/:channel/messages" || status !== 200) return;
    sent += 1;
    firstAtMs ||= performance.now();
    if (sent === reminders) done.resolve({ seconds: (performance.now() - firstAtMs) / 1000, limited, requests });
  });
  return done.promise.finally(stop);
}

/** One process of the bot, as far as deliveries go. */
async function send([url = "", apiUrl = "", rate = ""]: readonly string[]): Promise<void> {
  const database = openPostgres({ url });
  const notifier = discordNotifier({ token: "local.discord.token", apiUrl, globalRequestsPerSecond: Number(rate) });
  await startDeliveries({
    db: database.db,
    clock: systemClock,
    queue: jobQueue(database, console.error),
    notifier,
    coached: coachedReader(),
    compose: plainMessage,
    log,
    onUnauthorized: () => exit(1),
    sendsAtOnce: Number(rate),
  });
}

/** What most bots do: everybody's reminder is a cron job of its own in memory, which sends as soon as it fires. */
async function sendNaively([apiUrl = "", dueAtMs = "", ...ids]: readonly string[]): Promise<void> {
  const client = new Client({ intents: [], rest: { api: apiUrl } });
  await client.login("local.discord.token");
  const at = new Date(Number(dueAtMs));
  for (const id of ids) {
    schedule(
      `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} * * *`,
      () => void client.users.send(id, "Time for your bridge."),
      {
        timezone: "UTC",
        suppressMissedWarning: true,
      },
    );
  }
}
