import { addDays } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { type MemberDays, teamStateOn } from "../../habits/team-rules.ts";
import { openBoard, raiseBoard, raiseBoardsFrom } from "../../stores/boards.ts";
import { type StoredDays, saveDays } from "../../stores/day-records.ts";
import { type Team, teamsThatSee } from "../../stores/teams.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { teamDayOn, teamToday } from "./team-day.ts";
import { daysOf } from "./team-roster.ts";

/** What is further back changes no board any more: nothing older can be logged, and almost nobody scrolls there. */
const daysLookedBack = 8;

/**
 * Has every board shown anew that what a person did changes; part of the transaction that records it. A day on which they showed
 * up begins its board, the rest only changes boards that are there: nobody is told that somebody is off.
 */
export async function followOnBoards(tx: Db, before: Coaching, after: Coaching): Promise<void> {
  const teams = await teamsThatSee(tx, after.person.userId);
  if (teams.length === 0) return;
  const [earlier, now] = [daysOf(before), daysOf(after)];
  await saveDays(tx, after.person.userId, now);
  const changed = changedDates(earlier, now, after.now.on);
  if (changed.length === 0 && earlier.level === now.level) return;
  for (const team of byId(teams)) await followOn(tx, team, changed, now, after.now.atMs);
}

/** Has the board of a team's day shown anew, and begins it where there is none. */
export async function showToday(tx: Db, team: Team, nowMs: number): Promise<void> {
  const today = teamToday(team, nowMs);
  await openBoard(tx, teamDayOn(team, today), nowMs);
  await raiseBoardsFrom(tx, team.id, addDays(today, 1));
}

/** Has the boards of today, and of tomorrow where it begins earlier, shown anew as far as there are any. */
export async function refreshToday(tx: Db, teams: readonly Team[], nowMs: number): Promise<void> {
  for (const team of byId(teams)) await raiseBoardsFrom(tx, team.id, teamToday(team, nowMs));
}

async function followOn(
  tx: Db,
  team: Team,
  changed: readonly string[],
  days: StoredDays,
  nowMs: number,
): Promise<void> {
  const today = teamToday(team, nowMs);
  // The week's goal on today's board counts every day of it. Sorted, for the same reason as `byId`.
  for (const on of [...new Set([...changed, today])].sort()) {
    const begins = on >= today && days.record.showedUpOn.has(on);
    if (begins) await openBoard(tx, teamDayOn(team, on), nowMs);
    else await raiseBoard(tx, team.id, on);
  }
}

/** The dates on which a team would see another word than before. */
function changedDates(before: StoredDays, after: StoredDays, todayOn: string): string[] {
  const dates = Array.from({ length: daysLookedBack + 2 }, (_, index) => addDays(todayOn, index - daysLookedBack));
  const stateOf = (days: StoredDays, on: string) => teamStateOn(member(days), on);
  return dates.filter((on) => stateOf(before, on) !== stateOf(after, on));
}

function member({ record }: StoredDays): MemberDays {
  return { record, joinedOn: "0000-01-01" };
}

/** In one order for everybody: transactions that raise several boards never wait for each other in a circle. */
function byId(teams: readonly Team[]): Team[] {
  return [...teams].sort((a, b) => (a.id < b.id ? -1 : 1));
}
