import { RefusalError } from "../../errors.ts";
import { findSchedule } from "../../stores/schedules.ts";
import { saveLeftOut } from "../../stores/team-members.ts";
import { findTeam } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { teamToday } from "./team-day.ts";

/**
 * The next recap of a team is silent about this person; the one after it is not.
 *
 * @throws RefusalError `teamUnknown`, `notInTeam`
 */
export async function leaveOutOfRecap(ctx: ServiceContext, userId: string, teamId: string): Promise<void> {
  const team = await findTeam(ctx.db, teamId);
  if (team === null) throw new RefusalError("teamUnknown", {});
  const schedule = await findSchedule(ctx.db, { kind: "recap", teamId });
  const throughOn = schedule?.next?.on ?? teamToday(team, ctx.clock.nowMs());
  if (!(await saveLeftOut(ctx.db, teamId, userId, throughOn))) throw new RefusalError("notInTeam", {});
}
