import type { DayRecord, DaySpan } from "../../habits/day-record.ts";
import type { Decision } from "../../progression/decision.ts";
import type { Fact } from "../../progression/facts.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { liveSets } from "../log/live-sets.ts";

/**
 * What a person's log says about their days. Showing up is a set, a step down by choice, and rest after strong pain. Nothing is
 * asked, and nothing taken, by a pause, by "not today", while a clinician comes first, and after the last level.
 */
export function dayRecordOf(coaching: Coaching): DayRecord {
  const { showedUpOn, frozen } = teamRecordOf(coaching);
  return { showedUpOn: new Set([...showedUpOn, ...coaching.fold.decisions.flatMap(restDays)]), frozen };
}

/**
 * The same as a team may see it: rest after strong pain is a day off like any other. A day that counts before anything was done on
 * it would tell why.
 */
export function teamRecordOf({ facts, fold, standing }: Coaching): DayRecord {
  const told = facts.map(({ fact }) => fact);
  const steppedBackOn = told.filter(({ kind }) => kind === "steppedBack").map(({ occurredOn }) => occurredOn);
  const restTakenOn = told.filter(({ kind }) => kind === "restTaken").map(({ occurredOn }) => occurredOn);
  return {
    showedUpOn: new Set([...liveSets(facts).map(({ occurredOn }) => occurredOn), ...steppedBackOn]),
    frozen: [
      ...pauses(told),
      ...[...restTakenOn, ...fold.decisions.flatMap(restDays)].map((on) => ({ fromOn: on, toOn: on })),
      ...referrals(told, fold.decisions),
      ...graduations(fold.decisions, standing.graduated),
    ],
  };
}

/** The days between strong pain and the next session. */
function restDays({ outcome, on, availableFromOn }: Decision): string[] {
  if (outcome !== "rest" || availableFromOn === null) return [];
  const days: string[] = [];
  for (let day = nextDay(on); day < availableFromOn; day = nextDay(day)) days.push(day);
  return days;
}

/** From each pause to the day before it ends: by its date, by coming back, or by the next pause. */
function pauses(facts: readonly Fact[]): DaySpan[] {
  return facts.flatMap((fact, place) => {
    if (fact.kind !== "paused") return [];
    const ended = facts.slice(place + 1).find(({ kind }) => kind === "resumed" || kind === "paused")?.occurredOn;
    const ends = [fact.untilOn, ended ?? null].filter((on) => on !== null).sort();
    return [spanTo(fact.occurredOn, ends[0])];
  });
}

function referrals(facts: readonly Fact[], decisions: readonly Decision[]): DaySpan[] {
  const cleared = facts.filter(({ kind }) => kind === "clearedByClinician" || kind === "screenPassed");
  const referredOn = [
    ...facts.filter(({ kind }) => kind === "screenReferred").map(({ occurredOn }) => occurredOn),
    ...decisions.filter(({ outcome }) => outcome === "refer").map(({ on }) => on),
  ];
  return referredOn.map((on) => spanTo(on, cleared.find(({ occurredOn }) => occurredOn >= on)?.occurredOn));
}

/** From each graduation until it is undone, by strong pain or by another programme: what was not asked then never is. */
function graduations(decisions: readonly Decision[], isGraduated: boolean): DaySpan[] {
  const reached = decisions.flatMap(({ outcome }, place) => (outcome === "graduate" ? [place] : []));
  return reached.flatMap((place, index): DaySpan[] => {
    const later = decisions.slice(place + 1, reached[index + 1]);
    const undone = later.find((one) => one.class === "stop") ?? later.find(isOtherProgram);
    const on = decisions[place]?.on;
    const isUndone = undone !== undefined && !(isGraduated && index === reached.length - 1);
    return on === undefined ? [] : [spanTo(on, isUndone ? undone.on : undefined)];
  });
}

function isOtherProgram({ reasons }: Decision): boolean {
  return reasons.some(({ code }) => code === "programChanged");
}

/** `endOn` itself is a day like any other again. */
function spanTo(fromOn: string, endOn: string | undefined): DaySpan {
  return { fromOn, toOn: endOn === undefined ? null : Temporal.PlainDate.from(endOn).subtract({ days: 1 }).toString() };
}

function nextDay(on: string): string {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}
