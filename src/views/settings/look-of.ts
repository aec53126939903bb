import { isLookName, type LookName, lookFor } from "../../pictures/figure/looks.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";

/** The look a person chose; before that one of their own, always the same. */
export function lookOf({ person }: Pick<Coaching, "person">): LookName {
  return person.look !== null && isLookName(person.look) ? person.look : lookFor(person.userId);
}
