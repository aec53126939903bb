import type { Db } from "../../db/client.ts";
import { lastBoardOn } from "../../stores/boards.ts";
import { lastSentAtMs } from "../../stores/deliveries.ts";
import { findSchedule } from "../../stores/schedules.ts";
import { countMembers } from "../../stores/team-members.ts";
import { type Team, takeUntoldSuspensions, teamsOfGuild } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { type ScheduleRule, scheduleRuleSchema } from "../unasked/schedule-rule.ts";

/** A team as its admins see it: nothing about anybody in it. */
export interface TeamStatus {
  readonly team: Team;
  readonly members: number;
  /** The team's date of the newest board that was posted. */
  readonly lastBoardOn: string | null;
  readonly lastRecapAtMs: number | null;
  /** Null while it is off. */
  readonly nextRecapAtMs: number | null;
  /** As set up; null where that cannot be read. */
  readonly recap: RecapRule | null;
}

export type RecapRule = Extract<ScheduleRule, { kind: "recap" }>;

/** Every team of a server, also those that are off or suspended. */
export async function readTeamStatus(ctx: ServiceContext, guildId: string): Promise<TeamStatus[]> {
  const statuses: TeamStatus[] = [];
  for (const team of await teamsOfGuild(ctx.db, guildId)) statuses.push(await statusOf(ctx.db, team));
  return statuses;
}

/** The teams of a server that came to a halt since an admin last used a command there: told once. */
export async function takeSuspensions(ctx: ServiceContext, guildId: string): Promise<Team[]> {
  return takeUntoldSuspensions(ctx.db, guildId, ctx.clock.nowMs());
}

async function statusOf(db: Db, team: Team): Promise<TeamStatus> {
  const to = { kind: "recap", teamId: team.id } as const;
  const schedule = await findSchedule(db, to);
  return {
    team,
    members: await countMembers(db, team.id),
    lastBoardOn: await lastBoardOn(db, team.id),
    lastRecapAtMs: await lastSentAtMs(db, to),
    nextRecapAtMs: schedule?.next?.dueAtMs ?? null,
    recap: await recapRuleOf(db, team.id),
  };
}

/** When a team looks back on its week; null where it is not known. */
export async function recapRuleOf(db: Db, teamId: string): Promise<RecapRule | null> {
  const schedule = await findSchedule(db, { kind: "recap", teamId });
  const rule = scheduleRuleSchema.safeParse(schedule?.rule);
  return rule.success && rule.data.kind === "recap" ? rule.data : null;
}
