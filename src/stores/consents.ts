import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { consents } from "../db/schema/consents.ts";
import type { PersonKind } from "./deliveries.ts";

/** Keeps what the person said last about a kind of message. */
export async function saveConsent(
  tx: Db,
  userId: string,
  kind: PersonKind,
  given: boolean,
  nowMs: number,
): Promise<void> {
  const said = { given, saidAt: new Date(nowMs) };
  await tx
    .insert(consents)
    .values({ userId, kind, ...said })
    .onConflictDoUpdate({ target: [consents.userId, consents.kind], set: said });
}

/** What a person said last about each kind they were asked about. */
export async function consentsOf(db: Db, userId: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.select().from(consents).where(eq(consents.userId, userId));
  return new Map(rows.map(({ kind, given }) => [kind, given]));
}
