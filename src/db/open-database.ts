import type { Database } from "./client.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openPostgres } from "./open-postgres.ts";

/** PostgreSQL where an address is given, otherwise the embedded one. @throws DirectoryLockedError */
export async function openDatabase(
  from: { readonly kind: "postgres"; readonly url: string } | { readonly kind: "embedded"; readonly directory: string },
): Promise<Database> {
  return from.kind === "postgres" ? openPostgres({ url: from.url }) : openEmbedded(from.directory);
}
