import { RefusalError } from "../../errors.ts";
import type { SetAnswers } from "../../progression/facts.ts";
import { type Happening, type Recorder, type Recording, recordFacts } from "../coaching/record-facts.ts";
import { startedCoaching } from "../coaching/started-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { type LiveSet, liveSets } from "./live-sets.ts";

/**
 * Adds answers to a set that was logged without them, to both sides when they were logged together, and decides again.
 *
 * @param targetSeq sequence number of one `setLogged` fact of this person
 * @throws RefusalError `entryGone` for a set that was taken back, `answeredAlready` when nothing would be new
 */
export async function answerCheck(
  ctx: ServiceContext,
  recorder: Recorder,
  targetSeq: number,
  answers: SetAnswers,
): Promise<Recording> {
  return recordFacts(ctx, recorder, (coaching) => {
    const sets = liveSets(startedCoaching(coaching).facts);
    const target = sets.find((set) => set.seq === targetSeq);
    if (target === undefined) throw new RefusalError("entryGone", {});
    const together = sets.filter((set) => set.interactionId === target.interactionId);
    const open = together.filter((set) => lacks(set, answers));
    if (open.length === 0) throw new RefusalError("answeredAlready", {});
    return open.map((set): Happening => ({ body: { kind: "checkAnswered", targetSeq: set.seq, answers } }));
  });
}

function lacks({ entry }: LiveSet, answers: SetAnswers): boolean {
  const given = new Map(Object.entries(entry));
  return Object.keys(answers).some((question) => given.get(question) === undefined);
}
