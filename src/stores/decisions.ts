import { desc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { decisions } from "../db/schema/decisions.ts";
import type { Decision } from "../progression/decision.ts";
import type { ProgramRef } from "../progression/program.ts";

export interface NewDecision {
  readonly userId: string;
  /** The fact that caused it. */
  readonly factId: number;
  readonly ruleVersion: number;
  readonly program: ProgramRef;
  readonly decision: Decision;
  readonly decidedAtMs: number;
}

export async function addDecision(tx: Db, added: NewDecision): Promise<void> {
  const { outcome, reasons, before, after } = added.decision;
  await tx.insert(decisions).values({
    userId: added.userId,
    factId: added.factId,
    ruleVersion: added.ruleVersion,
    programKey: added.program.key,
    programVersion: added.program.version,
    outcome,
    reasons,
    before,
    after,
    decidedAt: new Date(added.decidedAtMs),
  });
}

/** What is stored of a decision. */
export type StoredDecision = Pick<Decision, "outcome" | "reasons" | "before" | "after" | "ruleVersion"> & {
  readonly program: ProgramRef;
};

/** The latest decision that a fact caused; null when it caused none. */
export async function decisionOfFact(db: Db, factId: number): Promise<StoredDecision | null> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(eq(decisions.factId, factId))
    .orderBy(desc(decisions.id))
    .limit(1);
  if (row === undefined) return null;
  const { outcome, reasons, before, after, ruleVersion, programKey, programVersion } = row;
  return { outcome, reasons, before, after, ruleVersion, program: { key: programKey, version: programVersion } };
}
