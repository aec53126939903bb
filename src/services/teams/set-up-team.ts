import { randomUUID } from "node:crypto";
import type { Weekday } from "../../calendar/days.ts";
import { parseZone } from "../../calendar/zones.ts";
import { RefusalError } from "../../errors.ts";
import { goalBounds, type TeamGoal } from "../../habits/team-rules.ts";
import type { PlannedOccurrence } from "../../stores/deliveries.ts";
import { ensurePerson } from "../../stores/people.ts";
import { saveSchedule, teamDayStart } from "../../stores/schedules.ts";
import { findTeamOfChannel, saveTeam, type Team, teamsOfGuild } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";
import { nextOf, type ScheduleRule } from "../unasked/schedule-rule.ts";
import { refreshToday } from "./raise-boards.ts";

/** What an admin chooses for a channel. */
export interface TeamSetup {
  readonly guildId: string;
  readonly channelId: string;
  /** The admin. */
  readonly setUpBy: string;
  /** What its pictures are headed with; null: nothing but the team. */
  readonly name: string | null;
  /** As typed: an IANA name or a city. */
  readonly zone: string;
  /** The language of the server's Discord. */
  readonly locale: string;
  readonly goal: TeamGoal;
  /** When the week is looked back on: a local time "HH:MM". */
  readonly recap: { readonly day: Weekday; readonly time: string };
}

export interface TeamSetUp {
  readonly team: Team;
  /** False: the channel had a team, which was changed. */
  readonly isNew: boolean;
  readonly nextRecap: PlannedOccurrence | null;
}

/** Far more than a server has channels for it. */
const teamsAtMost = 20;

/**
 * Makes the team of a channel, or changes it; one that was off or suspended works again, with the members it had.
 *
 * @param tryChannel asked once the rest makes sense, outside of any transaction; where it throws, nothing is stored
 * @throws RefusalError `zoneUnknown`, `teamGoalOutOfRange`, `teamsFull`
 */
export async function setUpTeam(
  ctx: ServiceContext,
  setup: TeamSetup,
  tryChannel: () => Promise<void> = async () => {},
): Promise<TeamSetUp> {
  const { recap, zone: typed, ...chosen } = setup;
  const zone = parseZone(typed);
  if (zone === null) throw new RefusalError("zoneUnknown", { zone: typed });
  refuseGoal(setup.goal);
  await tryChannel();
  const nowMs = ctx.clock.nowMs();
  return ctx.db.transaction(async (tx) => {
    const earlier = await findTeamOfChannel(tx, setup.channelId);
    const known = await teamsOfGuild(tx, setup.guildId);
    if (earlier === null && known.length >= teamsAtMost) throw new RefusalError("teamsFull", { most: teamsAtMost });
    await ensurePerson(tx, setup.setUpBy, nowMs);
    const team = await saveTeam(tx, { ...chosen, zone, id: earlier?.id ?? randomUUID() }, nowMs);
    const rule: ScheduleRule = { kind: "recap", time: recap.time, days: [recap.day] };
    const nextRecap = nextOf(rule, { ownerId: team.id, zone, dayStart: teamDayStart }, nowMs);
    await saveSchedule(tx, { to: { kind: "recap", teamId: team.id }, rule, next: nextRecap }, nowMs);
    await refreshToday(tx, [team], nowMs);
    return { team, isNew: earlier === null, nextRecap };
  });
}

function refuseGoal({ kind, perWeek }: TeamGoal): void {
  const [min, max] = goalBounds[kind];
  if (perWeek < min || perWeek > max) throw new RefusalError("teamGoalOutOfRange", { kind, perWeek, min, max });
}
