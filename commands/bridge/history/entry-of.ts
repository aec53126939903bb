import { RefusalError } from "../../../src/errors.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { type LogRow, rowWith } from "../../../src/services/log/log-rows.ts";

/** The row that a button names. @throws RefusalError `entryGone` */
export function entryOf(coaching: Coaching, seq: number): LogRow {
  const found = rowWith(coaching, seq);
  if (found === undefined) throw new RefusalError("entryGone", {});
  return found;
}
