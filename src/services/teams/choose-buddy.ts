import { randomUUID } from "node:crypto";
import { weekdays } from "../../calendar/days.ts";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import { addBuddyQuestion, agreeToPair, type BuddyPair, lockPairsOf, otherOf, pairsOf } from "../../stores/buddies.ts";
import { saveConsent } from "../../stores/consents.ts";
import { findPerson } from "../../stores/people.ts";
import { saveSchedule } from "../../stores/schedules.ts";
import { membersOf } from "../../stores/team-members.ts";
import type { ServiceContext } from "../service-context.ts";
import { nextOf, type ScheduleRule, wallOf } from "../unasked/schedule-rule.ts";
import { endPair } from "./end-pair.ts";
import { teamOfMember } from "./find-teams.ts";

/** What there is between a person and somebody else. */
export interface BuddyState {
  readonly id: string;
  readonly teamId: string;
  readonly withUserId: string;
  /** The name they joined the team with. */
  readonly withName: string;
  /** `asked`: they were asked and may say yes; `waiting`: they asked and wait. */
  readonly state: "asked" | "waiting" | "agreed";
}

/** Whether to say hello is looked at once a day at this hour of the one who would say it (judgement). */
const lookedAt = "10:00";

/** Everything between a person and others: at most one of them is agreed. */
export async function readBuddies(ctx: ServiceContext, userId: string): Promise<BuddyState[]> {
  const states: BuddyState[] = [];
  for (const pair of await pairsOf(ctx.db, userId)) states.push(await stateOf(ctx.db, pair, userId));
  return states;
}

/**
 * Asks a member of a team to be buddies. Asking somebody who asked them is saying yes.
 *
 * @throws RefusalError `buddyThemselves`, `teamUnknown`, `notInTeam`, `memberUnknown`, `buddyTaken`, `buddyAskedAlready`
 */
export async function proposeBuddy(
  ctx: ServiceContext,
  userId: string,
  withUserId: string,
  teamId: string,
): Promise<BuddyState> {
  if (userId === withUserId) throw new RefusalError("buddyThemselves", {});
  await teamOfMember(ctx, userId, teamId);
  return ctx.db.transaction(async (tx) => {
    const member = (await membersOf(tx, teamId)).find(({ person }) => person.userId === withUserId);
    if (member === undefined || member.shows === "invisible") throw new RefusalError("memberUnknown", {});
    const pairs = await lockBoth(tx, userId, withUserId);
    const earlier = pairs.find(({ askedBy, asked }) => askedBy === withUserId && asked === userId);
    if (earlier !== undefined) return agree(tx, ctx, pairs, earlier, userId);
    refuseTaken(pairs, userId, withUserId);
    const id = randomUUID();
    const pair = { id, teamId, askedBy: userId, asked: withUserId };
    if (!(await addBuddyQuestion(tx, pair, ctx.clock.nowMs()))) throw new RefusalError("buddyAskedAlready", {});
    return { id, teamId, withUserId, withName: member.displayName, state: "waiting" };
  });
}

/** Says yes; from now on each may be asked to say hello to the other. @throws RefusalError `buddyGone`, `buddyTaken` */
export async function acceptBuddy(ctx: ServiceContext, userId: string, pairId: string): Promise<BuddyState> {
  return ctx.db.transaction(async (tx) => {
    const mine = (await lockPairsOf(tx, userId)).find(({ id, asked }) => id === pairId && asked === userId);
    if (mine === undefined || mine.isAgreed) throw new RefusalError("buddyGone", {});
    return agree(tx, ctx, await lockBoth(tx, userId, mine.askedBy), mine, userId);
  });
}

/** Says no, takes a question back, or ends it; either may, at any time. @throws RefusalError `buddyGone` */
export async function endBuddy(ctx: ServiceContext, userId: string, pairId: string): Promise<BuddyState> {
  return ctx.db.transaction(async (tx) => {
    const pair = (await lockPairsOf(tx, userId)).find(({ id }) => id === pairId);
    if (pair === undefined) throw new RefusalError("buddyGone", {});
    const state = await stateOf(tx, pair, userId);
    await endPair(tx, pair, ctx.clock.nowMs());
    return state;
  });
}

async function agree(
  tx: Db,
  ctx: ServiceContext,
  pairs: readonly BuddyPair[],
  pair: BuddyPair,
  userId: string,
): Promise<BuddyState> {
  const other = otherOf(pair, userId);
  refuseTaken(pairs, userId, other);
  const nowMs = ctx.clock.nowMs();
  await agreeToPair(tx, pair.id, nowMs);
  for (const one of [userId, other]) await startNotes(tx, one, nowMs);
  return stateOf(tx, { ...pair, agreedAtMs: nowMs, isAgreed: true }, userId);
}

/** In one order for everybody, so that two who ask each other at once do not wait for each other. */
async function lockBoth(tx: Db, userId: string, otherId: string): Promise<BuddyPair[]> {
  const [first, second] = userId < otherId ? [userId, otherId] : [otherId, userId];
  const pairs = [...(await lockPairsOf(tx, first)), ...(await lockPairsOf(tx, second))];
  return [...new Map(pairs.map((pair) => [pair.id, pair])).values()];
}

function refuseTaken(pairs: readonly BuddyPair[], userId: string, otherId: string): void {
  const isTaken = (id: string) => pairs.some((pair) => pair.isAgreed && (pair.askedBy === id || pair.asked === id));
  if (isTaken(userId)) throw new RefusalError("buddyTaken", { whose: "yours" });
  if (isTaken(otherId)) throw new RefusalError("buddyTaken", { whose: "theirs" });
}

/** Agreeing is the consent to be asked to say hello. */
async function startNotes(tx: Db, userId: string, nowMs: number): Promise<void> {
  const person = await findPerson(tx, userId);
  if (person === null) throw new RefusalError("buddyGone", {});
  const rule: ScheduleRule = { kind: "daily", time: lookedAt, days: [...weekdays] };
  await saveConsent(tx, userId, "buddy", true, nowMs);
  await saveSchedule(tx, { to: { kind: "buddy", userId }, rule, next: nextOf(rule, wallOf(person), nowMs) }, nowMs);
}

async function stateOf(db: Db, pair: BuddyPair, userId: string): Promise<BuddyState> {
  const withUserId = otherOf(pair, userId);
  const member = (await membersOf(db, pair.teamId)).find(({ person }) => person.userId === withUserId);
  const state = pair.isAgreed ? "agreed" : pair.asked === userId ? "asked" : "waiting";
  return { id: pair.id, teamId: pair.teamId, withUserId, withName: member?.displayName ?? "", state };
}
