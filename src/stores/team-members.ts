import { and, asc, count, eq, isNull, lt } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { dayRecords } from "../db/schema/day-records.ts";
import { enrollments } from "../db/schema/enrollments.ts";
import { people } from "../db/schema/people.ts";
import { teamMembers } from "../db/schema/team-members.ts";
import { teamPrivacy } from "../db/schema/team-privacy.ts";
import { teams } from "../db/schema/teams.ts";
import { type StoredDays, toRecord } from "./day-records.ts";
import type { Person } from "./people.ts";
import { defaultPrivacy, type TeamPrivacy } from "./team-privacy.ts";

/** A member with everything that their teams may come to see of them. */
export interface TeamMember extends TeamPrivacy {
  readonly person: Pick<Person, "userId" | "zone" | "dayStart">;
  /** The name shown in the server when they joined. */
  readonly displayName: string;
  readonly joinedAtMs: number;
  /** The date of the last recap that is to be silent about them; null: none. */
  readonly leftOutThroughOn: string | null;
  /** The version of their enrollment now. */
  readonly stateVersion: number;
  /** Null until it was derived; it may stand for an older version. */
  readonly days: StoredDays | null;
}

/** @returns whether they were not in it before */
export async function addMember(
  tx: Db,
  teamId: string,
  userId: string,
  displayName: string,
  nowMs: number,
): Promise<boolean> {
  const added = await tx
    .insert(teamMembers)
    .values({ teamId, userId, displayName, joinedAt: new Date(nowMs), seenAt: new Date(nowMs) })
    .onConflictDoNothing()
    .returning({ userId: teamMembers.userId });
  return added.length > 0;
}

/** They were seen in the server, under this name. */
export async function saveSeen(
  tx: Db,
  teamId: string,
  userId: string,
  displayName: string,
  nowMs: number,
): Promise<void> {
  await tx
    .update(teamMembers)
    .set({ displayName, seenAt: new Date(nowMs) })
    .where(isMember(teamId, userId));
}

/** @returns whether they were in it */
export async function removeMember(tx: Db, teamId: string, userId: string): Promise<boolean> {
  const removed = await tx
    .delete(teamMembers)
    .where(isMember(teamId, userId))
    .returning({ userId: teamMembers.userId });
  return removed.length > 0;
}

export async function isInTeam(db: Db, teamId: string, userId: string): Promise<boolean> {
  const [row] = await db.select({ userId: teamMembers.userId }).from(teamMembers).where(isMember(teamId, userId));
  return row !== undefined;
}

export async function countMembers(db: Db, teamId: string): Promise<number> {
  const [row] = await db.select({ members: count() }).from(teamMembers).where(eq(teamMembers.teamId, teamId));
  return row?.members ?? 0;
}

export interface UnseenMember {
  readonly teamId: string;
  readonly guildId: string;
  readonly userId: string;
}

/** Takes members of teams that post who were last seen before `beforeMs`, the longest unseen first; they count as seen now. */
export async function takeUnseen(db: Db, beforeMs: number, nowMs: number, limit: number): Promise<UnseenMember[]> {
  return db.transaction(async (tx) => {
    const unseen = await tx
      .select({ teamId: teamMembers.teamId, guildId: teams.guildId, userId: teamMembers.userId })
      .from(teamMembers)
      .innerJoin(teams, eq(teams.id, teamMembers.teamId))
      .where(and(lt(teamMembers.seenAt, new Date(beforeMs)), isNull(teams.offAt), isNull(teams.suspendedBecause)))
      .orderBy(asc(teamMembers.seenAt))
      .limit(limit)
      .for("update", { of: teamMembers, skipLocked: true });
    for (const { teamId, userId } of unseen) {
      await tx
        .update(teamMembers)
        .set({ seenAt: new Date(nowMs) })
        .where(isMember(teamId, userId));
    }
    return unseen;
  });
}

/** @returns whether they were in it */
export async function saveLeftOut(tx: Db, teamId: string, userId: string, throughOn: string): Promise<boolean> {
  const saved = await tx
    .update(teamMembers)
    .set({ leftOutThroughOn: throughOn })
    .where(isMember(teamId, userId))
    .returning({ userId: teamMembers.userId });
  return saved.length > 0;
}

/** Everybody in a team, those who joined first at first. */
export async function membersOf(db: Db, teamId: string): Promise<TeamMember[]> {
  const rows = await db
    .select({
      userId: teamMembers.userId,
      displayName: teamMembers.displayName,
      joinedAt: teamMembers.joinedAt,
      leftOutThroughOn: teamMembers.leftOutThroughOn,
      zone: people.zone,
      dayStart: people.dayStart,
      shows: teamPrivacy.shows,
      mentionedInRecap: teamPrivacy.mentionedInRecap,
      mentionedWhenClosed: teamPrivacy.mentionedWhenClosed,
      stateVersion: enrollments.stateVersion,
      days: dayRecords,
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(people, eq(people.userId, teamMembers.userId))
    .innerJoin(enrollments, eq(enrollments.userId, teamMembers.userId))
    .leftJoin(teamPrivacy, and(eq(teamPrivacy.userId, teamMembers.userId), eq(teamPrivacy.guildId, teams.guildId)))
    .leftJoin(dayRecords, eq(dayRecords.userId, teamMembers.userId))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(asc(teamMembers.joinedAt), teamMembers.userId);
  return rows.map(
    ({ userId, zone, dayStart, joinedAt, shows, mentionedInRecap, mentionedWhenClosed, days, ...row }) => ({
      ...row,
      person: { userId, zone, dayStart },
      joinedAtMs: joinedAt.getTime(),
      shows: shows ?? defaultPrivacy.shows,
      mentionedInRecap: mentionedInRecap ?? defaultPrivacy.mentionedInRecap,
      mentionedWhenClosed: mentionedWhenClosed ?? defaultPrivacy.mentionedWhenClosed,
      days: days === null ? null : toStoredDays(days),
    }),
  );
}

function toStoredDays({ stateVersion, ruleVersion, record, level }: typeof dayRecords.$inferSelect): StoredDays {
  return { stateVersion, ruleVersion, record: toRecord(record), level };
}

function isMember(teamId: string, userId: string) {
  return and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId));
}
