import { RefusalError } from "../../errors.ts";
import { startStageOf } from "../start/greet-person.ts";
import type { Coaching } from "./read-coaching.ts";

/** The coaching, of somebody who finished the start. @throws RefusalError `notStarted` or `screenReferred` */
export function startedCoaching(coaching: Coaching): Coaching {
  if (startStageOf(coaching) === "referred") throw new RefusalError("screenReferred", {});
  // A screen that ran out does not undo a start: sets are recorded, and nothing rises until it is answered anew.
  if (coaching.person.startedAtMs === null) throw new RefusalError("notStarted", {});
  return coaching;
}
