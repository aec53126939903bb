import { and, asc, count, eq, inArray, isNotNull, isNull, min, ne, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { teamMembers } from "../db/schema/team-members.ts";
import { teamPrivacy } from "../db/schema/team-privacy.ts";
import { teams } from "../db/schema/teams.ts";
import type { TeamGoal } from "../habits/team-rules.ts";
import { defaultPrivacy } from "./team-privacy.ts";

/** Why nothing is posted to a team's channel. `archived`: it is a thread that was put away. */
export type SuspensionReason = "noSuchChannel" | "noAccess" | "archived" | "botRemoved";

/** An accountability channel, set up by an admin. */
export interface Team {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  /** What its pictures are headed with; null: nothing but the team. */
  readonly name: string | null;
  /** IANA name: where its days are counted. */
  readonly zone: string;
  /** The language of its server's Discord, for example `de`. */
  readonly locale: string;
  readonly goal: TeamGoal;
  /** Switched off by an admin: nothing is posted, and what there was is kept. */
  readonly isOff: boolean;
  /** Why nothing is posted any more; null while all is well. */
  readonly suspendedBecause: SuspensionReason | null;
}

export type NewTeam = Omit<Team, "isOff" | "suspendedBecause"> & {
  /** The admin; null where nobody is to be named. */
  readonly setUpBy: string | null;
};

export async function findTeam(db: Db, id: string): Promise<Team | null> {
  const [row] = await db.select().from(teams).where(eq(teams.id, id));
  return row === undefined ? null : toTeam(row);
}

export async function findTeamOfChannel(db: Db, channelId: string): Promise<Team | null> {
  const [row] = await db.select().from(teams).where(eq(teams.channelId, channelId));
  return row === undefined ? null : toTeam(row);
}

/** Every team of a server, those that are off or suspended too, the oldest first. */
export async function teamsOfGuild(db: Db, guildId: string): Promise<Team[]> {
  const rows = await db.select().from(teams).where(eq(teams.guildId, guildId)).orderBy(asc(teams.createdAt), teams.id);
  return rows.map(toTeam);
}

/** Every team a person is in, wherever it is, the one joined first at first. */
export async function teamsOfPerson(db: Db, userId: string): Promise<Team[]> {
  const rows = await db
    .select({ team: teams })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(eq(teamMembers.userId, userId))
    .orderBy(asc(teamMembers.joinedAt), teams.id);
  return rows.map(({ team }) => toTeam(team));
}

/** Of those, the ones that post and that see the person, who chose not to be invisible there. */
export async function teamsThatSee(db: Db, userId: string): Promise<Team[]> {
  const isSeen = sql`coalesce(${teamPrivacy.shows}, ${defaultPrivacy.shows}) <> 'invisible'`;
  const rows = await db
    .select({ team: teams })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .leftJoin(teamPrivacy, and(eq(teamPrivacy.userId, teamMembers.userId), eq(teamPrivacy.guildId, teams.guildId)))
    .where(and(eq(teamMembers.userId, userId), isSeen));
  return rows.map(({ team }) => toTeam(team)).filter(isPosting);
}

/** Of those, the one they joined first among those whose channel may call them when direct messages do not reach them. */
export async function teamToKnockAt(db: Db, userId: string): Promise<Team | null> {
  const [row] = await db
    .select({ team: teams })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(teamPrivacy, and(eq(teamPrivacy.userId, teamMembers.userId), eq(teamPrivacy.guildId, teams.guildId)))
    .where(
      and(
        eq(teamMembers.userId, userId),
        eq(teamPrivacy.mentionedWhenClosed, true),
        ne(teamPrivacy.shows, "invisible"),
        isNull(teams.offAt),
        isNull(teams.suspendedBecause),
      ),
    )
    .orderBy(asc(teamMembers.joinedAt), asc(teams.id))
    .limit(1);
  return row === undefined ? null : toTeam(row.team);
}

/** Makes the team of a channel, or changes it and has it work again. Its id stays what it was. */
export async function saveTeam(tx: Db, { goal, ...team }: NewTeam, nowMs: number): Promise<Team> {
  const values = {
    ...team,
    goalKind: goal.kind,
    goalPerWeek: goal.perWeek,
    offAt: null,
    suspendedBecause: null,
    suspendedAt: null,
    suspensionToldAt: null,
  };
  const { id: _, ...changed } = values;
  const [row] = await tx
    .insert(teams)
    .values({ ...values, createdAt: new Date(nowMs) })
    .onConflictDoUpdate({ target: teams.channelId, set: changed })
    .returning();
  if (row === undefined) throw new Error("a team that was written is not there");
  return toTeam(row);
}

/** Writes only what is new: it is called after everything that is done in a server. */
export async function saveTeamsLocale(db: Db, guildId: string, locale: string): Promise<void> {
  await db
    .update(teams)
    .set({ locale })
    .where(and(eq(teams.guildId, guildId), ne(teams.locale, locale)));
}

export async function switchTeamOff(tx: Db, id: string, nowMs: number): Promise<void> {
  await tx
    .update(teams)
    .set({ offAt: new Date(nowMs) })
    .where(and(eq(teams.id, id), isNull(teams.offAt)));
}

/**
 * Nothing is posted to it until somebody with the say has seen why. The first reason stays.
 *
 * @returns whether this is the first one
 */
export async function suspendTeam(db: Db, id: string, because: SuspensionReason, nowMs: number): Promise<boolean> {
  const suspended = await db
    .update(teams)
    .set({ suspendedBecause: because, suspendedAt: new Date(nowMs) })
    .where(and(eq(teams.id, id), isNull(teams.suspendedBecause)))
    .returning({ id: teams.id });
  return suspended.length > 0;
}

/** The suspended teams of a server of which no admin was told yet; from now on they count as told. */
export async function takeUntoldSuspensions(db: Db, guildId: string, nowMs: number): Promise<Team[]> {
  const rows = await db
    .update(teams)
    .set({ suspensionToldAt: new Date(nowMs) })
    .where(and(eq(teams.guildId, guildId), isNotNull(teams.suspendedBecause), isNull(teams.suspensionToldAt)))
    .returning();
  return rows.map(toTeam);
}

/** How many teams came to a halt, for each reason, and since when. Those that are off are not missed. */
export async function countSuspendedTeams(
  db: Db,
): Promise<{ because: string; teams: number; sinceMs: number | null }[]> {
  const rows = await db
    .select({ because: teams.suspendedBecause, teams: count(), since: min(teams.suspendedAt) })
    .from(teams)
    .where(and(isNull(teams.offAt), isNotNull(teams.suspendedBecause)))
    .groupBy(teams.suspendedBecause);
  return rows.map(({ because, since, ...row }) => ({
    ...row,
    because: because ?? "",
    sinceMs: since?.getTime() ?? null,
  }));
}

/** The servers with a team that posts. */
export async function guildsWithTeams(db: Db): Promise<string[]> {
  const posting = and(isNull(teams.offAt), isNull(teams.suspendedBecause));
  const rows = await db.selectDistinct({ guildId: teams.guildId }).from(teams).where(posting);
  return rows.map(({ guildId }) => guildId);
}

/** As `suspendTeam`, every team of these servers. */
export async function suspendTeamsOfGuilds(
  db: Db,
  guildIds: readonly string[],
  because: SuspensionReason,
  nowMs: number,
): Promise<void> {
  if (guildIds.length === 0) return;
  await db
    .update(teams)
    .set({ suspendedBecause: because, suspendedAt: new Date(nowMs) })
    .where(and(inArray(teams.guildId, [...guildIds]), isNull(teams.suspendedBecause)));
}

/** Whether anything is posted to it. */
export function isPosting({ isOff, suspendedBecause }: Team): boolean {
  return !isOff && suspendedBecause === null;
}

const suspensionReasons = ["noSuchChannel", "noAccess", "archived", "botRemoved"] as const;

function toTeam(row: typeof teams.$inferSelect): Team {
  const { id, guildId, channelId, name, zone, locale, goalKind, goalPerWeek } = row;
  return {
    id,
    guildId,
    channelId,
    name,
    zone,
    locale,
    goal: { kind: goalKind, perWeek: goalPerWeek },
    isOff: row.offAt !== null,
    // A reason that only an older version knew still keeps it quiet.
    suspendedBecause:
      row.suspendedBecause === null
        ? null
        : (suspensionReasons.find((reason) => reason === row.suspendedBecause) ?? "noAccess"),
  };
}
