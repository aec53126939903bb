import { and, desc, eq, getTableColumns, gt, inArray, isNull, max, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { deliveries } from "../db/schema/deliveries.ts";
import { schedules } from "../db/schema/schedules.ts";
import { recordsOf } from "./records-of.ts";

/** What a message to a person is about; each has a schedule and a consent of its own. */
export const personKinds = ["daily", "posture", "morning", "buddy", "knock"] as const;
/** What a message to a team's channel is about. */
export const teamKinds = ["recap"] as const;

export type PersonKind = (typeof personKinds)[number];
export type TeamKind = (typeof teamKinds)[number];

/** Who a schedule or a delivery is for, and what about. */
export type Addressee =
  | { readonly kind: PersonKind; readonly userId: string }
  | { readonly kind: TeamKind; readonly teamId: string };

export type SkipReason =
  | "noTeam" // it is off, or its channel cannot be written to
  | "nobodyIn" // the team has no members
  | "noBuddy"
  | "buddyActive" // there is no reason to say hello
  | "reachable" // their direct messages are open again
  | "missed" // the bot was away, and a later one of the same kind stands for it
  | "late"
  | "noConsent"
  | "dmsClosed"
  | "paused"
  | "referred"
  | "screenNeeded"
  | "answered" // the morning check was answered meanwhile
  | "doneToday"
  | "restDay"
  | "notToday"
  | "weekly" // after graduation one a week is enough; a buddy is never asked more often
  | "quietHours"
  | "backOff";

/** One time a schedule comes to its person. */
export interface PlannedOccurrence {
  /** The local date it is for. */
  readonly on: string;
  /** 0: the schedule's own; 1, 2 …: snoozed on that date. */
  readonly ordinal: number;
  readonly dueAtMs: number;
  readonly usefulUntilMs: number;
}

/** A new row, `planned` or skipped from the start. */
export interface NewDelivery {
  readonly id: string;
  readonly scheduleId: string;
  readonly occurrence: PlannedOccurrence;
  readonly skipped: SkipReason | null;
}

export type Delivery = PersonDelivery | TeamDelivery;
export type PersonDelivery = DeliveryBasics & { readonly kind: PersonKind; readonly userId: string };
export type TeamDelivery = DeliveryBasics & { readonly kind: TeamKind; readonly teamId: string };

interface DeliveryBasics extends PlannedOccurrence {
  readonly id: string;
}

/** One worker's right to send and settle, until another raises the attempt. */
export interface Attempt {
  readonly delivery: Delivery;
  readonly number: number;
  readonly firstAtMs: number;
}

/** How an attempt ended. `planned` means: try again. */
export type Settlement =
  | { readonly state: "sent"; readonly messageId: string; readonly atMs: number; readonly asksToKeep: boolean }
  | { readonly state: "skipped"; readonly reason: SkipReason }
  | { readonly state: "planned" | "dead" | "unconfirmed"; readonly reason: string };

/** Adds rows for occurrences that have none yet. @returns the ids of those that are to be sent */
export async function addDeliveries(tx: Db, added: readonly NewDelivery[]): Promise<string[]> {
  if (added.length === 0) return [];
  const rows = added.map(({ id, scheduleId, occurrence, skipped }) => ({
    id,
    schedule_id: scheduleId,
    due_on: occurrence.on,
    ordinal: occurrence.ordinal,
    due_at_ms: occurrence.dueAtMs,
    useful_until_ms: occurrence.usefulUntilMs,
    state: skipped === null ? "planned" : "skipped",
    reason: skipped,
  }));
  const inserted = await tx
    .insert(deliveries)
    .select(
      sql`select id, schedule_id, due_on, ordinal, to_timestamp(due_at_ms / 1000), to_timestamp(useful_until_ms / 1000), state, reason, 0, null::timestamptz, null::text,
        null::timestamptz, false, null::timestamptz from ${recordsOf(rows, newShape)}`,
    )
    .onConflictDoNothing({ target: [deliveries.scheduleId, deliveries.dueOn, deliveries.ordinal] })
    .returning({ id: deliveries.id, state: deliveries.state });
  return inserted.filter(({ state }) => state === "planned").map(({ id }) => id);
}

const newShape = sql`d(id uuid, schedule_id uuid, due_on date, ordinal int, due_at_ms float8,
  useful_until_ms float8, state text, reason text)`;

/** Takes an open delivery over, also from a worker that may still be at it. Null: it is final, or unknown. */
export async function beginAttempt(db: Db, id: string, nowMs: number): Promise<Attempt | null> {
  const now = new Date(nowMs);
  const [row] = await db
    .update(deliveries)
    .set({
      state: "sending",
      attempt: sql`${deliveries.attempt} + 1`,
      firstAttemptAt: sql`coalesce(${deliveries.firstAttemptAt}, ${now.toISOString()}::timestamptz)`,
    })
    .from(schedules)
    .where(and(eq(deliveries.id, id), itsSchedule, isOpen))
    .returning(addressedColumns);
  if (row === undefined) return null;
  return { delivery: toDelivery(row), number: row.attempt, firstAtMs: row.firstAttemptAt?.getTime() ?? nowMs };
}

/** Writes how an attempt ended, unless another worker has taken over since. @returns whether it was written */
export async function settleAttempt(db: Db, { delivery, number }: Attempt, end: Settlement): Promise<boolean> {
  const settled = await db
    .update(deliveries)
    .set(
      end.state === "sent"
        ? {
            state: end.state,
            reason: null,
            messageId: end.messageId,
            sentAt: new Date(end.atMs),
            asksToKeep: end.asksToKeep,
          }
        : { state: end.state, reason: end.reason },
    )
    .where(and(eq(deliveries.id, delivery.id), eq(deliveries.state, "sending"), eq(deliveries.attempt, number)))
    .returning({ id: deliveries.id });
  return settled.length > 0;
}

/** Ends open deliveries whose job gave up. */
export async function buryDeliveries(tx: Db, ids: readonly string[], reason: string): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: "dead", reason })
    .where(and(inArray(deliveries.id, [...ids]), isOpen));
}

