import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { people } from "../db/schema/people.ts";
import type { WeightUnit } from "../progression/weight-unit.ts";

export type PlanCue = Exclude<(typeof people.$inferSelect)["planCue"], "none" | null>;

export interface Person {
  readonly userId: string;
  /** IANA name; null until told. */
  readonly zone: string | null;
  /** Local `HH:MM` at which the person's day begins. */
  readonly dayStart: string;
  /** The "after …" of the person's if-then plan; null where they chose none. */
  readonly planCue: PlanCue | null;
  /** True once they chose a moment, or none. */
  readonly isPlanTold: boolean;
  /** The kinds of messages to which they have said yes or no. */
  readonly askedAbout: readonly string[];
  /** The look of the figure in their pictures; null until chosen. */
  readonly look: string | null;
  /** Kilograms until they chose. */
  readonly weightUnit: WeightUnit;
  readonly isUnitTold: boolean;
  /** The language of their Discord, such as `en-GB`; null for somebody who has done nothing since it is kept. */
  readonly locale: string | null;
  readonly startedAtMs: number | null;
  /** The team they are to be in once their start is over. */
  readonly wantsTeamId: string | null;
}

export async function findPerson(db: Db, userId: string): Promise<Person | null> {
  const [row] = await db
    .select({ ...getTableColumns(people), askedAbout })
    .from(people)
    .where(eq(people.userId, userId));
  return row === undefined ? null : toPerson(row);
}

/** Through JSON, which both drivers read alike. */
const askedAbout = sql<string[]>`(select coalesce(json_agg(kind order by kind), '[]'::json) from consents
  where consents.user_id = people.user_id)`;

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

export async function saveDayStart(db: Db, userId: string, dayStart: string): Promise<void> {
  await db.update(people).set({ dayStart }).where(eq(people.userId, userId));
}

export async function savePlanCue(db: Db, userId: string, planCue: PlanCue | "none"): Promise<void> {
  await db.update(people).set({ planCue }).where(eq(people.userId, userId));
}

export async function saveLook(db: Db, userId: string, look: string): Promise<void> {
  await db.update(people).set({ look }).where(eq(people.userId, userId));
}

export async function saveWantedTeam(db: Db, userId: string, teamId: string | null): Promise<void> {
  await db.update(people).set({ wantsTeamId: teamId }).where(eq(people.userId, userId));
}

export async function saveWeightUnit(db: Db, userId: string, weightUnit: WeightUnit): Promise<void> {
  await db.update(people).set({ weightUnit }).where(eq(people.userId, userId));
}

/** Writes only what is new: it is called after everything that a person does. */
export async function saveLocale(db: Db, userId: string, locale: string): Promise<void> {
  await db
    .update(people)
    .set({ locale })
    .where(and(eq(people.userId, userId), sql`${people.locale} is distinct from ${locale}`));
}

/** Null for somebody who has done nothing since it is kept. */
export async function findLocale(db: Db, userId: string): Promise<string | null> {
  const [row] = await db.select({ locale: people.locale }).from(people).where(eq(people.userId, userId));
  return row?.locale ?? null;
}

export async function markStarted(db: Db, userId: string, startedAtMs: number): Promise<void> {
  await db
    .update(people)
    .set({ startedAt: new Date(startedAtMs) })
    .where(eq(people.userId, userId));
}

function toPerson(row: typeof people.$inferSelect & { readonly askedAbout: string[] }): Person {
  return {
    userId: row.userId,
    zone: row.zone,
    dayStart: row.dayStart,
    planCue: row.planCue === "none" ? null : row.planCue,
    isPlanTold: row.planCue !== null,
    askedAbout: row.askedAbout,
    look: row.look,
    weightUnit: row.weightUnit ?? "kg",
    isUnitTold: row.weightUnit !== null,
    locale: row.locale,
    startedAtMs: row.startedAt?.getTime() ?? null,
    wantsTeamId: row.wantsTeamId,
  };
}
