import { RefusalError } from "../../errors.ts";
import { endSchedule } from "../../stores/schedules.ts";
import { findTeamOfChannel, switchTeamOff, type Team } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * Nothing is posted to the team's channel any more: no board, no recap. Members stay, so that setting it up again goes on.
 *
 * @throws RefusalError `teamUnknown` where there is none that is on
 */
export async function turnTeamOff(ctx: ServiceContext, guildId: string, channelId: string): Promise<Team> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const team = await findTeamOfChannel(tx, channelId);
    if (team === null || team.guildId !== guildId || team.isOff) throw new RefusalError("teamUnknown", {});
    await switchTeamOff(tx, team.id, nowMs);
    await endSchedule(tx, { kind: "recap", teamId: team.id }, nowMs);
    return team;
  });
}
