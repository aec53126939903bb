import { z } from "zod";
import type { Db } from "../../db/client.ts";
import { NotFoundError } from "../../errors.ts";
import type { Decision } from "../../progression/decision.ts";
import { decisionFor, type Fold, fold } from "../../progression/fold.ts";
import { ruleVersion } from "../../progression/ledger.ts";
import { decisionOfFact, type StoredDecision } from "../../stores/decisions.ts";
import { type Enrollment, enrolledAfter, findEnrollment } from "../../stores/enrollments.ts";
import { factsOf, type StoredFact } from "../../stores/facts.ts";
import { type Difference, differencesBetween } from "./differences-between.ts";
import { readPrograms } from "./read-coaching.ts";

export interface AuditedPerson {
  readonly userId: string;
  /** Between what is stored and what the facts fold to; empty when all is well. */
  readonly differences: readonly Difference[];
  /** Folded by rules of an older release: their next fact folds everything anew, so the state is not compared. */
  readonly byOlderRules: boolean;
}

/** Few enough that a page fits in memory many times over, however long the logs are. */
const pageSize = 50;

/**
 * Folds every enrollment's facts anew and compares: the state, the number of facts, and the decision that the last fact
 * caused. One page of people is read from one snapshot, so that a set logged meanwhile is no difference.
 */
export async function* auditEnrollments(db: Db): AsyncGenerator<AuditedPerson> {
  let last = "";
  for (;;) {
    const page = await db.transaction((tx) => auditPage(tx, last), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
    yield* page;
    const end = page.at(-1);
    if (end === undefined) return;
    last = end.userId;
  }
}

async function auditPage(tx: Db, afterUserId: string): Promise<AuditedPerson[]> {
  const audited: AuditedPerson[] = [];
  for (const userId of await enrolledAfter(tx, afterUserId, pageSize)) audited.push(await auditPerson(tx, userId));
  return audited;
}

async function auditPerson(tx: Db, userId: string): Promise<AuditedPerson> {
  const enrollment = await findEnrollment(tx, userId);
  if (enrollment === null) throw new Error(`enrollment of ${userId} went from a snapshot`);
  const byOlderRules = enrollment.ruleVersion !== ruleVersion;
  try {
    const facts = await factsOf(tx, userId);
    const programs = await readPrograms(tx, enrollment.program, facts);
    const folded = fold(
      facts.map(({ fact }) => fact),
      programs,
      enrollment.program,
    );
    const states = byOlderRules ? [] : differencesBetween(enrollment.state, folded.state, "state");
    const decisions = await decisionDifferences(tx, facts, folded);
    return { userId, byOlderRules, differences: [...countDifferences(enrollment, facts), ...states, ...decisions] };
  } catch (error) {
    // What is stored cannot even be folded: a fact that is none, or a programme that is gone.
    if (!(error instanceof NotFoundError || error instanceof z.ZodError)) throw error;
    const readable = error instanceof z.ZodError ? z.prettifyError(error).replaceAll(/\s+/g, " ") : error.message;
    return { userId, byOlderRules, differences: [{ path: "facts", stored: readable, folded: undefined }] };
  }
}

function countDifferences({ factsSeen }: Enrollment, facts: readonly StoredFact[]): Difference[] {
  const numbers = facts.map(({ fact }) => fact.seq);
  return [
    ...differencesBetween(factsSeen, facts.length, "factsSeen"),
    ...differencesBetween(
      numbers,
      facts.map((_, index) => index + 1),
      "seq",
    ),
  ];
}

/** Only of the last fact: what came after an earlier one may have changed its decision, as undo and back-dating do. */
async function decisionDifferences(tx: Db, facts: readonly StoredFact[], folded: Fold): Promise<Difference[]> {
  const last = facts.at(-1);
  if (last === undefined) return [];
  const stored = await decisionOfFact(tx, last.id);
  if (stored !== null && stored.ruleVersion !== ruleVersion) return [];
  const decision = decisionFor(folded, last.fact.seq);
  const expected = decision === undefined ? null : storedShapeOf(decision, folded);
  return differencesBetween(stored, expected, `decision of fact ${last.fact.seq}`);
}

function storedShapeOf({ outcome, reasons, before, after }: Decision, folded: Fold): StoredDecision {
  return { outcome, reasons, before, after, ruleVersion, program: folded.state.current.program };
}
