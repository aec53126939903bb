import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { findPerson } from "../../src/stores/people.ts";
import { anEmptyUrl, dropDatabase } from "../support/database.ts";

it("lets four processes that start together on an empty PostgreSQL all come up", async () => {
  const url = await anEmptyUrl();
  const script = fileURLToPath(new URL("../support/processes/migrate.ts", import.meta.url));
  const processes = Array.from({ length: 4 }, () => spawn(process.execPath, [script, url], { stdio: "inherit" }));
  const codes = await Promise.all(processes.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);

  const database = openPostgres({ url });
  expect(await findPerson(database.db, "1")).toBeNull();
  await database.close();
  await dropDatabase(url);
});

it("answers again by itself after the server dropped every connection", async () => {
  const url = await anEmptyUrl();
  const database = openPostgres({ url, maxConnections: 2 });
  await database.ping();
  await expect(database.db.execute(sql`select pg_terminate_backend(pg_backend_pid())`)).rejects.toThrow();
  await database.ping();
  await database.close();
  await dropDatabase(url);
});
