import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A connection pool, the embedded database, or a transaction on either: stores take any of them. */
export type Db = PgDatabase<PgQueryResultHKT>;
