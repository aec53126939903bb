import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { systemClock } from "../../src/clock.ts";
import type { Database } from "../../src/db/client.ts";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { fold } from "../../src/progression/fold.ts";
import { addProgram } from "../../src/stores/programs.ts";

export interface BenchDatabase extends Database {
  readonly url: string;
}

const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
const rule = { kind: "daily", time: "18:30", days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] };
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"];

/** A new, migrated database on this server, of which other runs may have some too. `close` drops it. */
export async function aBenchDatabase(serverUrl: string, purpose: string): Promise<BenchDatabase> {
  const name = `bench_${purpose}_${randomUUID().slice(0, 8)}`;
  const onServer = async (statement: string) => {
    const admin = openPostgres({ url: serverUrl, maxConnections: 1 });
    await admin.db.execute(sql.raw(statement));
    await admin.close();
  };
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  const database = openPostgres({ url: url.href });
  await database.migrate();
  await addProgram(database.db, bridgeToSwing, systemClock.nowMs());
  const close = async () => {
    await database.close();
    await onServer(`drop database if exists ${name} with (force)`);
  };
  return { ...database, url: url.href, close };
}

/** So many people with a schedule each, due a day after `dueAtMs`. Enough to plan, not enough to send. */
export async function addScheduledCrowd({ db }: Database, size: number, dueAtMs: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`insert into people (user_id, zone, created_at, started_at)
      select g, (${zoneList})[1 + g % ${zones.length}], now(), now() from generate_series(1, ${size}) g`);
    await tx.execute(scheduleEverybody(dueAtMs + 86_400_000));
  });
  await db.execute(sql`vacuum analyze`);
}

/** People with all that a reminder asks for, whose direct messages with the bot are known, due at `dueAtMs`. */
export async function addRemindedPeople(
  { db }: Database,
  crowd: readonly { readonly id: string; readonly channelId: string }[],
  dueAtMs: number,
): Promise<void> {
  const { state } = fold([], () => bridgeToSwing, program);
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into people (user_id, zone, dm_channel_id, created_at, started_at)
      select r.id, (${zoneList})[1 + mod(length(r.id) + right(r.id, 4)::int, ${zones.length})], r."channelId", now(), now()
      from jsonb_to_recordset(${JSON.stringify(crowd)}::text::jsonb) as r(id text, "channelId" text)`);
    await tx.execute(sql`insert into enrollments select user_id, ${program.key}, ${program.version}, ${state.ruleVersion},
      ${JSON.stringify(state)}::text::jsonb, 0, 0, now() from people`);
    await tx.execute(sql`insert into consents select user_id, 'daily', true, now() from people`);
    await tx.execute(scheduleEverybody(dueAtMs));
  });
  await db.execute(sql`analyze`);
}

const zoneList = sql.raw(`'{${zones.join(",")}}'::text[]`);

function scheduleEverybody(dueAtMs: number) {
  const dueAt = sql`${new Date(dueAtMs).toISOString()}::timestamptz`;
  return sql`insert into schedules (user_id, zone, kind, rule, status, planned_through, changed_at, next_at, next_on, next_ordinal,
    next_useful_until) select user_id, zone, 'daily', ${JSON.stringify(rule)}::text::jsonb, 'active', now(), now(), ${dueAt},
    '2026-01-01', 0, ${dueAt} + interval '2 days' from people`;
}
