import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isUnavailable } from "../../../src/db/is-unavailable.ts";
import { decisions } from "../../../src/db/schema/decisions.ts";
import { RefusalError } from "../../../src/errors.ts";
import { fold } from "../../../src/progression/fold.ts";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import type { ServiceContext } from "../../../src/services/service-context.ts";
import { findEnrollment, lockEnrollment } from "../../../src/stores/enrollments.ts";
import { factsOf } from "../../../src/stores/facts.ts";
import { aContext, aStartedPerson, asks, clean, mondayMs } from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  database = await aPostgresDatabase();
  ctx = await aContext(database.db);
});
afterAll(() => database.close());

async function setsOf(userId: string): Promise<number> {
  return (await factsOf(ctx.db, userId)).filter(({ fact }) => fact.kind === "setLogged").length;
}

describe("one transaction per log", () => {
  it("stores the facts, the decision with its rules and programme, and the state that they fold to", async () => {
    const userId = await aStartedPerson(ctx, "1");
    const { after, decision, recorded } = await logSet(ctx, asks(userId), { answers: clean });

    const stored = await findEnrollment(ctx.db, userId);
    expect(stored?.state).toEqual(after.fold.state);
    const facts = (await factsOf(ctx.db, userId)).map(({ fact }) => fact);
    expect(stored?.state).toEqual(fold(facts, after.programs, after.enrollment.program).state);
    const rows = await ctx.db.select().from(decisions);
    expect(rows.at(-1)).toMatchObject({
      userId,
      factId: recorded.at(-1)?.id,
      ruleVersion: decision?.ruleVersion,
      programKey: "bridge-to-swing",
      programVersion: 1,
      outcome: decision?.outcome,
      reasons: decision?.reasons,
      before: decision?.before,
      after: decision?.after,
    });
  });

  it("takes everything a person does at the same moment one after the other", async () => {
    const userId = await aStartedPerson(ctx, "2");
    await Promise.all(Array.from({ length: 8 }, () => logSet(ctx, asks(userId), { reps: 5, answers: clean })));
    const facts = await factsOf(ctx.db, userId);
    expect(facts.map(({ fact }) => fact.seq)).toEqual(facts.map((_, index) => index + 1));
    const { enrollment, fold: folded } = await readCoaching(ctx.db, userId, mondayMs);
    expect(enrollment.factsSeen).toBe(facts.length);
    expect(enrollment.state).toEqual(folded.state);
  });

  it("records a redelivered interaction once, however close together it arrives", async () => {
    const userId = await aStartedPerson(ctx, "3");
    const twice = asks(userId);
    const both = await Promise.all([
      logSet(ctx, twice, { reps: 5, answers: clean }),
      logSet(ctx, twice, { reps: 5, answers: clean }),
    ]);
    expect(await setsOf(userId)).toBe(1);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(both[0].decision).toEqual(both[1].decision);

    const taken = asks(userId);
    const undone = [await undoLast(ctx, taken), await undoLast(ctx, taken)];
    expect(undone.map(({ withdrawn }) => withdrawn.length)).toEqual([1, 1]);
    expect((await factsOf(ctx.db, userId)).filter(({ fact }) => fact.kind === "setWithdrawn")).toHaveLength(1);
  });

  it("stores nothing of what it refuses", async () => {
    const userId = await aStartedPerson(ctx, "4");
    const before = await findEnrollment(ctx.db, userId);
    await expect(logSet(ctx, asks(userId), { seconds: 10_000, answers: clean })).rejects.toThrow(RefusalError);
    expect(await setsOf(userId)).toBe(0);
    expect(await findEnrollment(ctx.db, userId)).toEqual(before);
  });

  it("leaves nothing half-written when the database goes away in the middle, and works again at once", async () => {
    const userId = await aStartedPerson(ctx, "5");
    let attempt: Promise<unknown> = Promise.resolve();
    await ctx.db.transaction(async (tx) => {
      await lockEnrollment(tx, userId);
      attempt = logSet(ctx, asks(userId), { reps: 5, answers: clean }).catch((error: unknown) => error);
      await endWhoeverWaits();
    });
    expect(isUnavailable(await attempt)).toBe(true);
    expect(await setsOf(userId)).toBe(0);
    await logSet(ctx, asks(userId), { reps: 5, answers: clean });
    expect(await setsOf(userId)).toBe(1);
  });
});

/** Ends the session that waits for a lock in this database, as soon as there is one. */
async function endWhoeverWaits(): Promise<void> {
  for (;;) {
    const ended = await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ([...(ended as Iterable<unknown>)].length > 0) return;
  }
}
