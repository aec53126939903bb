import { parseUntil } from "../../calendar/until.ts";
import { RefusalError } from "../../errors.ts";
import { metPerson } from "../coaching/met-person.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * One pause for everything: reminders, nudges, streak and team duties. It takes the place of one that is on already.
 *
 * @param until its last day as typed (see `parseUntil`); null: it lasts until `resumeCoaching`
 * @throws RefusalError `notStarted`, `untilUnreadable`, `untilPast` or `untilTooFar`
 */
export async function pauseCoaching(ctx: ServiceContext, recorder: Recorder, until: string | null): Promise<Coaching> {
  const { after } = await recordFacts(ctx, recorder, (coaching) => {
    const { now } = metPerson(coaching);
    return [{ body: { kind: "paused", untilOn: until === null ? null : backOnAfter(until, now.on) } }];
  });
  return after;
}

function backOnAfter(until: string, todayOn: string): string {
  const read = parseUntil(until, todayOn);
  if (read.kind === "refused") throw new RefusalError(read.code, read.params);
  return read.backOn;
}
