import { fold } from "../../src/progression/fold.ts";
import { standingOf } from "../../src/progression/standing.ts";
import { type Coaching, coachingOf } from "../../src/services/coaching/read-coaching.ts";
import type { LiveSet } from "../../src/services/log/live-sets.ts";
import { liveSets } from "../../src/services/log/live-sets.ts";
import type { StoredFact } from "../../src/stores/facts.ts";
import { en } from "../../src/texts/en.ts";
import type { Logged } from "../../src/views/log/logged-view.ts";
import type { Reader } from "../../src/views/reader.ts";
import { atMs, type Log, onDay } from "../progression/log.ts";

/** Snowflakes of today have 19 digits; 20 is the longest that Discord can make. */
export const reader: Reader = { userId: "18446744073709551615", texts: en };

/** Facts recorded at the same instant come from one interaction: two sides, told together. */
function stored(log: Log): StoredFact[] {
  return log.facts.map((fact) => ({
    id: fact.seq,
    fact,
    provenance: { interactionId: `114467${fact.recordedAtMs}`, ordinal: fact.seq },
  }));
}

/** Somebody's coaching on a day of their log, as the services read it. */
export function coachingAt(log: Log, day: number, time = "18:30"): Coaching {
  const person = {
    userId: reader.userId,
    zone: "UTC",
    dayStart: "04:00",
    planCue: null,
    isPlanTold: true,
    wantsTeamId: null,
    askedAbout: [],
    look: null,
    weightUnit: "kg" as const,
    isUnitTold: false,
    locale: "en-US",
    startedAtMs: atMs(0, "00:01"),
  };
  const { state } = log.fold();
  const enrollment = {
    ...{ userId: reader.userId, program: log.enrolled, ruleVersion: state.ruleVersion, state },
    ...{ stateVersion: log.facts.length, factsSeen: log.facts.length },
  };
  return coachingOf(person, enrollment, log.programs, stored(log), atMs(day, time));
}

/** The same by somebody who reads weights in pounds. */
export function inPounds(coaching: Coaching): Coaching {
  return { ...coaching, person: { ...coaching.person, weightUnit: "lb", isUnitTold: true } };
}

/** The last set of the log as the answer to it shows it. */
export function lastLogged(log: Log, day: number): Logged {
  const after = coachingAt(log, day);
  const sets = liveSets(after.facts);
  const last = sets.filter((set) => set.interactionId === lastIn(sets));
  return { after, decision: log.decision(), sets: last, asked: askedBefore(log, last.length, day) };
}

function lastIn(sets: readonly LiveSet[]): string | undefined {
  return sets.at(-1)?.interactionId;
}

function askedBefore({ facts, programs, enrolled }: Log, added: number, day: number): Logged["asked"] {
  const { state } = fold(facts.slice(0, -added), programs, enrolled);
  return standingOf(state, programs(state.current.program), { atMs: atMs(day), on: onDay(day) }).target;
}
