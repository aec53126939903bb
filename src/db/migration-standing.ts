import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Db } from "./client.ts";
import { migrationsFolder } from "./migrations-folder.ts";

/** The schema of a database beside the one that this release brings. */
export interface MigrationStanding {
  readonly shipped: number;
  readonly applied: number;
  /** Shipped and not applied: the next start applies them. */
  readonly pending: number;
  /** Applied and not shipped: a newer release was here. */
  readonly unknown: number;
}

export async function readMigrationStanding(db: Db): Promise<MigrationStanding> {
  const shipped = new Set(readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  const applied = await appliedMigrations(db);
  const known = applied.filter((madeAtMs) => shipped.has(madeAtMs)).length;
  return {
    shipped: shipped.size,
    applied: applied.length,
    pending: shipped.size - known,
    unknown: applied.length - known,
  };
}

/** When each of them was made, which is how drizzle tells them apart. */
async function appliedMigrations(db: Db): Promise<number[]> {
  const table = "drizzle.__drizzle_migrations";
  const [there] = await db.select({ is: sql<boolean>`to_regclass(${table}) is not null` }).from(sql`(values (1)) one`);
  if (there?.is !== true) return [];
  const rows = await db.select({ madeAt: sql<string>`created_at::text` }).from(sql.raw(table));
  return rows.map(({ madeAt }) => Number(madeAt));
}
