import type { TeamGoal } from "../../habits/team-rules.ts";
import { findPerson } from "../../stores/people.ts";
import { findTeamOfChannel } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { recapRuleOf } from "./read-team-status.ts";
import type { TeamSetup } from "./set-up-team.ts";

/** What a channel's team would be where an admin says nothing. */
export interface SuggestedSetup {
  /** Null: there is no team yet, and the admin has no clock of their own here. */
  readonly zone: string | null;
  readonly name: string | null;
  readonly goal: TeamGoal;
  readonly recap: TeamSetup["recap"];
}

/** As many days, or sessions, as a first goal asks for (judgement): most days of a week, or three a week for five people. */
export const firstGoals = { everybody: 5, sessions: 15 } as const;

/** Sunday evening, while the week can still be remembered (judgement). */
const firstRecap = { day: "sun", time: "18:00" } as const;

/** As it is set up now, else the clock of the admin and what suits most. */
export async function suggestTeamSetup(
  { db }: ServiceContext,
  adminId: string,
  channelId: string,
): Promise<SuggestedSetup> {
  const team = await findTeamOfChannel(db, channelId);
  if (team === null) {
    const admin = await findPerson(db, adminId);
    const goal = { kind: "everybody", perWeek: firstGoals.everybody } as const;
    return { zone: admin?.zone ?? null, name: null, goal, recap: firstRecap };
  }
  const rule = await recapRuleOf(db, team.id);
  const day = rule?.days[0];
  const recap = rule === null || day === undefined ? firstRecap : { day, time: rule.time };
  return { zone: team.zone, name: team.name, goal: team.goal, recap };
}
