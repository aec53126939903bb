import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { consents } from "../db/schema/consents.ts";
import { dmSuspensions } from "../db/schema/dm-suspensions.ts";
import { enrollments } from "../db/schema/enrollments.ts";
import { people } from "../db/schema/people.ts";
import { schedules } from "../db/schema/schedules.ts";
import { deliveriesLookedAt, type PastDelivery } from "../habits/back-off.ts";
import type { State } from "../progression/state.ts";
import type { PersonDelivery } from "./deliveries.ts";
import type { Person } from "./people.ts";

/** Everything about a person that decides whether a delivery is sent now. */
export interface DeliveryScene {
  readonly person: Pick<Person, "userId" | "zone" | "dayStart">;
  readonly dmChannelId: string | null;
  /** The folded facts as stored; null for somebody who never used `start`. */
  readonly state: State | null;
  /** The last thing the person did that left a trace. */
  readonly lastSeenAtMs: number | null;
  readonly isWanted: boolean;
  readonly areDmsClosed: boolean;
  /** The last local date they took off with "not today". */
  readonly restTakenOn: string | null;
  /** The last messages sent of this kind, oldest first. */
  readonly past: readonly PastDelivery[];
}

type SceneOf = Pick<PersonDelivery, "userId" | "kind" | "on">;

/** One query, so that all of it is of one moment. Null: the person is gone. */
export async function readDeliveryScene(db: Db, delivery: SceneOf): Promise<DeliveryScene | null> {
  const { userId, kind, on } = delivery;
  const [row] = await db
    .select({
      zone: people.zone,
      dayStart: people.dayStart,
      dmChannelId: people.dmChannelId,
      state: enrollments.state,
      coachedAt: enrollments.updatedAt,
      scheduledAt: schedules.changedAt,
      isWanted: consents.given,
      suspendedSince: dmSuspensions.sinceAt,
      restTakenOn: restTakenOn(userId),
      past: pastOf(on),
    })
    .from(people)
    .leftJoin(enrollments, eq(enrollments.userId, people.userId))
    .leftJoin(schedules, and(eq(schedules.userId, people.userId), eq(schedules.kind, kind)))
    .leftJoin(consents, and(eq(consents.userId, people.userId), eq(consents.kind, kind)))
    .leftJoin(dmSuspensions, eq(dmSuspensions.userId, people.userId))
    .where(eq(people.userId, userId));
  if (row === undefined) return null;
  const seenAtMs = [row.coachedAt, row.scheduledAt].flatMap((at) => (at === null ? [] : [at.getTime()]));
  return {
    person: { userId, zone: row.zone, dayStart: row.dayStart },
    dmChannelId: row.dmChannelId,
    state: row.state,
    lastSeenAtMs: seenAtMs.length === 0 ? null : Math.max(...seenAtMs),
    isWanted: row.isWanted ?? false,
    areDmsClosed: row.suspendedSince !== null,
    restTakenOn: row.restTakenOn,
    past: row.past,
  };
}

function restTakenOn(userId: string) {
  return sql<string | null>`(select occurred_on::text from facts where user_id = ${userId} and kind = 'restTaken'
    order by seq desc limit 1)`;
}

/** Through JSON, which both drivers read alike. */
function pastOf(on: string) {
  return sql<PastDelivery[]>`(select coalesce(json_agg(past order by past."on", past.ordinal), '[]'::json) from (
    select due_on as "on", ordinal, extract(epoch from sent_at) * 1000 as "sentAtMs",
      extract(epoch from answered_at) * 1000 as "answeredAtMs", asks_to_keep as "askedToKeep"
    from deliveries where schedule_id = ${schedules.id} and state = 'sent' and due_on < ${on}
    order by due_on desc, ordinal desc limit ${deliveriesLookedAt}) past)`;
}
