import { RefusalError } from "../../errors.ts";
import type { Coaching } from "./read-coaching.ts";

/**
 * The coaching of somebody who has been through the start once, also while a clinician comes first: what reaches them unasked
 * is theirs to choose at any time.
 *
 * @throws RefusalError `notStarted`
 */
export function metPerson(coaching: Coaching): Coaching {
  if (coaching.person.startedAtMs === null) throw new RefusalError("notStarted", {});
  return coaching;
}
