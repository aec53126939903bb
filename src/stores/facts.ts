import { asc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { facts } from "../db/schema/facts.ts";
import { type Fact, factBodyFrom } from "../progression/facts.ts";

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

export type NewFact = Omit<StoredFact, "id">;

/** All facts of a person in the order in which they were recorded. */
export async function factsOf(db: Db, userId: string): Promise<StoredFact[]> {
  const rows = await db.select().from(facts).where(eq(facts.userId, userId)).orderBy(asc(facts.seq));
  return rows.map(toStoredFact);
}

/** Appends facts; one of the same interaction and ordinal is a unique violation. @returns them with their ids */
export async function addFacts(tx: Db, userId: string, additions: readonly NewFact[]): Promise<StoredFact[]> {
  const rows = await tx
    .insert(facts)
    .values(additions.map((addition) => toRow(userId, addition)))
    .returning();
  return rows.map(toStoredFact);
}

function toRow(userId: string, { fact, provenance }: NewFact): typeof facts.$inferInsert {
  const { seq, recordedAtMs, occurredAtMs, occurredOn, kind, ...data } = fact;
  return {
    userId,
    seq,
    kind,
    recordedAt: new Date(recordedAtMs),
    occurredAt: new Date(occurredAtMs),
    occurredOn,
    data,
    ...provenance,
  };
}

function toStoredFact(row: typeof facts.$inferSelect): StoredFact {
  return {
    id: row.id,
    fact: {
      seq: row.seq,
      recordedAtMs: row.recordedAt.getTime(),
      occurredAtMs: row.occurredAt.getTime(),
      occurredOn: row.occurredOn,
      ...factBodyFrom(row.kind, row.data),
    },
    provenance: { interactionId: row.interactionId, ordinal: row.ordinal },
  };
}
