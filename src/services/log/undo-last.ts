import { RefusalError } from "../../errors.ts";
import { type Happening, type Recorder, type Recording, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { type LiveSet, liveSets } from "./live-sets.ts";

export interface Undone extends Recording {
  /** The sets that were taken back: both sides when they were logged together. */
  readonly withdrawn: readonly LiveSet[];
}

/**
 * Takes back what one interaction logged: the given one, else the last one that still counts.
 *
 * @throws RefusalError `nothingToUndo`, or `entryGone` when the given one was taken back already
 */
export async function undoLast(ctx: ServiceContext, recorder: Recorder, loggedBy?: string): Promise<Undone> {
  const recording = await recordFacts(ctx, recorder, (coaching) => {
    // Also for somebody who is referred: the set that did it may have been a slip of the finger.
    const sets = liveSets(coaching.facts);
    const interactionId = loggedBy ?? sets.at(-1)?.interactionId;
    if (interactionId === undefined) throw new RefusalError("nothingToUndo", {});
    const withdrawn = sets.filter((set) => set.interactionId === interactionId);
    if (withdrawn.length === 0) throw new RefusalError("entryGone", {});
    return withdrawn.map((set): Happening => ({ body: { kind: "setWithdrawn", targetSeq: set.seq } }));
  });
  return { ...recording, withdrawn: setsWithdrawnBy(recording) };
}

function setsWithdrawnBy({ after, recorded }: Recording): LiveSet[] {
  const seqs = recorded.flatMap(({ fact }) => (fact.kind === "setWithdrawn" ? [fact.targetSeq] : []));
  const withoutThese = after.facts.filter((stored) => !recorded.some((own) => own.id === stored.id));
  return liveSets(withoutThese).filter((set) => seqs.includes(set.seq));
}
