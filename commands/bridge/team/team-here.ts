import { RefusalError } from "../../../src/errors.ts";
import type { Origin, SuggestInput } from "../../../src/interactions/input.ts";
import type { Choice, HandlerContext } from "../../../src/interactions/route.ts";
import { postingTeamOf, teamsHere } from "../../../src/services/teams/find-teams.ts";
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

/**
 * The team of this channel, whoever asks; else one of their own. Who may see a team is Discord's to decide, by who may see its
 * channel: from anywhere else nobody learns of it, or gets in.
 *
 * @throws RefusalError `teamInServers`, `teamUnknown`, `teamWhich`
 */
export async function teamMeant(origin: Origin, ctx: HandlerContext, chosen?: string): Promise<Team> {
  const { channelId } = teamPlaceOf(origin);
  const here = await postingTeamOf(ctx, channelId);
  if (here !== null && (chosen === undefined || chosen === here.id)) return here;
  return meantAmong(await ownTeams(origin, ctx), channelId, chosen, "teamUnknown");
}

/** One of those that the person is in, also where it is off. @throws RefusalError `teamInServers`, `notInTeam`, `teamWhich` */
export async function ownTeamMeant(origin: Origin, ctx: HandlerContext, chosen?: string): Promise<Team> {
  return meantAmong(await ownTeams(origin, ctx), origin.channelId, chosen, "notInTeam");
}

function ownTeams(origin: Origin, ctx: HandlerContext): Promise<readonly Team[]> {
  return teamsHere(ctx, origin.userId, teamPlaceOf(origin));
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

/** Of the person's own teams in this server, those whose name has in it what was typed. */
export async function suggestOwnTeam(input: SuggestInput, ctx: HandlerContext): Promise<readonly Choice[]> {
  return choicesOf(input, await ownTeams(input, ctx));
}

function choicesOf({ locale, typed }: SuggestInput, teams: readonly Team[]): readonly Choice[] {
  const { team: words } = textsFor(locale);
  return teams
    .map(({ id, name }, place) => ({ name: name ?? words.numbered(place + 1), value: id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
