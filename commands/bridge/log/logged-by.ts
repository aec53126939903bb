import { liveSets } from "../../../src/services/live-sets.ts";
import type { Recording } from "../../../src/services/record-facts.ts";
import type { Logged } from "../../../src/views/logged-view.ts";

/** A recording as the answer to a log shows it: with the sets that one interaction logged. */
export function loggedBy({ after, decision }: Recording, interactionId: string): Logged {
  return { after, decision, sets: liveSets(after.facts).filter((set) => set.interactionId === interactionId) };
}
