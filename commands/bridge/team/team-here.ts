import { RefusalError } from "../../../src/errors.ts";
import type { Origin, SuggestInput } from "../../../src/interactions/input.ts";
import type { Choice, HandlerContext } from "../../../src/interactions/route.ts";
import { teamsHere, teamsIn } from "../../../src/services/teams/find-teams.ts";
import type { Joined } from "../../../src/services/teams/join-team.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { serverOf } from "../../server-of.ts";

type Team = Joined["team"];

/** Where teams are: a server that the bot is a member of. @throws RefusalError `teamInServers` */
export function teamPlaceOf(origin: Origin): { readonly guildId: string; readonly channelId: string } {
  const guildId = serverOf(origin);
  if (guildId === null) throw new RefusalError("teamInServers", {});
  return { guildId, channelId: origin.channelId };
}

/** The team that is meant, of all in this server. @throws RefusalError `teamInServers`, `teamUnknown`, `teamWhich` */
export async function teamMeant(origin: Origin, ctx: HandlerContext, chosen: string | undefined): Promise<Team> {
  const { guildId } = teamPlaceOf(origin);
  return meantAmong(await teamsIn(ctx, guildId), origin.channelId, chosen, "teamUnknown");
}

/** The same among those that the person is in, also where one is off. @throws RefusalError also `notInTeam` */
export async function ownTeamMeant(origin: Origin, ctx: HandlerContext, chosen?: string): Promise<Team> {
  const own = await teamsHere(ctx, origin.userId, teamPlaceOf(origin));
  return meantAmong(own, origin.channelId, chosen, "notInTeam");
}

/** The one that was chosen, else the one of this channel, else the only one. */
function meantAmong(
  teams: readonly Team[],
  channelId: string,
  chosen: string | undefined,
  none: "teamUnknown" | "notInTeam",
): Team {
  const [first, second] = teams;
  const named = chosen === undefined ? undefined : teams.find(({ id }) => id === chosen);
  const found = named ?? (chosen === undefined ? teams.find((team) => team.channelId === channelId) : undefined);
  if (found !== undefined) return found;
  if (first === undefined || chosen !== undefined) throw new RefusalError(none, {});
  if (second !== undefined) throw new RefusalError("teamWhich", {});
  return first;
}

/** The teams of the server whose name has in it what was typed. */
export async function suggestTeam(input: SuggestInput, ctx: HandlerContext): Promise<readonly Choice[]> {
  return choicesOf(input, await teamsIn(ctx, teamPlaceOf(input).guildId));
}

export async function suggestOwnTeam(input: SuggestInput, ctx: HandlerContext): Promise<readonly Choice[]> {
  return choicesOf(input, await teamsHere(ctx, input.userId, teamPlaceOf(input)));
}

function choicesOf({ locale, typed }: SuggestInput, teams: readonly Team[]): readonly Choice[] {
  const { team: words } = textsFor(locale);
  return teams
    .map(({ id, name }, place) => ({ name: name ?? words.numbered(place + 1), value: id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
