import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";

/** What a use case needs. Made once in `src/context.ts`; tests override parts of it. */
export interface ServiceContext {
  readonly db: Db;
  readonly clock: Clock;
  /** Where a file that somebody attached may be fetched from, such as `https://cdn.discordapp.com`. */
  readonly fileOrigins: readonly string[];
}
