import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A connection pool, the embedded database, or a transaction on either: stores take any of them. */
export type Db = PgDatabase<PgQueryResultHKT>;

/** An open database. Both drivers look alike from here on. */
export interface Database {
  /** For a library that opens its own connections, or shares the only one there is. */
  readonly source:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "embedded"; readonly client: PGlite };
  readonly db: Db;
  /** Resolves when a query was answered; rejects when the database cannot be reached. */
  ping(): Promise<void>;
  /** Brings the schema up to date; several processes may do so at the same time. */
  migrate(): Promise<void>;
  /** Waits for running queries, then closes. */
  close(): Promise<void>;
}
