import type { Db } from "../../db/client.ts";
import type { Decision } from "../../progression/decision.ts";
import type { Fact, FactBody } from "../../progression/facts.ts";
import { decisionFor } from "../../progression/fold.ts";
import { addDecision } from "../../stores/decisions.ts";
import { saveEnrollment } from "../../stores/enrollments.ts";
import { addFacts, type NewFact, type StoredFact } from "../../stores/facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { followOnBoards } from "../teams/raise-boards.ts";
import { scheduleMorningCheck } from "../unasked/schedule-morning-check.ts";
import { type Coaching, coachingOf, lockCoaching, readPrograms } from "./read-coaching.ts";

/** Whose interaction records; the id makes a repeated delivery harmless. */
export interface Recorder {
  readonly userId: string;
  readonly interactionId: string;
}

export interface Moment {
  readonly occurredAtMs: number;
  /** The person's local day. */
  readonly occurredOn: string;
}

/** A fact that happens now, or at the given moment of the past. */
export interface Happening {
  readonly body: FactBody;
  readonly at?: Moment;
}

export interface Recording {
  readonly before: Coaching;
  readonly after: Coaching;
  /** What this interaction recorded. */
  readonly recorded: readonly StoredFact[];
  /** About the last recorded fact; null when it called for none. */
  readonly decision: Decision | null;
  /** True when this interaction had been recorded earlier, so that nothing was written now. */
  readonly repeated: boolean;
}

/**
 * The one way in which facts come to be: one transaction that locks the person's enrollment, inserts the facts, decides,
 * stores the decision and the new state, has the morning after pain asked about and the boards of their teams shown anew.
 * `happenings` looks at the coaching as it is under the lock and may refuse; an empty list records nothing.
 */
export async function recordFacts(
  ctx: ServiceContext,
  recorder: Recorder,
  happenings: (coaching: Coaching) => readonly Happening[],
): Promise<Recording> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockCoaching(tx, recorder.userId, ctx.clock.nowMs());
    const earlier = before.facts.filter((stored) => stored.provenance.interactionId === recorder.interactionId);
    if (earlier.length > 0) return recordingOf(before, before, earlier, true);
    const additions = factsFrom(before, recorder.interactionId, happenings(before));
    if (additions.length === 0) return recordingOf(before, before, [], false);
    const recorded = await addFacts(tx, recorder.userId, additions);
    const after = await saveAfter(tx, before, recorded);
    const recording = recordingOf(before, after, recorded, false);
    await saveDecision(tx, recording);
    await scheduleMorningCheck(tx, after);
    await followOnBoards(tx, before, after);
    return recording;
  });
}

/** What would be stored, numbered and dated after what this coaching knows. */
export function factsFrom(
  { enrollment, now }: Coaching,
  interactionId: string,
  happenings: readonly Happening[],
): NewFact[] {
  return happenings.map(({ body, at }, ordinal) => {
    const stamp = {
      seq: enrollment.factsSeen + 1 + ordinal,
      recordedAtMs: now.atMs,
      occurredAtMs: at?.occurredAtMs ?? now.atMs,
      occurredOn: at?.occurredOn ?? now.on,
    };
    const fact: Fact = { ...stamp, ...body };
    return { fact, provenance: { interactionId, ordinal } };
  });
}

async function saveAfter(tx: Db, before: Coaching, recorded: readonly StoredFact[]): Promise<Coaching> {
  const { person, now } = before;
  const facts = [...before.facts, ...recorded];
  const moved = recorded.some(({ fact }) => fact.kind === "programChanged");
  const programs = moved ? await readPrograms(tx, before.enrollment.program, facts) : before.programs;
  const folded = coachingOf(person, before.enrollment, programs, facts, now.atMs);
  const enrollment = {
    ...before.enrollment,
    ruleVersion: folded.fold.state.ruleVersion,
    state: folded.fold.state,
    stateVersion: before.enrollment.stateVersion + 1,
    factsSeen: facts.length,
  };
  await saveEnrollment(tx, enrollment, now.atMs);
  return { ...folded, enrollment };
}

function recordingOf(before: Coaching, after: Coaching, recorded: readonly StoredFact[], repeated: boolean): Recording {
  const last = recorded.at(-1);
  const decision = last === undefined ? null : (decisionFor(after.fold, last.fact.seq) ?? null);
  return { before, after, recorded, decision, repeated };
}

async function saveDecision(tx: Db, { after, recorded, decision }: Recording): Promise<void> {
  const cause = recorded.at(-1);
  if (decision === null || cause === undefined) return;
  await addDecision(tx, {
    userId: after.person.userId,
    factId: cause.id,
    ruleVersion: decision.ruleVersion,
    program: after.program,
    decision,
    decidedAtMs: after.now.atMs,
  });
}
