import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { streakOn } from "../../habits/streak.ts";
import {
  type GoalProgress,
  goalProgress,
  sharedStreakOn,
  type TeamState,
  teamStateOn,
  weekOf,
} from "../../habits/team-rules.ts";
import { type Cheer, cheersIn } from "../../stores/cheers.ts";
import { findTeam, type Team } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { teamDayOn, teamToday } from "./team-day.ts";
import { type Rostered, visibleRoster } from "./team-roster.ts";

/** A day of a team as everybody in the channel may see it. */
export interface Board {
  readonly team: Team;
  /** The team's local date. Each member is seen as of their own local day of that date. */
  readonly on: string;
  /** That day is over in the team's zone. */
  readonly isOver: boolean;
  /** In the order in which they joined; not a ranking. */
  readonly members: readonly BoardMember[];
  /** Of the week that contains the day, as far as it is known now. */
  readonly goal: GoalProgress;
  /** Days in a row on which the team did its share. */
  readonly streakDays: number;
  /** Of that day, between people on the board. */
  readonly cheers: readonly Cheer[];
}

export interface BoardMember {
  readonly userId: string;
  readonly name: string;
  readonly state: TeamState;
  /** Of what the team saw of them; null unless they chose to show it. */
  readonly streakDays: number | null;
  /** Null unless they chose to show it. */
  readonly level: number | null;
}

/** @param on the team's date; left out: today */
export async function readBoard(ctx: ServiceContext, teamId: string, on?: string): Promise<Board> {
  const team = await findTeam(ctx.db, teamId);
  if (team === null) throw new RefusalError("teamUnknown", {});
  const nowMs = ctx.clock.nowMs();
  return boardOf(ctx.db, team, on ?? teamToday(team, nowMs), nowMs);
}

export async function boardOf(db: Db, team: Team, on: string, nowMs: number): Promise<Board> {
  const roster = await visibleRoster(db, team.id, nowMs);
  const there = roster.filter(({ joinedOn }) => joinedOn <= on);
  const shown = new Set(there.map(({ member }) => member.person.userId));
  const cheers = await cheersIn(db, team.id, on, on);
  return {
    team,
    on,
    isOver: nowMs >= teamDayOn(team, on).endsAtMs,
    members: there.map((one) => boardMember(one, on)),
    goal: goalProgress(team.goal, roster, weekOf(on)),
    streakDays: sharedStreakOn(team.goal, roster, on).days,
    cheers: cheers.filter(({ fromUserId, toUserId }) => shown.has(fromUserId) && shown.has(toUserId)),
  };
}

function boardMember(rostered: Rostered, on: string): BoardMember {
  const { member, record, level } = rostered;
  const { shows } = member;
  return {
    userId: member.person.userId,
    name: member.displayName,
    state: teamStateOn(rostered, on),
    streakDays: shows === "streak" || shows === "level" ? streakOn(record, on).days : null,
    level: shows === "level" ? level : null,
  };
}