/** Opens dead deliveries that are still of use. What earlier attempts may have posted is looked for first, as after any. */
export async function reviveDeliveries(tx: Db, nowMs: number): Promise<string[]> {
  const revived = await tx
    .update(deliveries)
    .set({ state: "planned" })
    .where(and(eq(deliveries.state, "dead"), gt(deliveries.usefulUntil, new Date(nowMs))))
    .returning({ id: deliveries.id });
  return revived.map(({ id }) => id);
}

export async function findDelivery(db: Db, id: string): Promise<Delivery | null> {
  const [row] = await db
    .select(addressedColumns)
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(eq(deliveries.id, id));
  return row === undefined ? null : toDelivery(row);
}

/** The first press of any of its buttons; later ones change nothing. */
export async function markAnswered(tx: Db, id: string, nowMs: number): Promise<void> {
  await tx
    .update(deliveries)
    .set({ answeredAt: new Date(nowMs) })
    .where(and(eq(deliveries.id, id), isNull(deliveries.answeredAt)));
}

/** The highest ordinal used on a date; -1 when nothing was planned for it. */
export async function lastOrdinalOn(db: Db, to: Addressee, on: string): Promise<number> {
  const [row] = await db
    .select({ ordinal: deliveries.ordinal })
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(and(isFor(to), eq(deliveries.dueOn, on)))
    .orderBy(desc(deliveries.ordinal))
    .limit(1);
  return row?.ordinal ?? -1;
}

/** When something of this kind was sent last; null: never. */
export async function lastSentAtMs(db: Db, to: Addressee): Promise<number | null> {
  const [row] = await db
    .select({ at: max(deliveries.sentAt) })
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(and(isFor(to), eq(deliveries.state, "sent")));
  return row?.at?.getTime() ?? null;
}

/** The dates after `on` for which something of this kind was planned already. */
export async function datesTakenSince(db: Db, to: Addressee, on: string): Promise<Set<string>> {
  const rows = await db
    .select({ on: deliveries.dueOn })
    .from(deliveries)
    .innerJoin(schedules, itsSchedule)
    .where(and(isFor(to), gt(deliveries.dueOn, on)));
  return new Set(rows.map((row) => row.on));
}

export const isOpen = inArray(deliveries.state, ["planned", "sending"]);

/** A delivery hangs on the schedule it came from, which says who it is for and what about. */
export const itsSchedule = eq(schedules.id, deliveries.scheduleId);

const addressedColumns = {
  ...getTableColumns(deliveries),
  kind: schedules.kind,
  userId: schedules.userId,
  teamId: schedules.teamId,
};

function toDelivery(row: typeof deliveries.$inferSelect & Recipient & { readonly kind: string }): Delivery {
  const addressee = addresseeFrom(row);
  if (addressee === null) throw new Error(`a delivery of an unknown kind: ${row.kind}`);
  return {
    id: row.id,
    ...addressee,
    on: row.dueOn,
    ordinal: row.ordinal,
    dueAtMs: row.dueAt.getTime(),
    usefulUntilMs: row.usefulUntil.getTime(),
  };
}

/** Null when there is no such kind, or it is not for such a recipient. */
export function addresseeFrom(row: Readonly<Record<"kind", string> & Recipient>): Addressee | null {
  const { userId, teamId } = row;
  const personKind = personKinds.find((kind) => kind === row.kind);
  const teamKind = teamKinds.find((kind) => kind === row.kind);
  if (personKind !== undefined && userId !== null) return { kind: personKind, userId };
  if (teamKind !== undefined && teamId !== null) return { kind: teamKind, teamId };
  return null;
}

interface Recipient {
  readonly userId: string | null;
  readonly teamId: string | null;
}

/** The columns that say who a row is for. */
export function recipientOf(to: Addressee): Recipient {
  return "userId" in to ? { userId: to.userId, teamId: null } : { userId: null, teamId: to.teamId };
}

/** The schedule of one kind for one recipient. */
export function isFor(to: Addressee) {
  const recipient = "userId" in to ? eq(schedules.userId, to.userId) : eq(schedules.teamId, to.teamId);
  return and(recipient, eq(schedules.kind, to.kind));
}
