import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import type { SkipReason, TeamDelivery } from "../stores/deliveries.ts";
import { countMembers } from "../stores/team-members.ts";
import { findTeam, isPosting, type SuspensionReason, suspendTeam, type Team } from "../stores/teams.ts";
import type { Errand, Undone } from "./errand.ts";
import { isLate } from "./gate.ts";

/** What a message to a team's channel is about, for whoever composes it. */
export interface TeamOccasion {
  readonly delivery: TeamDelivery;
  readonly team: Team;
  /** It comes over 30 minutes after its time, and says so. */
  readonly isLate: boolean;
}

export interface TeamErrandPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  /** As for a person: its buttons carry `mark`. */
  compose(occasion: TeamOccasion, mark: string): Promise<M>;
}

/** A message to a team's channel. Null: the team is gone. */
export async function teamErrand<M>(ports: TeamErrandPorts<M>, delivery: TeamDelivery): Promise<Errand<M> | null> {
  const { db, clock } = ports;
  const team = await findTeam(db, delivery.teamId);
  if (team === null) return null;
  const nowMs = clock.nowMs();
  return {
    channelId: team.channelId,
    skip: nowMs >= delivery.usefulUntilMs ? "late" : await silence(db, team),
    asksToKeep: false,
    compose: (mark) => ports.compose({ delivery, team, isLate: isLate(delivery, nowMs) }, mark),
    ...postingTo(ports, team),
  };
}

/** A team's channel is always open, and what it means that nothing can be posted to it. */
export function postingTo<M>(
  { db, clock }: Pick<TeamErrandPorts<M>, "db" | "clock">,
  { id, channelId }: Team,
): Pick<Errand<M>, "open" | "failed"> {
  const suspend = async (because: SuspensionReason): Promise<Undone> => {
    await suspendTeam(db, id, because, clock.nowMs());
    return { state: "dead", reason: because };
  };
  return {
    open: async () => ({ kind: "opened", channelId }),
    async failed(failure) {
      switch (failure.kind) {
        case "noSuchChannel":
        case "noAccess":
        case "archived":
        case "botRemoved":
          return suspend(failure.kind);
        case "noSuchMessage":
          return { state: "dead", reason: failure.kind };
        case "closed":
          return { state: "dead", reason: failure.code };
        case "refused":
          return { state: "dead", reason: failure.because };
        case "tryAgain":
          return { state: "planned", reason: failure.because };
        default:
          return failure satisfies never;
      }
    },
  };
}

/** A recap of nobody would be chatter. */
async function silence(db: Db, team: Team): Promise<SkipReason | null> {
  if (!isPosting(team)) return "noTeam";
  return (await countMembers(db, team.id)) === 0 ? "nobodyIn" : null;
}
