import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { openEmbedded } from "../../src/db/open-embedded.ts";
import { logSet } from "../../src/services/log/log-set.ts";
import { aContext, aStartedPerson, asks } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { runCommand } from "../support/run-command.ts";

const audit = (env: Readonly<Record<string, string>>) => runCommand("src/cli/audit.ts", env);

async function aLog(database: Database): Promise<void> {
  const ctx = await aContext(database.db);
  await aStartedPerson(ctx, "1");
  await logSet(ctx, asks("1"), { answers: { form: "clean", breathing: "easy", pain: "none" } });
}

const graduate = sql`update enrollments set state = jsonb_set(state, '{current,graduated}', 'true')`;
const allIsWell = { code: 0, stdout: "Enrollments: 1. With differences: 0.\n", stderr: "" };
const oneDiffers = {
  code: 1,
  stdout: "user 1: state.current.graduated: stored true, folded false\nEnrollments: 1. With differences: 1.\n",
  stderr: "",
};

describe("on PostgreSQL", () => {
  it("ends with 0 where all is well, and with 1 and the place where it is not", async () => {
    const database = await aPostgresDatabase();
    try {
      await aLog(database);
      expect(await audit({ DATABASE_URL: database.url })).toEqual(allIsWell);
      await database.db.execute(graduate);
      expect(await audit({ DATABASE_URL: database.url })).toEqual(oneDiffers);
    } finally {
      await database.close();
    }
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
  beforeAll(async () => {
    database = await openEmbedded(join(directory, "postgres"));
    await database.migrate();
    await aLog(database);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("says in one line that the bot has it open, then reads it", async () => {
    const { code, stderr } = await audit({ DATA_DIR: directory });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The embedded database in .* is already open in another process\..*\n$/);
    await database.db.execute(graduate);
    await database.close();
    expect(await audit({ DATA_DIR: directory })).toEqual(oneDiffers);
  });

  it("does not take a folder without a database for a clean one", async () => {
    const { code, stderr } = await audit({ DATA_DIR: join(directory, "elsewhere") });
    expect(code).toBe(2);
    expect(stderr).toContain("Nothing is in");
  });
});
