import { dayEndMs, dayStartMs, localDayOf } from "../../calendar/local-day.ts";
import type { TeamDay } from "../../stores/boards.ts";
import { teamDayStart } from "../../stores/schedules.ts";
import type { Team } from "../../stores/teams.ts";

/** The date it is for a team. */
export function teamToday({ zone }: Pick<Team, "zone">, nowMs: number): string {
  return localDayOf(nowMs, zone, teamDayStart);
}

export function teamDayOn({ id, zone }: Pick<Team, "id" | "zone">, on: string): TeamDay {
  return {
    teamId: id,
    on,
    startsAtMs: dayStartMs(on, zone, teamDayStart),
    endsAtMs: dayEndMs(on, zone, teamDayStart),
  };
}
