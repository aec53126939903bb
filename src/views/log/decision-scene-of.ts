import type { Decision } from "../../progression/decision.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { LiveSet } from "../../services/log/live-sets.ts";
import type { DecisionScene } from "../../texts/decision-scene.ts";
import { amountOf } from "./amount-of.ts";

/** What the sentences about a decision need to know around it. `sets`: those that the message is about. */
export function decisionSceneOf(
  { program, now }: Coaching,
  decision: Decision,
  sets: readonly LiveSet[],
  askedReps: number | null = null,
): DecisionScene {
  return {
    decision,
    program,
    todayOn: now.on,
    logged: amountOf(sets),
    loggedClean: sets.every(isClean),
    askedReps,
  };
}

/** What is not asked at a level stays unanswered there; what is asked and was not answered is a question first. */
function isClean({ entry }: LiveSet): boolean {
  return entry.form === "clean" && entry.breathing !== "held" && entry.pain === "none" && entry.felt !== "back";
}
