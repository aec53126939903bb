import { RefusalError } from "../../errors.ts";
import { saveDays } from "../../stores/day-records.ts";
import { findPerson, saveWantedTeam } from "../../stores/people.ts";
import { addMember, saveSeen } from "../../stores/team-members.ts";
import { privacyOf, type TeamPrivacy } from "../../stores/team-privacy.ts";
import { findTeam, type Team } from "../../stores/teams.ts";
import { lockCoaching } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { showToday } from "./raise-boards.ts";
import { daysOf } from "./team-roster.ts";

export interface Joined {
  readonly team: Team;
  /** False: they were in it, and only their name was noted anew. */
  readonly isNew: boolean;
  readonly privacy: TeamPrivacy;
}

/**
 * Puts a person into a team, from their local day on; that is all the team ever sees. Their name there is kept for pictures.
 *
 * @throws RefusalError `notStarted`, `teamUnknown` where it is off
 */
export async function joinTeam(
  ctx: ServiceContext,
  who: { readonly userId: string; readonly displayName: string },
  teamId: string,
): Promise<Joined> {
  const { userId, displayName } = who;
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const team = await findTeam(tx, teamId);
    if (team === null || team.isOff) throw new RefusalError("teamUnknown", {});
    const person = await findPerson(tx, userId);
    if (person === null || person.startedAtMs === null) throw new RefusalError("notStarted", {});
    const coaching = await lockCoaching(tx, userId, nowMs);
    await saveDays(tx, userId, daysOf(coaching));
    if (person.wantsTeamId !== null) await saveWantedTeam(tx, userId, null);
    const isNew = await addMember(tx, teamId, userId, displayName, nowMs);
    if (!isNew) await saveSeen(tx, teamId, userId, displayName, nowMs);
    const privacy = await privacyOf(tx, userId, team.guildId);
    if (privacy.shows !== "invisible") await showToday(tx, team, nowMs);
    return { team, isNew, privacy };
  });
}
