import { localDayOf } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import type { DayRecord } from "../../habits/day-record.ts";
import type { MemberDays } from "../../habits/team-rules.ts";
import { ruleVersion } from "../../progression/ledger.ts";
import { type StoredDays, saveDays } from "../../stores/day-records.ts";
import { membersOf, type TeamMember } from "../../stores/team-members.ts";
import { type Coaching, readCoaching, zoneOf } from "../coaching/read-coaching.ts";
import { teamRecordOf } from "../progress/day-record-of.ts";

/** A member with their days, as the rules of teams look at them. */
export interface Rostered extends MemberDays {
  readonly member: TeamMember;
  readonly record: DayRecord;
  /** Where they stand on the ladder; shown to nobody unless they said so. */
  readonly level: number;
}

/**
 * Everybody whom a team may see, those who joined first at first. Who chose to be invisible is in no list and no number:
 * otherwise the sums would give them away.
 */
export async function visibleRoster(db: Db, teamId: string, nowMs: number): Promise<Rostered[]> {
  const members = (await membersOf(db, teamId)).filter(({ shows }) => shows !== "invisible");
  const roster: Rostered[] = [];
  for (const member of members) roster.push(await rostered(db, member, nowMs));
  return roster;
}

/** One member, also one who is invisible; null when they are not in it. */
export async function memberDays(db: Db, teamId: string, userId: string, nowMs: number): Promise<Rostered | null> {
  const member = (await membersOf(db, teamId)).find(({ person }) => person.userId === userId);
  return member === undefined ? null : rostered(db, member, nowMs);
}

/** What teams need of a person's log. */
export function daysOf(coaching: Coaching): StoredDays {
  const { enrollment, standing } = coaching;
  return {
    stateVersion: enrollment.stateVersion,
    ruleVersion,
    record: teamRecordOf(coaching),
    level: standing.position.level,
  };
}

async function rostered(db: Db, member: TeamMember, nowMs: number): Promise<Rostered> {
  const { record, level } = await currentDays(db, member, nowMs);
  const { person, joinedAtMs } = member;
  return { member, record, level, joinedOn: localDayOf(joinedAtMs, zoneOf(person), person.dayStart) };
}

/** What is kept, or derived anew where the person, or the rules, have moved on since. */
async function currentDays(db: Db, { person, days, stateVersion }: TeamMember, nowMs: number): Promise<StoredDays> {
  if (days !== null && days.stateVersion === stateVersion && days.ruleVersion === ruleVersion) return days;
  const derived = daysOf(await readCoaching(db, person.userId, nowMs));
  await saveDays(db, person.userId, derived);
  return derived;
}
