import type { Recording } from "../../../src/services/coaching/record-facts.ts";
import { type LiveSet, liveSets } from "../../../src/services/log/live-sets.ts";
import type { Logged } from "../../../src/views/log/logged-view.ts";

/** A recording as the answer to a log shows it: with the sets that one interaction logged. */
export function loggedBy(recording: Recording, interactionId: string): Logged {
  const asked = recording.repeated ? null : recording.before.standing.target;
  return { ...loggedWhere(recording, (set) => set.interactionId === interactionId), asked };
}

/** The same for the interaction that logged this set, and what was told together with it. */
export function loggedWith(recording: Recording, seq: number): Logged {
  const by = liveSets(recording.after.facts).find((set) => set.seq === seq)?.interactionId;
  return loggedWhere(recording, (set) => set.interactionId === by);
}

function loggedWhere({ after, decision }: Recording, isOfIt: (set: LiveSet) => boolean): Logged {
  return { after, decision, sets: liveSets(after.facts).filter(isOfIt), asked: null };
}
