import { RefusalError } from "../../errors.ts";
import { isInTeam } from "../../stores/team-members.ts";
import { findTeam, findTeamOfChannel, isPosting, type Team, teamsOfPerson } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";

/** Every team a person is in, in whatever server. */
export async function teamsOf(ctx: ServiceContext, userId: string): Promise<Team[]> {
  return teamsOfPerson(ctx.db, userId);
}

/** The team of a channel, also one that is off or suspended; null where there is none. */
export async function teamOfChannel(ctx: ServiceContext, channelId: string): Promise<Team | null> {
  return findTeamOfChannel(ctx.db, channelId);
}

/** The same where it is neither. */
export async function postingTeamOf(ctx: ServiceContext, channelId: string): Promise<Team | null> {
  const team = await teamOfChannel(ctx, channelId);
  return team !== null && isPosting(team) ? team : null;
}

/** The teams of a server that a person is in, the one of this channel first. */
export async function teamsHere(
  ctx: ServiceContext,
  userId: string,
  place: { readonly guildId: string; readonly channelId: string },
): Promise<Team[]> {
  const here = (await teamsOfPerson(ctx.db, userId)).filter(({ guildId }) => guildId === place.guildId);
  const isChannel = (team: Team) => (team.channelId === place.channelId ? 0 : 1);
  return here.sort((a, b) => isChannel(a) - isChannel(b));
}

/** The team of this channel, where the person may tell it something: it posts, and they are in it. Else null. */
export async function teamToTell(
  ctx: ServiceContext,
  userId: string,
  place: { readonly guildId: string; readonly channelId: string },
): Promise<Team | null> {
  const [team] = await teamsHere(ctx, userId, place);
  return team !== undefined && team.channelId === place.channelId && isPosting(team) ? team : null;
}

/** A team by its id, for somebody in it. @throws RefusalError `teamUnknown`, `notInTeam` */
export async function teamOfMember(ctx: ServiceContext, userId: string, teamId: string): Promise<Team> {
  const team = await findTeam(ctx.db, teamId);
  if (team === null) throw new RefusalError("teamUnknown", {});
  if (!(await isInTeam(ctx.db, teamId, userId))) throw new RefusalError("notInTeam", {});
  return team;
}
