import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isUnavailable } from "../../src/db/is-unavailable.ts";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { clockShift } from "../../src/db/schema/clock-shift.ts";
import { aPostgresDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aPostgresDatabase();
});
afterAll(() => database.close());

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("isUnavailable", () => {
  it("is true where nobody listens", async () => {
    const nobody = openPostgres({ url: "postgres://127.0.0.1:1/coach" });
    expect(isUnavailable(await errorOf(nobody.ping()))).toBe(true);
    await nobody.close();
  });

  it("is true for a statement that the server cancelled or a session that it ended", async () => {
    const ended = await errorOf(database.db.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
    expect(isUnavailable(ended)).toBe(true);
    const cancelled = await errorOf(
      database.db.transaction(async (tx) => {
        await tx.execute(sql`set local statement_timeout = 20`);
        await tx.execute(sql`select pg_sleep(5)`);
      }),
    );
    expect(isUnavailable(cancelled)).toBe(true);
  });

  it("is false for a mistake in the data or the statement: those are bugs", async () => {
    const row = { shiftMs: 1 };
    await database.db.insert(clockShift).values(row);
    expect(isUnavailable(await errorOf(database.db.insert(clockShift).values(row).execute()))).toBe(false);
    expect(isUnavailable(await errorOf(database.db.execute(sql`select nonsense`)))).toBe(false);
    expect(isUnavailable(new Error("unrelated"))).toBe(false);
  });
});
