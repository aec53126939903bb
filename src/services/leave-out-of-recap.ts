import { RefusalError } from "../errors.ts";
import { saveLeftOut } from "../stores/team-members.ts";
import type { ServiceContext } from "./service-context.ts";

/** The next recap of a team is silent about this person; the one after it is not. @throws RefusalError `notInTeam` */
export async function leaveOutOfRecap(ctx: ServiceContext, userId: string, teamId: string): Promise<void> {
  if (!(await saveLeftOut(ctx.db, teamId, userId, true))) throw new RefusalError("notInTeam", {});
}
