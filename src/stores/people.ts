import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { people } from "../db/schema/people.ts";

export type PlanCue = NonNullable<(typeof people.$inferSelect)["planCue"]>;

export interface Person {
  readonly userId: string;
  /** IANA name; null until told. */
  readonly zone: string | null;
  /** Local `HH:MM` at which the person's day begins. */
  readonly dayStart: string;
  /** The "after …" of the person's if-then plan; null where they chose none. */
  readonly planCue: PlanCue | null;
  /** The look of the figure in their pictures; null until chosen. */
  readonly look: string | null;
  readonly startedAtMs: number | null;
}

export async function findPerson(db: Db, userId: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.userId, userId));
  return row === undefined ? null : toPerson(row);
}

/** The person's row, made when there is none. */
export async function ensurePerson(db: Db, userId: string, nowMs: number): Promise<Person> {
  await db
    .insert(people)
    .values({ userId, createdAt: new Date(nowMs) })
    .onConflictDoNothing();
  const person = await findPerson(db, userId);
  if (person === null) throw new Error("a person was erased while being greeted");
  return person;
}

export async function saveZone(db: Db, userId: string, zone: string): Promise<void> {
  await db.update(people).set({ zone }).where(eq(people.userId, userId));
}

export async function savePlanCue(db: Db, userId: string, planCue: PlanCue | null): Promise<void> {
  await db.update(people).set({ planCue }).where(eq(people.userId, userId));
}

export async function saveLook(db: Db, userId: string, look: string): Promise<void> {
  await db.update(people).set({ look }).where(eq(people.userId, userId));
}

export async function markStarted(db: Db, userId: string, startedAtMs: number): Promise<void> {
  await db
    .update(people)
    .set({ startedAt: new Date(startedAtMs) })
    .where(eq(people.userId, userId));
}

function toPerson(row: typeof people.$inferSelect): Person {
  return {
    userId: row.userId,
    zone: row.zone,
    dayStart: row.dayStart,
    planCue: row.planCue,
    look: row.look,
    startedAtMs: row.startedAt?.getTime() ?? null,
  };
}
