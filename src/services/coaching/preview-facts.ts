import type { Decision } from "../../progression/decision.ts";
import type { Fact } from "../../progression/facts.ts";
import { previewOf } from "../../progression/preview.ts";
import { type Coaching, coachingOf } from "./read-coaching.ts";
import { factsFrom, type Happening } from "./record-facts.ts";

/** What would follow if something were recorded now. */
export interface ChangePreview {
  readonly before: Coaching;
  /** As the person would stand afterwards. */
  readonly after: Coaching;
  readonly added: readonly Fact[];
  /** The decisions of other days that would come out otherwise, in folding order. */
  readonly turned: readonly Decision[];
}

/** The fold of the longer list, so that it equals what happens when the same is recorded. Nothing is stored. */
export function previewFacts(before: Coaching, happenings: readonly Happening[]): ChangePreview {
  const additions = factsFrom(before, "preview", happenings);
  const { person, enrollment, programs, now } = before;
  // They have no row yet, and nothing that previews reads one.
  const facts = [...before.facts, ...additions.map((addition) => ({ id: 0, ...addition }))];
  const after = coachingOf(person, enrollment, programs, facts, now.atMs);
  const added = additions.map(({ fact }) => fact);
  const known = before.facts.map(({ fact }) => fact);
  const { changed } = previewOf(known, added, programs, enrollment.program);
  const ownDays = added.map((fact) => dayOf(fact, known));
  const turned = changed.filter((one) => !ownDays.includes(one.on) && !isSameVerdict(one, before.fold.decisions));
  return { before, after, added, turned };
}

/** The day that a fact is about: a correction is about that of its target. */
function dayOf(fact: Fact, known: readonly Fact[]): string {
  const target = "targetSeq" in fact ? known.find(({ seq }) => seq === fact.targetSeq) : undefined;
  return (target ?? fact).occurredOn;
}

/** Decided as before, although perhaps from another place or with another target. */
function isSameVerdict(decision: Decision, before: readonly Decision[]): boolean {
  const known = before.find(({ factSeqs }) => factSeqs[0] === decision.factSeqs[0]);
  return known?.outcome === decision.outcome && known.class === decision.class;
}
