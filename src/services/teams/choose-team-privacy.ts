import { ensurePerson } from "../../stores/people.ts";
import { privacyOf, savePrivacy, type TeamPrivacy } from "../../stores/team-privacy.ts";
import { teamsOfPerson } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { refreshToday } from "./raise-boards.ts";

export async function readTeamPrivacy(ctx: ServiceContext, userId: string, guildId: string): Promise<TeamPrivacy> {
  return privacyOf(ctx.db, userId, guildId);
}

/** What the teams of a server may see of a person from now on; what is not named stays as it is. */
export async function chooseTeamPrivacy(
  ctx: ServiceContext,
  userId: string,
  guildId: string,
  chosen: Partial<TeamPrivacy>,
): Promise<TeamPrivacy> {
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    await ensurePerson(tx, userId, nowMs);
    await savePrivacy(tx, userId, guildId, chosen);
    const here = (await teamsOfPerson(tx, userId)).filter((team) => team.guildId === guildId);
    await refreshToday(tx, here, nowMs);
    return privacyOf(tx, userId, guildId);
  });
}
