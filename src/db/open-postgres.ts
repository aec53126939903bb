import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { Database } from "./client.ts";
import { migrationsFolder } from "./migrations-folder.ts";

/** Any fixed number: "bridge coach migrates here". */
const migrationLock = 7_211_904;

export interface PostgresOptions {
  readonly url: string;
  readonly maxConnections?: number;
}

/** Opens a pool; no connection is made before the first query, and a lost one is made anew by the next query. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = connect(options.url, options.maxConnections ?? 10);
  const db = drizzle({ client: pool });
  return {
    source: { kind: "postgres", url: options.url },
    db,
    ping: async () => {
      await db.execute(sql`select 1`);
    },
    migrate: () => migrateUnderLock(options.url),
    // Nothing is in flight any more; a connection that the server dropped would be waited for in vain.
    close: () => pool.end({ timeout: 1 }),
  };
}

function connect(url: string, max: number) {
  return postgres(url, {
    max,
    // Without a limit a person waits for a dead server until Discord's token runs out.
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: "bridge-coach", statement_timeout: 10_000 },
  });
}

/** drizzle's migrator reads and then writes without a lock, so two processes would apply one migration twice. */
async function migrateUnderLock(url: string): Promise<void> {
  const connection = connect(url, 1);
  try {
    await connection`set statement_timeout = 0`;
    await connection`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle({ client: connection }), { migrationsFolder });
  } finally {
    // Closing the session gives the lock back, also after an error.
    await connection.end({ timeout: 1 });
  }
}
