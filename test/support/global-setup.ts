import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { startTestServer } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server for tests; its user may create databases. */
    readonly serverUrl: string;
    /** Name of a migrated database that every test file copies. */
    readonly templateName: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  console.log(`Tests run on ${server.description}.`);
  const templateName = `bridge_coach_template_${randomUUID().slice(0, 8)}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${templateName}`);
  const template = openPostgres({ url: databaseUrl(server.url, templateName), maxConnections: 1 });
  await template.migrate();
  await template.close();
  project.provide("serverUrl", server.url);
  project.provide("templateName", templateName);
  return async () => {
    await admin.unsafe(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await server.stop();
  };
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
