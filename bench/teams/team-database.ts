import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { fold } from "../../src/progression/fold.ts";
import type { BenchDatabase } from "../delivery/bench-database.ts";

export interface BenchTeam {
  readonly id: string;
  readonly channelId: string;
}

const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
const rule = { kind: "recap", time: "18:00", days: ["sun"] };

/** Teams with so many members each, all recaps due at `dueAtMs`. Everybody is in several teams, as far as the people go. */
export async function addTeams(
  { db }: BenchDatabase,
  guildId: string,
  channelIds: readonly string[],
  members: number,
  dueAtMs: number,
): Promise<readonly BenchTeam[]> {
  const teams = channelIds.map((channelId) => ({ id: randomUUID(), channelId }));
  const people = Math.max(members, Math.ceil(teams.length / 2));
  const { state } = fold([], () => bridgeToSwing, program);
  const rows = JSON.stringify(teams.map((team, place) => ({ ...team, place })));
  const dueAt = sql`${new Date(dueAtMs).toISOString()}::timestamptz`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into people (user_id, zone, created_at, started_at)
      select 'p' || g, 'Europe/Berlin', now(), now() from generate_series(0, ${people - 1}::int) g`);
    await tx.execute(sql`insert into enrollments select user_id, ${program.key}, ${program.version}, ${state.ruleVersion},
      ${JSON.stringify(state)}::text::jsonb, 0, 0, now() from people`);
    await tx.execute(sql`insert into teams (id, guild_id, channel_id, zone, created_at)
      select id, ${guildId}, "channelId", 'Europe/Berlin', now()
      from jsonb_to_recordset(${rows}::text::jsonb) as t(id uuid, "channelId" text)`);
    await tx.execute(sql`insert into team_members (team_id, user_id, display_name, joined_at, seen_at)
      select t.id, 'p' || mod(t.place * ${members}::int + m, ${people}::int), 'Person ' || m, now() - interval '8 days', now()
      from jsonb_to_recordset(${rows}::text::jsonb) as t(id uuid, place int), generate_series(0, ${members - 1}::int) m`);
    await tx.execute(sql`insert into schedules (team_id, kind, rule, status, planned_through, changed_at, next_at, next_on,
      next_ordinal, next_useful_until) select id, 'recap', ${JSON.stringify(rule)}::text::jsonb, 'active', now(), now(), ${dueAt},
      current_date, 0, ${dueAt} + interval '1 day' from teams`);
  });
  await db.execute(sql`analyze`);
  return teams;
}
