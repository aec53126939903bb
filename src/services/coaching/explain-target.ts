import type { Decision } from "../../progression/decision.ts";
import { comparePositions } from "../../progression/position.ts";
import { type LiveSet, liveSets } from "../log/live-sets.ts";
import type { Coaching } from "./read-coaching.ts";

/** A decision with the sets that it was about, as they stand now. */
export interface Explained {
  readonly decision: Decision;
  readonly sets: readonly LiveSet[];
}

/**
 * The decisions that the target of now comes from, the newest day first: the newest one, the one that last looked at the
 * current exercise or moved the person, and the one about what was told last, which may be of an earlier day. Often they are one.
 */
export function explainTarget({ fold: { decisions }, facts }: Coaching): Explained[] {
  const latest = decisions.toReversed();
  const [toldLast] = decisions.toSorted((one, other) => lastSeqOf(other) - lastSeqOf(one));
  const wanted = [latest[0], latest.find(setsTarget), toldLast];
  return latest.filter((decision) => wanted.includes(decision)).map((decision) => explained(decision, facts));
}

function lastSeqOf({ factSeqs }: Decision): number {
  return Math.max(...factSeqs);
}

/** These come after a decision and leave its target as it was. */
const leaveTarget: readonly Decision["class"][] = ["practice", "harder", "lighter", "incomplete", "unknown"];

/** So do plain answers. */
function setsTarget({ class: kind, before, after, reasons }: Decision): boolean {
  if (comparePositions(before, after) !== 0) return true;
  if (kind !== null) return !leaveTarget.includes(kind);
  return reasons.some(({ code }) => code === "placed" || code === "programChanged");
}

/** A morning's answer is about the set that hurt. */
function explained(decision: Decision, facts: Coaching["facts"]): Explained {
  const targets = facts.flatMap(({ fact }) =>
    (fact.kind === "morningSettled" || fact.kind === "morningNotSettled") && decision.factSeqs.includes(fact.seq)
      ? [fact.targetSeq]
      : [],
  );
  const seqs = [...decision.factSeqs, ...targets];
  return { decision, sets: liveSets(facts).filter(({ seq }) => seqs.includes(seq)) };
}
