import { asc, eq, gt } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { enrollments } from "../db/schema/enrollments.ts";
import type { ProgramRef } from "../progression/program.ts";
import type { State } from "../progression/state.ts";

export interface Enrollment {
  readonly userId: string;
  /** The programme the fold begins with. */
  readonly program: ProgramRef;
  readonly ruleVersion: number;
  readonly state: State;
  /** Raised by every change. */
  readonly stateVersion: number;
  readonly factsSeen: number;
}

export async function findEnrollment(db: Db, userId: string): Promise<Enrollment | null> {
  const [row] = await db.select().from(enrollments).where(eq(enrollments.userId, userId));
  return row === undefined ? null : toEnrollment(row);
}

/** Up to `limit` enrolled people in the order of their ids, from the one after `afterUserId` on. */
export async function enrolledAfter(db: Db, afterUserId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ userId: enrollments.userId })
    .from(enrollments)
    .where(gt(enrollments.userId, afterUserId))
    .orderBy(asc(enrollments.userId))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** As `findEnrollment`, holding the row until the transaction ends: everything a person does happens in order. */
export async function lockEnrollment(tx: Db, userId: string): Promise<Enrollment | null> {
  const [row] = await tx.select().from(enrollments).where(eq(enrollments.userId, userId)).for("update");
  return row === undefined ? null : toEnrollment(row);
}

/** Enrolls the person unless they are enrolled already. */
export async function addEnrollment(db: Db, enrollment: Enrollment, nowMs: number): Promise<void> {
  await db.insert(enrollments).values(toRow(enrollment, nowMs)).onConflictDoNothing();
}

/** Replaces the folded state; call it only while the row is locked. */
export async function saveEnrollment(tx: Db, enrollment: Enrollment, nowMs: number): Promise<void> {
  await tx.update(enrollments).set(toRow(enrollment, nowMs)).where(eq(enrollments.userId, enrollment.userId));
}

function toEnrollment(row: typeof enrollments.$inferSelect): Enrollment {
  return {
    userId: row.userId,
    program: { key: row.programKey, version: row.programVersion },
    ruleVersion: row.ruleVersion,
    state: row.state,
    stateVersion: row.stateVersion,
    factsSeen: row.factsSeen,
  };
}

function toRow({ program, ...enrollment }: Enrollment, nowMs: number): typeof enrollments.$inferInsert {
  return { ...enrollment, programKey: program.key, programVersion: program.version, updatedAt: new Date(nowMs) };
}
