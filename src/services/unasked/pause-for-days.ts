import { addDays } from "../../calendar/local-day.ts";
import { metPerson } from "../coaching/met-person.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";

/** Pauses everything for so many days, today being the first of them. @throws RefusalError `notStarted` */
export async function pauseForDays(ctx: ServiceContext, recorder: Recorder, days: number): Promise<Coaching> {
  const { after } = await recordFacts(ctx, recorder, (coaching) => [
    { body: { kind: "paused", untilOn: addDays(metPerson(coaching).now.on, days) } },
  ]);
  return after;
}
