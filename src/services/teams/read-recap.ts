import { addDays } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { streakOn } from "../../habits/streak.ts";
import {
  comebackIn,
  type GoalProgress,
  goalProgress,
  sharedStreakOn,
  type TeamState,
  teamStateOn,
  type Week,
  weekOf,
} from "../../habits/team-rules.ts";
import { cheersIn } from "../../stores/cheers.ts";
import type { TeamMember } from "../../stores/team-members.ts";
import { findTeam, type Team } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Rostered, visibleRoster } from "./team-roster.ts";

/** A team's week as everybody in the channel may see it. */
export interface Recap {
  readonly team: Team;
  readonly week: Week;
  /** In the order in which they joined; not a ranking, and without those who asked to be left out. */
  readonly members: readonly RecapMember[];
  /** Of everybody visible, also those who asked to be left out: a number names nobody. */
  readonly goal: GoalProgress;
  /** Days in a row on which the team did its share. */
  readonly streakDays: number;
  /** Cheers given in the week. */
  readonly cheers: number;
}

export interface RecapMember {
  readonly userId: string;
  readonly name: string;
  /** Monday first, each by their own local day. */
  readonly days: readonly [TeamState, TeamState, TeamState, TeamState, TeamState, TeamState, TeamState];
  /** They showed up again after a week or more away. */
  readonly isBack: boolean;
  /** Null unless they chose to show it. */
  readonly streakDays: number | null;
  /** They asked to be mentioned. */
  readonly isMentioned: boolean;
}

/**
 * The week that a recap of this team's date looks back on: the one that ends that Sunday, or the last whole one on any other
 * day.
 */
export function weekLookedBackOn(on: string): Week {
  return weekOf(addDays(on, -6));
}

/** @param on the team's date the recap is for */
export async function readRecap(ctx: ServiceContext, teamId: string, on: string): Promise<Recap> {
  const team = await findTeam(ctx.db, teamId);
  if (team === null) throw new RefusalError("teamUnknown", {});
  return recapOf(ctx.db, team, on, ctx.clock.nowMs());
}

async function recapOf(db: Db, team: Team, on: string, nowMs: number): Promise<Recap> {
  const week = weekLookedBackOn(on);
  const [firstOn, , , , , , lastOn] = week;
  const roster = (await visibleRoster(db, team.id, nowMs)).filter(({ joinedOn }) => joinedOn <= lastOn);
  return {
    team,
    week,
    members: roster.filter(({ member }) => !isLeftOut(member, on)).map((one) => recapMember(one, week)),
    goal: goalProgress(team.goal, roster, week),
    streakDays: sharedStreakOn(team.goal, roster, lastOn).days,
    cheers: (await cheersIn(db, team.id, firstOn, lastOn)).length,
  };
}

function isLeftOut({ leftOutThroughOn }: TeamMember, on: string): boolean {
  return leftOutThroughOn !== null && on <= leftOutThroughOn;
}

function recapMember(rostered: Rostered, week: Week): RecapMember {
  const { member, record } = rostered;
  const { shows } = member;
  const state = (on: string) => teamStateOn(rostered, on);
  const [mon, tue, wed, thu, fri, sat, sun] = week;
  return {
    userId: member.person.userId,
    name: member.displayName,
    days: [state(mon), state(tue), state(wed), state(thu), state(fri), state(sat), state(sun)],
    isBack: comebackIn(rostered, week) !== null,
    streakDays: shows === "streak" || shows === "level" ? streakOn(record, sun).days : null,
    isMentioned: member.mentionedInRecap,
  };
}
