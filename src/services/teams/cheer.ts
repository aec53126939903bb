import { RefusalError } from "../../errors.ts";
import { addCheer } from "../../stores/cheers.ts";
import { membersOf, type TeamMember } from "../../stores/team-members.ts";
import { isPosting, type Team } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { teamsHere } from "./find-teams.ts";
import { showToday } from "./raise-boards.ts";
import { teamToday } from "./team-day.ts";

export interface Cheered {
  readonly team: Team;
  /** The name they joined with. */
  readonly toName: string;
}

/**
 * Cheers for somebody in a team of this server that both are in, the one of this channel if possible. Once a day.
 *
 * @throws RefusalError `cheeredThemselves`, `notInTeam`, `teamQuiet`, `memberUnknown`, `cheeredAlready`
 */
export async function cheer(
  ctx: ServiceContext,
  fromUserId: string,
  toUserId: string,
  place: { readonly guildId: string; readonly channelId: string },
): Promise<Cheered> {
  if (fromUserId === toUserId) throw new RefusalError("cheeredThemselves", {});
  const nowMs = ctx.clock.nowMs();
  const { team, member } = await sharedTeam(ctx, fromUserId, toUserId, place);
  const on = teamToday(team, nowMs);
  return ctx.db.transaction(async (tx) => {
    const isFirst = await addCheer(tx, { teamId: team.id, fromUserId, toUserId, on }, nowMs);
    if (!isFirst) throw new RefusalError("cheeredAlready", {});
    await showToday(tx, team, nowMs);
    return { team, toName: member.displayName };
  });
}

/** Somebody invisible is, to everybody else, in no team. */
async function sharedTeam(
  ctx: ServiceContext,
  fromUserId: string,
  toUserId: string,
  place: { readonly guildId: string; readonly channelId: string },
): Promise<{ readonly team: Team; readonly member: TeamMember }> {
  const own = await teamsHere(ctx, fromUserId, place);
  const teams = own.filter(isPosting);
  if (teams.length === 0) throw new RefusalError(own.length === 0 ? "notInTeam" : "teamQuiet", {});
  for (const team of teams) {
    const member = (await membersOf(ctx.db, team.id)).find(({ person }) => person.userId === toUserId);
    if (member !== undefined && member.shows !== "invisible") return { team, member };
  }
  throw new RefusalError("memberUnknown", {});
}
