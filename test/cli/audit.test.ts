import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Db } from "../../src/db/client.ts";
import { openEmbedded } from "../../src/db/open-embedded.ts";
import { logSet } from "../../src/services/log-set.ts";
import type { ServiceContext } from "../../src/services/service-context.ts";
import { undoLast } from "../../src/services/undo-last.ts";
import { aClock, aContext, aStartedPerson, asks, dayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";

const clean = { form: "clean", breathing: "easy", pain: "none" } as const;

interface Audited {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a process of its own, as people do. */
function audit(env: Readonly<Record<string, string>>): Promise<Audited> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["src/cli/audit.ts"],
      { env: { ...process.env, DATABASE_URL: "", ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** More people than a page has; three with a log that was corrected, back-dated and moved on. */
async function aBusyDatabase(ctx: ServiceContext, advance: (ms: number) => void): Promise<void> {
  for (let person = 0; person < 60; person += 1) await aStartedPerson(ctx, `${1_000 + person}`);
  for (const userId of ["1000", "1001", "1002"]) {
    await logSet(ctx, asks(userId), { answers: clean });
    advance(dayMs);
    await logSet(ctx, asks(userId), { reps: 10, seconds: 10, answers: clean });
    await logSet(ctx, asks(userId), { reps: 4, seconds: 5, answers: { form: "slipped", pain: "some" } });
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, answers: clean, when: "yesterday" });
  }
  await undoLast(ctx, asks("1001"));
}

describe("on PostgreSQL", () => {
  let database: Awaited<ReturnType<typeof aPostgresDatabase>>;
  let db: Db;
  const run = () => audit({ DATABASE_URL: database.url });
  beforeAll(async () => {
    database = await aPostgresDatabase();
    db = database.db;
    const clock = aClock();
    await aBusyDatabase(await aContext(db, clock), (ms) => clock.advance(ms));
  });
  afterAll(() => database.close());

  it("finds nothing where nothing was touched", async () => {
    expect(await run()).toEqual({ code: 0, stdout: "Enrollments: 60. With differences: 0.\n", stderr: "" });
  });

  it.each([
    [
      "a state",
      sql`update enrollments set state = jsonb_set(state, '{current,position,rung}', '4') where user_id = '1059'`,
      sql`update enrollments set state = jsonb_set(state, '{current,position,rung}', '1') where user_id = '1059'`,
      "user 1059: state.current.position.rung: stored 4, folded 1\n",
    ],
    [
      "a decision",
      sql`update decisions set outcome = 'graduate' where id = (select max(id) from decisions where user_id = '1002')`,
      sql`update decisions set outcome = 'stay' where id = (select max(id) from decisions where user_id = '1002')`,
      'outcome: stored "graduate", folded "stay"\n',
    ],
    [
      "a number of facts",
      sql`update enrollments set facts_seen = facts_seen + 1 where user_id = '1003'`,
      sql`update enrollments set facts_seen = facts_seen - 1 where user_id = '1003'`,
      "user 1003: factsSeen: stored 2, folded 1\n",
    ],
    [
      "a fact",
      sql`update facts set data = '{"entry": 1}' where user_id = '1000' and seq = 2`,
      sql`update facts set data = (select data from facts where user_id = '1002' and seq = 2) where user_id = '1000' and seq = 2`,
      "user 1000: facts: stored ",
    ],
  ])("tells of %s that was changed by hand, and of nobody else", async (_, change, back, line) => {
    await db.execute(change);
    const { code, stdout } = await run();
    await db.execute(back);
    expect(stdout).toContain(line);
    expect(stdout).toMatch(/Enrollments: 60\. With differences: 1\.\n$/);
    expect(code).toBe(1);
  });

  it("does not hold people against rules that had not folded them yet", async () => {
    const older = sql`update enrollments set rule_version = 0, state = '{}' where user_id = '1004'`;
    await db.execute(older);
    const { code, stdout } = await run();
    expect(stdout).toBe("Enrollments: 60. Folded by older rules until their next log: 1. With differences: 0.\n");
    expect(code).toBe(0);
  });

  it("says in one line that the database is away", async () => {
    const { code, stdout, stderr } = await audit({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("on the embedded database", () => {
  const directory = mkdtempSync(join(tmpdir(), "audited "));
  let database: Database;
  const run = () => audit({ DATA_DIR: directory });
  beforeAll(async () => {
    database = await openEmbedded(join(directory, "postgres"));
    await database.migrate();
    const ctx = await aContext(database.db);
    await aStartedPerson(ctx, "1");
    await logSet(ctx, asks("1"), { answers: clean });
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("says in one line that the bot has it open, then reads it", async () => {
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The embedded database in .* is already open in another process\..*\n$/);
    await database.close();
    expect(await run()).toEqual({ code: 0, stdout: "Enrollments: 1. With differences: 0.\n", stderr: "" });
  });

  it("tells of a state that was changed by hand", async () => {
    const again = await openEmbedded(join(directory, "postgres"));
    await again.db.execute(sql`update enrollments set state = jsonb_set(state, '{current,graduated}', 'true')`);
    await again.close();
    const { code, stdout } = await run();
    expect(stdout).toContain("user 1: state.current.graduated: stored true, folded false\n");
    expect(code).toBe(1);
  });

  it("does not take a folder without a database for a clean one", async () => {
    const { code, stderr } = await audit({ DATA_DIR: join(directory, "elsewhere") });
    expect(code).toBe(2);
    expect(stderr).toContain("Nothing is in");
  });
});
