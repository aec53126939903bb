import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { openInMemory } from "../../src/db/open-embedded.ts";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { databaseUrl } from "./global-setup.ts";

export interface TestDatabase extends Database {
  readonly url: string;
}

/** A fresh copy of the migrated template on the real PostgreSQL of this run. `close` drops it. */
export async function aPostgresDatabase(): Promise<TestDatabase> {
  const url = await anEmptyUrl(inject("templateName"));
  const database = openPostgres({ url, maxConnections: 5 });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await dropDatabase(url);
    },
  };
}

/** Address of a new database, empty or a copy of `template`. */
export async function anEmptyUrl(template = "template0"): Promise<string> {
  const name = `bridge_coach_test_${randomUUID().replaceAll("-", "")}`;
  await onServer((admin) => admin.unsafe(`create database ${name} template ${template}`));
  return databaseUrl(inject("serverUrl"), name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
}

/** An embedded database with the schema in place. */
export async function anEmbeddedDatabase(): Promise<Database> {
  const database = await openInMemory();
  await database.migrate();
  return database;
}

/** For suites that must hold on both drivers. */
export const bothDatabases = [
  { name: "PostgreSQL", open: aPostgresDatabase as () => Promise<Database> },
  { name: "PGlite", open: anEmbeddedDatabase },
] as const;

async function onServer(work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(inject("serverUrl"), { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
