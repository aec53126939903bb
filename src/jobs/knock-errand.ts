import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import type { PersonDelivery, SkipReason } from "../stores/deliveries.ts";
import { findDmSuspension } from "../stores/dm-channels.ts";
import { type Team, teamToKnockAt } from "../stores/teams.ts";
import type { Errand } from "./errand.ts";
import { postingTo } from "./team-errand.ts";

/** Calling somebody in their team's channel, because their direct messages are closed. It says nothing else. */
export interface KnockOccasion {
  readonly delivery: PersonDelivery;
  readonly knocksAt: Team;
}

export interface KnockErrandPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  compose(occasion: KnockOccasion, mark: string): Promise<M>;
}

/** A mention in the channel of a team. Null: no team may call them any more. */
export async function knockErrand<M>(ports: KnockErrandPorts<M>, delivery: PersonDelivery): Promise<Errand<M> | null> {
  const { db } = ports;
  const team = await teamToKnockAt(db, delivery.userId);
  if (team === null) return null;
  return {
    channelId: team.channelId,
    skip: await silence(ports, delivery),
    asksToKeep: false,
    compose: (mark) => ports.compose({ delivery, knocksAt: team }, mark),
    ...postingTo(ports, team),
  };
}

async function silence<M>({ db, clock }: KnockErrandPorts<M>, delivery: PersonDelivery): Promise<SkipReason | null> {
  if (clock.nowMs() >= delivery.usefulUntilMs) return "late";
  return (await findDmSuspension(db, delivery.userId)) === null ? "reachable" : null;
}
