import { RefusalError } from "../../errors.ts";
import { saveWantedTeam } from "../../stores/people.ts";
import { findTeam, isPosting } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { type Joined, joinTeam } from "./join-team.ts";

/** Remembers which team somebody asked to join before their start is over; the last one counts. @throws RefusalError `teamUnknown` */
export async function wantTeam({ db }: ServiceContext, userId: string, teamId: string): Promise<void> {
  const team = await findTeam(db, teamId);
  if (team === null || team.isOff) throw new RefusalError("teamUnknown", {});
  await saveWantedTeam(db, userId, teamId);
}

/** Keeps what was remembered, once the start is over. Null: that team is not there any more, and the wish is forgotten. */
export async function joinWantedTeam(
  ctx: ServiceContext,
  who: { readonly userId: string; readonly displayName: string },
  teamId: string,
): Promise<Joined | null> {
  const team = await findTeam(ctx.db, teamId);
  if (team !== null && isPosting(team)) return joinTeam(ctx, who, teamId);
  await saveWantedTeam(ctx.db, who.userId, null);
  return null;
}
