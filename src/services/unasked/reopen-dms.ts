import { localDayOf } from "../../calendar/local-day.ts";
import { liftDmSuspension } from "../../stores/dm-channels.ts";
import { findPerson } from "../../stores/people.ts";
import { zoneOf } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";

/** Local dates of the person. */
export interface ClosedDms {
  readonly sinceOn: string;
  readonly todayOn: string;
}

/**
 * Sends to somebody again whose direct messages were closed; when they still are, the next message says so anew.
 *
 * @returns since when they were; null where nothing was suspended
 */
export async function reopenDms({ db, clock }: ServiceContext, userId: string): Promise<ClosedDms | null> {
  const suspension = await liftDmSuspension(db, userId);
  const person = suspension === null ? null : await findPerson(db, userId);
  if (suspension === null || person === null) return null;
  const dayOf = (atMs: number) => localDayOf(atMs, zoneOf(person), person.dayStart);
  return { sinceOn: dayOf(suspension.sinceMs), todayOn: dayOf(clock.nowMs()) };
}
