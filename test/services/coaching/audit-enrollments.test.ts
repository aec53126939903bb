import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Db } from "../../../src/db/client.ts";
import { auditEnrollments } from "../../../src/services/coaching/audit-enrollments.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import { aClock, aContext, aStartedPerson, asks, clean, dayMs } from "../../support/coached-person.ts";
import { bothDatabases } from "../../support/database.ts";

/** The same set of the two people below. */
const firstSet = sql`seq = (select min(seq) from facts where user_id = '1' and kind = 'setLogged')`;

/** More people than a page has: two with corrected, back-dated and painful logs, and many that are like a third one. */
async function aBusyDatabase(db: Db): Promise<void> {
  const clock = aClock();
  const ctx = await aContext(db, clock);
  for (const userId of ["1", "2", "3"]) await aStartedPerson(ctx, userId);
  for (const userId of ["1", "2"]) {
    await logSet(ctx, asks(userId), { answers: clean });
    clock.advance(dayMs);
    await logSet(ctx, asks(userId), { reps: 10, seconds: 10, answers: clean });
    await logSet(ctx, asks(userId), { reps: 4, seconds: 5, answers: { form: "slipped", pain: "some" } });
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, answers: clean, when: "yesterday" });
  }
  await undoLast(ctx, asks("1"));
  await copyThirdPerson(db);
}

async function copyThirdPerson(db: Db): Promise<void> {
  await db.execute(sql`insert into people select ('4' || n), zone, day_start, dm_channel_id, created_at, started_at
    from people, generate_series(100, 199) n where user_id = '3'`);
  await db.execute(sql`insert into enrollments select ('4' || n), program_key, program_version, rule_version, state,
    state_version, facts_seen, updated_at from enrollments, generate_series(100, 199) n where user_id = '3'`);
  await db.execute(sql`insert into facts (user_id, seq, kind, recorded_at, occurred_at, occurred_on, data, interaction_id,
    ordinal) select ('4' || n), seq, kind, recorded_at, occurred_at, occurred_on, data, interaction_id || '-' || n, ordinal
    from facts, generate_series(100, 199) n where user_id = '3'`);
  await db.execute(sql`insert into decisions (user_id, fact_id, rule_version, program_key, program_version, outcome, reasons,
    before, after, decided_at) select copied.user_id, copied.id, rule_version, program_key, program_version, outcome,
    reasons, before, after, decided_at from decisions join facts original on original.id = fact_id
    join facts copied on copied.seq = original.seq and copied.user_id like '4%' where original.user_id = '3'`);
}

describe.each(bothDatabases)("an audit on $name", ({ open }) => {
  let database: Database;
  let db: Db;
  beforeAll(async () => {
    database = await open();
    db = database.db;
    await aBusyDatabase(db);
  });
  afterAll(() => database.close());

  async function audit() {
    const people = await Array.fromAsync(auditEnrollments(db));
    const different = people.filter(({ differences }) => differences.length > 0);
    return {
      people: people.length,
      older: people.filter(({ byOlderRules }) => byOlderRules).length,
      told: different.map(
        ({ userId, differences }) => `${userId} ${differences[0]?.path.replace(/fact \d+/, "fact N")}`,
      ),
    };
  }

  it("reads everybody once, and finds nothing where nothing was touched", async () => {
    expect(await audit()).toEqual({ people: 103, older: 0, told: [] });
  });

  it.each([
    [
      "a state",
      sql`update enrollments set state = jsonb_set(state, '{current,position,rung}', '4') where user_id = '4150'`,
      sql`update enrollments set state = jsonb_set(state, '{current,position,rung}', '1') where user_id = '4150'`,
      "4150 state.current.position.rung",
    ],
    [
      "something that is in no state",
      sql`update enrollments set state = state || '{"extra": 1}' where user_id = '1'`,
      sql`update enrollments set state = state - 'extra' where user_id = '1'`,
      "1 state.extra",
    ],
    [
      "the last decision",
      sql`update decisions set outcome = 'graduate' where id = (select max(id) from decisions where user_id = '2')`,
      sql`update decisions set outcome = 'stay' where id = (select max(id) from decisions where user_id = '2')`,
      "2 decision of fact N.outcome",
    ],
    [
      "the number of facts",
      sql`update enrollments set facts_seen = facts_seen + 1 where user_id = '3'`,
      sql`update enrollments set facts_seen = facts_seen - 1 where user_id = '3'`,
      "3 factsSeen",
    ],
    [
      "a fact",
      sql`update facts set data = '{"entry": 1}' where user_id = '1' and ${firstSet}`,
      sql`update facts set data = (select data from facts where user_id = '2' and ${firstSet})
        where user_id = '1' and ${firstSet}`,
      "1 facts",
    ],
  ])("tells of %s that was changed by hand, and of nobody else", async (_, change, back, told) => {
    await db.execute(change);
    const found = await audit();
    await db.execute(back);
    expect(found).toEqual({ people: 103, older: 0, told: [told] });
  });

  it("does not hold people against rules that have not folded them yet", async () => {
    await db.execute(sql`update enrollments set rule_version = 0, state = '{}' where user_id = '4100'`);
    expect(await audit()).toEqual({ people: 103, older: 1, told: [] });
  });
});
