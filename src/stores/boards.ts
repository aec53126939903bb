import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { boards } from "../db/schema/boards.ts";

/** A day of a team, in its own zone. */
export interface TeamDay {
  readonly teamId: string;
  /** The team's local date. */
  readonly on: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** One keeper's right to show a board, until another raises the attempt. */
export interface BoardClaim {
  readonly id: string;
  readonly teamId: string;
  readonly on: string;
  /** What was wanted before anything of it was read. */
  readonly version: number;
  readonly attempt: number;
  /** Null while it has no message. */
  readonly messageId: string | null;
  readonly postId: string;
  /** When an earlier attempt may have posted under the same mark; null: this is the first one. */
  readonly triedBeforeMs: number | null;
}

/** What came of an attempt to show a board. */
export type BoardEnd =
  | { readonly kind: "shown"; readonly messageId: string }
  /** Somebody deleted its message. */
  | { readonly kind: "lost" }
  /** Not now; `afterMs` from now. */
  | { readonly kind: "tryAgain"; readonly afterMs: number }
  /** It cannot be shown as it is: not before something changes. */
  | { readonly kind: "givenUp" };

/** At most one edit per channel in this time. */
export const editApartMs = 5_000;
/** An attempt takes 20 s at most for each of its two requests. */
export const boardLeaseMs = 45_000;
/** Who deletes a board twice does not want one that day. */
const postsAtMost = 2;
/** Any number that no other lock uses. */
const claimLock = 7_302_026;

/** The board of that day is to be shown anew, and comes to be if there is none: from the start of the day on. */
export async function openBoard(tx: Db, { teamId, on, startsAtMs, endsAtMs }: TeamDay, nowMs: number): Promise<void> {
  await tx
    .insert(boards)
    .values({
      ...{ id: randomUUID(), teamId, on, wantedVersion: 1, postId: randomUUID() },
      editAfter: new Date(Math.max(nowMs, startsAtMs)),
      closesAt: new Date(endsAtMs),
    })
    .onConflictDoUpdate({ target: [boards.teamId, boards.on], set: { wantedVersion: nextWanted } });
}

/** The board of that date is to be shown anew, if there is one. */
export async function raiseBoard(tx: Db, teamId: string, on: string): Promise<void> {
  await raise(tx, and(eq(boards.teamId, teamId), eq(boards.on, on)));
}

/** As `raiseBoard`, all from a date on: in the order of their dates, so that two who do so never wait for each other in a circle. */
export async function raiseBoardsFrom(tx: Db, teamId: string, fromOn: string): Promise<void> {
  const inOrder = tx
    .select({ id: boards.id })
    .from(boards)
    .where(and(eq(boards.teamId, teamId), gte(boards.on, fromOn)))
    .orderBy(asc(boards.on))
    .for("update");
  for (const { id } of await inOrder) await raise(tx, eq(boards.id, id));
}

/** Boards whose day is over are shown a last time. */
export async function closeBoards(db: Db, nowMs: number): Promise<void> {
  const over = db
    .select({ id: boards.id })
    .from(boards)
    .where(and(isNotNull(boards.closesAt), lte(boards.closesAt, new Date(nowMs))))
    .for("update", { skipLocked: true });
  await db.update(boards).set({ wantedVersion: nextWanted, closesAt: null }).where(inArray(boards.id, over));
}

/**
 * Takes the boards that are behind and due, at most one of each channel, the one waiting longest first. Claims are made one
 * after the other, so that two boards of a channel are not taken by two processes at once; none while another is at it.
 */
export async function claimBoards(db: Db, nowMs: number, limit: number): Promise<BoardClaim[]> {
  return db.transaction(async (tx) => {
    const [lock] = await tx
      .select({ isMine: sql<boolean>`pg_try_advisory_xact_lock(${claimLock})` })
      .from(sql`(values (1)) one`);
    if (lock?.isMine !== true) return [];
    const due = await tx
      .select({ id: boards.id, postTriedAt: boards.postTriedAt })
      .from(boards)
      .where(isTheirTurn(nowMs))
      .orderBy(asc(boards.editAfter), boards.id)
      .limit(limit)
      .for("update", { of: boards, skipLocked: true });
    if (due.length === 0) return [];
    const triedBefore = new Map(due.map(({ id, postTriedAt }) => [id, postTriedAt]));
    const claimed = await tx
      .update(boards)
      .set({
        attempt: sql`${boards.attempt} + 1`,
        leaseUntil: new Date(nowMs + boardLeaseMs),
        postTriedAt: sql`coalesce(${boards.postTriedAt}, ${at(nowMs)})`,
      })
      .where(inArray(boards.id, [...triedBefore.keys()]))
      .returning();
    return claimed.map(({ id, teamId, on, wantedVersion, attempt, messageId, postId }) => ({
      ...{ id, teamId, on, version: wantedVersion, attempt, messageId, postId },
      triedBeforeMs: triedBefore.get(id)?.getTime() ?? null,
    }));
  });
}

/**
 * Writes how an attempt ended, unless another keeper has taken over since: what came back late may have overwritten something
 * newer, so the board is to be shown once more.
 *
 * @returns whether the attempt still had the say
 */
export async function settleBoard(db: Db, claim: BoardClaim, end: BoardEnd, nowMs: number): Promise<boolean> {
  const settled = await db
    .update(boards)
    .set({ leaseUntil: null, ...settledColumns(claim, end, nowMs) })
    .where(and(eq(boards.id, claim.id), eq(boards.attempt, claim.attempt)))
    .returning({ id: boards.id });
  if (settled.length > 0) return true;
  await raise(db, eq(boards.id, claim.id));
  return false;
}

/** The date of the newest board that has a message. */
export async function lastBoardOn(db: Db, teamId: string): Promise<string | null> {
  const [row] = await db
    .select({ on: boards.on })
    .from(boards)
    .where(and(eq(boards.teamId, teamId), isNotNull(boards.messageId)))
    .orderBy(desc(boards.on))
    .limit(1);
  return row?.on ?? null;
}

const nextWanted = sql`${boards.wantedVersion} + 1`;

async function raise(tx: Db, which: ReturnType<typeof and>): Promise<void> {
  await tx.update(boards).set({ wantedVersion: nextWanted }).where(which);
}

function settledColumns({ version }: BoardClaim, end: BoardEnd, nowMs: number) {
  const editAfter = (afterMs: number) => ({ editAfter: new Date(nowMs + afterMs) });
  switch (end.kind) {
    case "shown":
      return { shownVersion: version, messageId: end.messageId, ...editAfter(editApartMs) };
    case "lost":
      return {
        ...{ messageId: null, postId: randomUUID(), postTriedAt: null, ...editAfter(editApartMs) },
        timesLost: sql`${boards.timesLost} + 1`,
      };
    case "tryAgain":
      return editAfter(end.afterMs);
    case "givenUp":
      return { shownVersion: version, ...editAfter(editApartMs) };
    default:
      return end satisfies never;
  }
}

/** Behind and due, and no other board of the channel is being edited, was edited just now, or waits longer. */
function isTheirTurn(nowMs: number) {
  return sql`${isDue("boards", nowMs)} and not exists (select 1 from boards other
    where other.team_id = boards.team_id and other.id <> boards.id and ((other.attempt > 0 and not ${isFree("other", nowMs)})
      or (other."on" < boards."on" and ${isDue("other", nowMs)})))`;
}

/** A board that was never posted is not posted any more once its day is over. */
function isDue(table: "boards" | "other", nowMs: number) {
  const board = sql.raw(table);
  return sql`(${board}.wanted_version > ${board}.shown_version and ${isFree(table, nowMs)}
    and ${board}.times_lost < ${postsAtMost} and (${board}.message_id is not null or ${board}.closes_at > ${at(nowMs)})
    and exists (select 1 from teams where teams.id = ${board}.team_id and off_at is null and suspended_because is null))`;
}

/** Times so far ahead that no clock of another process explains them were written before the clock went back: they hold nobody up. */
function isFree(table: "boards" | "other", nowMs: number) {
  const board = sql.raw(table);
  return sql`((${board}.edit_after <= ${at(nowMs)} or (${board}.attempt > 0 and ${board}.edit_after > ${at(nowMs + aheadAtMostMs)}))
    and (${board}.lease_until is null or ${board}.lease_until <= ${at(nowMs)} or ${board}.lease_until > ${at(nowMs + aheadAtMostMs)}))`;
}

/** Longer than any lease or delay, and than clocks of one bot ever differ by. */
const aheadAtMostMs = 5 * 60_000;

function at(ms: number) {
  return sql`${new Date(ms).toISOString()}::timestamptz`;
}
