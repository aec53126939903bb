import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { openEmbedded } from "../../src/db/open-embedded.ts";
import { findPerson } from "../../src/stores/people.ts";
import { aContext, aStartedPerson } from "../support/coached-person.ts";
import { runCommand } from "../support/run-command.ts";

const backup = (env: Readonly<Record<string, string>>) => runCommand("src/cli/backup.ts", env);

describe("a backup of the embedded database", () => {
  const directory = mkdtempSync(join(tmpdir(), "backed up "));
  const backups = join(directory, "backups");
  let database: Database;
  beforeAll(async () => {
    database = await openEmbedded(join(directory, "postgres"));
    await database.migrate();
    await aStartedPerson(await aContext(database.db), "1");
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("waits until the bot is stopped, and says so in one line", async () => {
    const { code, stderr } = await backup({ DATA_DIR: directory });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The embedded database in .* is already open in another process\..*\n$/);
    await database.close();
  });

  it("is one file, from which the database comes back by the line it prints", async () => {
    const { code, stdout, stderr } = await backup({ DATA_DIR: directory });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [file, ...more] = readdirSync(backups);
    expect(more).toEqual([]);
    expect(stdout).toContain(`tar -xzf "${join(backups, String(file))}"`);
    const restored = join(directory, "restored");
    mkdirSync(join(restored, "data"), { recursive: true });
    await promisify(execFile)("tar", ["-xzf", join(backups, String(file)), "-C", join(restored, "data")]);
    const again = await openEmbedded(restored);
    expect(await findPerson(again.db, "1")).toMatchObject({ userId: "1" });
    await again.close();
  });

  it("is not made of a folder without a database, nor of a PostgreSQL of one's own", async () => {
    const nowhere = await backup({ DATA_DIR: join(directory, "elsewhere") });
    const elsewhere = await backup({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect([nowhere.code, elsewhere.code]).toEqual([2, 2]);
    expect(nowhere.stderr).toContain("Nothing is in");
    expect(elsewhere.stderr).toContain("pg_dump");
  });
});
