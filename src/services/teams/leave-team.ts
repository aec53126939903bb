import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { pairsOf } from "../../stores/buddies.ts";
import { removeCheersOf } from "../../stores/cheers.ts";
import { removeMember } from "../../stores/team-members.ts";
import { findTeam, type Team } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { endPair } from "./end-pair.ts";
import { refreshToday } from "./raise-boards.ts";

/**
 * Takes a person out of a team, with their cheers and their buddy there. Today's board loses their name with its next edit.
 *
 * @throws RefusalError `teamUnknown`, `notInTeam`
 */
export async function leaveTeam(ctx: ServiceContext, userId: string, teamId: string): Promise<Team> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const team = await findTeam(tx, teamId);
    if (team === null) throw new RefusalError("teamUnknown", {});
    if (!(await takeOut(tx, team, userId, nowMs))) throw new RefusalError("notInTeam", {});
    return team;
  });
}

/** @returns whether they were in it */
export async function takeOut(tx: Db, team: Team, userId: string, nowMs: number): Promise<boolean> {
  const wasIn = await removeMember(tx, team.id, userId);
  if (!wasIn) return false;
  await removeCheersOf(tx, team.id, userId);
  for (const pair of await pairsOf(tx, userId)) if (pair.teamId === team.id) await endPair(tx, pair, nowMs);
  await refreshToday(tx, [team], nowMs);
  return true;
}
