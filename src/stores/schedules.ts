import { type AnyColumn, and, eq, getTableColumns, isNotNull, isNull, lte, min, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { people } from "../db/schema/people.ts";
import { schedules } from "../db/schema/schedules.ts";
import { teams } from "../db/schema/teams.ts";
import { type Addressee, addresseeFrom, isFor, isOpen, type PlannedOccurrence, recipientOf } from "./deliveries.ts";
import { recordsOf } from "./records-of.ts";

/** A schedule as it is in the database, where a hand may have written anything. */
export interface StoredSchedule extends ScheduleBasics {
  readonly rule: unknown;
  readonly status: string;
}

/** One that is held until the transaction ends, so that its row stays where it is. */
export interface LockedSchedule extends StoredSchedule {
  readonly place: string;
}

/** A schedule that is to be planned, held until the transaction ends. */
export interface ClaimedSchedule extends ScheduleBasics {
  readonly place: string;
  /** As text: of the many that are due at one time most have the same few rules. */
  readonly ruleJson: string;
  readonly plannedThroughMs: number;
}

interface ScheduleBasics {
  readonly id: string;
  /** Null when its kind is none, or not for such a recipient. */
  readonly to: Addressee | null;
  readonly wall: Wall;
  readonly kind: string;
  readonly next: PlannedOccurrence | null;
}

/** Whose clock on the wall a schedule follows. */
export interface Wall {
  /** The id of the person or the team. */
  readonly ownerId: string;
  /** IANA name; null until the person told it. */
  readonly zone: string | null;
  /** Local `HH:MM` at which their day begins. */
  readonly dayStart: string;
}

export interface NewSchedule {
  readonly to: Addressee;
  readonly rule: object;
  readonly next: PlannedOccurrence | null;
}

/** What planning made of a held schedule. Without `next` it ran out; `parkedBecause` takes it out of planning. */
export interface PlannedSchedule {
  /** Found without an index: a sixteenth of the database's work. */
  readonly place: string;
  readonly next: PlannedOccurrence | null;
  readonly parkedBecause: string | null;
}

/** Makes the schedule or replaces it: from now on it comes by the new rule alone, on the wall of whoever it is for. */
export async function saveSchedule(tx: Db, { to, rule, next }: NewSchedule, nowMs: number): Promise<void> {
  const now = new Date(nowMs);
  const values = {
    ...(await holdWall(tx, to)),
    rule,
    status: "active",
    parkedBecause: null,
    plannedThrough: now,
    changedAt: now,
    ...nextColumns(next),
  };
  await tx
    .insert(schedules)
    .values({ ...recipientOf(to), kind: to.kind, ...values })
    .onConflictDoUpdate({ target: [schedules.userId, schedules.teamId, schedules.kind], set: values });
}

/** Moves all schedules of a person to the zone and day start they have now. */
export async function followPerson(tx: Db, userId: string): Promise<void> {
  await tx
    .update(schedules)
    .set({ zone: sql`${people.zone}`, dayStart: sql`${people.dayStart}` })
    .from(people)
    .where(and(eq(schedules.userId, userId), eq(people.userId, userId)));
}

export async function endSchedule(tx: Db, to: Addressee, nowMs: number): Promise<void> {
  await tx
    .update(schedules)
    .set({ status: "ended", changedAt: new Date(nowMs), ...nextColumns(null) })
    .where(isFor(to));
}

export async function findSchedule(db: Db, to: Addressee): Promise<StoredSchedule | null> {
  const [found] = await selectSchedules(db).where(isFor(to));
  return found === undefined ? null : toSchedule(found);
}

/** The schedule of one kind, held until the transaction ends. */
export async function lockSchedule(tx: Db, to: Addressee): Promise<LockedSchedule | null> {
  const [found] = await selectSchedules(tx).where(isFor(to)).for("update");
  return found === undefined ? null : toLocked(found);
}

/** All schedules that a person ever had. */
export async function schedulesOf(db: Db, userId: string): Promise<StoredSchedule[]> {
  return (await selectSchedules(db).where(eq(schedules.userId, userId))).map(toSchedule);
}

/** All schedules of a person that still come, held until the transaction ends. */
export async function lockActiveSchedules(tx: Db, userId: string): Promise<LockedSchedule[]> {
  const active = and(eq(schedules.userId, userId), eq(schedules.status, "active"));
  return (await selectSchedules(tx).where(active).for("update")).map(toLocked);
}

/** Takes the longest due schedules that no other process has taken, until the transaction ends. */
export async function claimDueSchedules(tx: Db, nowMs: number, limit: number): Promise<ClaimedSchedule[]> {
  const due = await selectClaimed(tx)
    .where(lte(schedules.nextAt, new Date(nowMs)))
    .orderBy(schedules.nextAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  return due.map(toClaimed);
}

/** As `claimDueSchedules`, those that come but of which nobody knows when. */
export async function claimUnplannedSchedules(tx: Db, limit: number): Promise<ClaimedSchedule[]> {
  const unplanned = await selectClaimed(tx)
    .where(and(eq(schedules.status, "active"), isNull(schedules.nextAt)))
    .limit(limit)
    .for("update", { skipLocked: true });
  return unplanned.map(toClaimed);
}

/** Writes what planning made of claimed schedules; `throughMs` is what it planned up to, null to leave that as it is. */
export async function savePlanned(
  tx: Db,
  planned: readonly PlannedSchedule[],
  throughMs: number | null,
): Promise<void> {
  const rows = planned.map(({ place, next, parkedBecause }) => ({
    place,
    status: parkedBecause !== null ? "parked" : next === null ? "ended" : "active",
    ...(parkedBecause === null ? {} : { parked_because: parkedBecause }),
    ...nextJson(next),
  }));
  await tx
    .update(schedules)
    .set({
      status: sql`p.status`,
      parkedBecause: sql`p.parked_because`,
      nextAt: sql`to_timestamp(p.next_at_ms / 1000)`,
      nextOn: sql`p.next_on`,
      nextOrdinal: sql`p.next_ordinal`,
      nextUsefulUntil: sql`to_timestamp(p.next_useful_until_ms / 1000)`,
      ...(throughMs === null ? {} : { plannedThrough: new Date(throughMs) }),
    })
    .from(recordsOf(rows, plannedShape))
    .where(sql`${placeOfRow} = p.place`);
}

/** Forgets when every schedule comes next, except for snoozes: those hang on no time zone. @returns how many */
export async function forgetPlans(tx: Db): Promise<number> {
  const forgotten = await tx
    .update(schedules)
    .set(nextColumns(null))
    .where(and(eq(schedules.status, "active"), eq(schedules.nextOrdinal, 0)))
    .returning({ id: schedules.id });
  return forgotten.length;
}

/** When something is due next, for anybody; in the past while what was due then is still on its way. */
export async function nextDueAtMs(db: Db): Promise<number | null> {
  const [planned] = await db
    .select({ at: min(schedules.nextAt) })
    .from(schedules)
    .where(isNotNull(schedules.nextAt));
  const [underWay] = await db
    .select({ at: min(deliveries.dueAt) })
    .from(deliveries)
    .where(isOpen);
  const times = [planned?.at, underWay?.at].flatMap((at) => at?.getTime() ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** When a team's day begins: as a person's does unless they say otherwise. */
export const teamDayStart = "04:00";

const plannedShape = sql`p(place tid, status text, parked_because text, next_at_ms float8, next_on date,
  next_ordinal int, next_useful_until_ms float8)`;

/** The clock of a person or a team, held until the transaction ends, so that who changes it moves this schedule too. */
async function holdWall(tx: Db, to: Addressee) {
  const [wall] =
    "userId" in to
      ? await tx
          .select({ zone: people.zone, dayStart: people.dayStart })
          .from(people)
          .where(eq(people.userId, to.userId))
          .for("no key update")
      : await tx.select({ zone: teams.zone }).from(teams).where(eq(teams.id, to.teamId)).for("no key update");
  return { dayStart: teamDayStart, ...wall };
}

const placeOfRow = sql<string>`${schedules}.ctid`;

function selectSchedules(db: Db) {
  return db.select({ ...getTableColumns(schedules), place: placeOfRow }).from(schedules);
}

/** As `selectSchedules`, in the form that is the cheapest to read by the thousand. */
function selectClaimed(db: Db) {
  return db
    .select({
      id: schedules.id,
      place: placeOfRow,
      userId: schedules.userId,
      teamId: schedules.teamId,
      kind: schedules.kind,
      zone: schedules.zone,
      dayStart: schedules.dayStart,
      ruleJson: sql<string>`${schedules.rule}::text`,
      plannedThroughMs: epochMs(schedules.plannedThrough),
      nextAtMs: sql<number | null>`${epochMs(schedules.nextAt)}`,
      nextOn: schedules.nextOn,
      nextOrdinal: schedules.nextOrdinal,
      nextUsefulUntilMs: sql<number | null>`${epochMs(schedules.nextUsefulUntil)}`,
    })
    .from(schedules);
}

function epochMs(at: AnyColumn) {
  return sql<number>`round(date_part('epoch', ${at}) * 1000)`;
}

type ClaimedRow = Awaited<ReturnType<typeof selectClaimed>>[number];

function toClaimed(row: ClaimedRow): ClaimedSchedule {
  const { id, place, userId, teamId, kind, ruleJson, plannedThroughMs, zone, dayStart } = row;
  const { nextAtMs, nextOn, nextOrdinal, nextUsefulUntilMs } = row;
  const known = nextAtMs !== null && nextOn !== null && nextOrdinal !== null && nextUsefulUntilMs !== null;
  return {
    id,
    place,
    to: addresseeFrom({ kind, userId, teamId }),
    wall: { ownerId: userId ?? teamId ?? "", zone, dayStart },
    kind,
    ruleJson,
    plannedThroughMs,
    next: known ? { on: nextOn, ordinal: nextOrdinal, dueAtMs: nextAtMs, usefulUntilMs: nextUsefulUntilMs } : null,
  };
}

function toLocked(row: typeof schedules.$inferSelect & { readonly place: string }): LockedSchedule {
  return { ...toSchedule(row), place: row.place };
}

function toSchedule({ userId, teamId, zone, dayStart, ...row }: typeof schedules.$inferSelect): StoredSchedule {
  const { nextAt, nextOn, nextOrdinal, nextUsefulUntil } = row;
  const known = nextAt !== null && nextOn !== null && nextOrdinal !== null && nextUsefulUntil !== null;
  return {
    id: row.id,
    to: addresseeFrom({ kind: row.kind, userId, teamId }),
    wall: { ownerId: userId ?? teamId ?? "", zone, dayStart },
    kind: row.kind,
    rule: row.rule,
    status: row.status,
    next: known
      ? { on: nextOn, ordinal: nextOrdinal, dueAtMs: nextAt.getTime(), usefulUntilMs: nextUsefulUntil.getTime() }
      : null,
  };
}

function nextColumns(next: PlannedOccurrence | null) {
  return {
    nextAt: next === null ? null : new Date(next.dueAtMs),
    nextOn: next?.on ?? null,
    nextOrdinal: next?.ordinal ?? null,
    nextUsefulUntil: next === null ? null : new Date(next.usefulUntilMs),
  };
}

function nextJson(next: PlannedOccurrence | null) {
  if (next === null) return null;
  const { dueAtMs, on, ordinal, usefulUntilMs } = next;
  return { next_at_ms: dueAtMs, next_on: on, next_ordinal: ordinal, next_useful_until_ms: usefulUntilMs };
}
