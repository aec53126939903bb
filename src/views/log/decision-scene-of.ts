import type { Decision } from "../../progression/decision.ts";
import { levelAt } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { type LiveSet, liveSets } from "../../services/log/live-sets.ts";
import type { Amount } from "../../texts/amount.ts";
import { type DecisionScene, judgedFrom } from "../../texts/decision-scene.ts";
import { amountOf } from "./amount-of.ts";

/** What the sentences about a decision need to know around it. `sets`: those that the message is about. */
export function decisionSceneOf(
  coaching: Coaching,
  decision: Decision,
  sets: readonly LiveSet[],
  askedReps: number | null = null,
): DecisionScene {
  const { program, now, person } = coaching;
  const unit = person.weightUnit;
  const enough = enoughAlone(coaching, decision);
  const least = enough?.seconds ?? enough?.load?.kg ?? 0;
  return {
    decision,
    program,
    todayOn: now.on,
    unit,
    logged: amountOf(sets, unit),
    loggedClean: sets.every((set) => isClean(set) && doseOf(set.entry) >= least),
    loggedPain: sets.some(({ entry }) => entry.pain === "some" || entry.pain === "stop"),
    slipsBy: slipsBy(coaching, decision),
    enough,
    askedReps,
  };
}

/** What is not asked at a level stays unanswered there; what is asked and was not answered is a question first. */
function isClean({ entry }: LiveSet): boolean {
  return entry.form === "clean" && entry.breathing !== "held" && entry.pain === "none" && entry.felt !== "back";
}

function slipsBy({ program, facts }: Coaching, decision: Decision): DecisionScene["slipsBy"] {
  const level = levelAt(program, judgedFrom(decision).level);
  const entries = liveSets(facts)
    .filter(({ seq, entry }) => decision.factSeqs.includes(seq) && entry.form !== "slipped")
    .map(({ entry }) => entry);
  const asksBreathing = level.gate.breathing !== undefined;
  return [
    ...(entries.some(({ felt }) => felt === "back") ? (["back"] as const) : []),
    ...(asksBreathing && entries.some(({ breathing }) => breathing === "held") ? (["breath"] as const) : []),
  ];
}

/** The longest or heaviest clean set that did it: a lighter one beside it is not what counted. */
function enoughAlone({ program, facts, person }: Coaching, decision: Decision): Amount | null {
  const { reasons, factSeqs } = decision;
  const qualified = reasons.find((reason) => reason.code === "qualified");
  if (qualified === undefined) return null;
  const { sides, ramp } = levelAt(program, judgedFrom(decision).level);
  const rung = ramp[qualified.rung - 1];
  const least = rung !== undefined && "seconds" in rung ? rung.seconds : 0;
  const [best] = liveSets(facts)
    .filter((set) => factSeqs.includes(set.seq) && isClean(set))
    .filter(({ entry }) => entry.reps >= qualified.asked && doseOf(entry) >= least)
    .sort((one, other) => doseOf(other.entry) - doseOf(one.entry) || one.entry.reps - other.entry.reps);
  return best === undefined ? null : { ...amountOf([best], person.weightUnit), side: sides };
}

function doseOf({ seconds, loadKg }: LiveSet["entry"]): number {
  return seconds ?? loadKg ?? 0;
}
