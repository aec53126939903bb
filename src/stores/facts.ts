import { asc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { facts } from "../db/schema/facts.ts";
import { type Fact, FactBody } from "../progression/facts.ts";

/** Which interaction recorded a fact, and as which of its facts (0, 1, …). */
export interface Provenance {
  readonly interactionId: string;
  readonly ordinal: number;
}

export interface StoredFact {
  readonly id: number;
  readonly fact: Fact;
  readonly provenance: Provenance;
}

/** All facts of a person in the order in which they were recorded. */
export async function factsOf(db: Db, userId: string): Promise<StoredFact[]> {
  const rows = await db.select().from(facts).where(eq(facts.userId, userId)).orderBy(asc(facts.seq));
  return rows.map(toStoredFact);
}

/** @returns the ids, in the given order. A fact of the same interaction and ordinal is a unique violation. */
export async function addFacts(
  tx: Db,
  userId: string,
  additions: readonly { readonly fact: Fact; readonly provenance: Provenance }[],
): Promise<number[]> {
  const rows = await tx
    .insert(facts)
    .values(
      additions.map(({ fact: { seq, recordedAtMs, occurredAtMs, occurredOn, ...body }, provenance }) => ({
        userId,
        seq,
        kind: body.kind,
        recordedAt: new Date(recordedAtMs),
        occurredAt: new Date(occurredAtMs),
        occurredOn,
        data: body,
        ...provenance,
      })),
    )
    .returning({ id: facts.id });
  return rows.map((row) => row.id);
}

function toStoredFact(row: typeof facts.$inferSelect): StoredFact {
  return {
    id: row.id,
    fact: {
      seq: row.seq,
      recordedAtMs: row.recordedAt.getTime(),
      occurredAtMs: row.occurredAt.getTime(),
      occurredOn: row.occurredOn,
      ...FactBody.parse(row.data),
    },
    provenance: { interactionId: row.interactionId, ordinal: row.ordinal },
  };
}
