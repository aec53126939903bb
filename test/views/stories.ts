import type { SetEntry } from "../../src/progression/facts.ts";
import {
  bridge,
  clean,
  deadlift,
  hurting,
  Log,
  rollOut,
  singleLeg,
  slipped,
  stopping,
  swing,
  unanswered,
} from "../progression/log.ts";

/** A log that ends with a set on `day`. */
export interface Story {
  readonly log: Log;
  readonly day: number;
}

/** One set a day from day 1 on; a pair is the left and the right side, told together. */
function daily(...days: readonly (SetEntry | readonly SetEntry[])[]): Story {
  const log = new Log();
  for (const [place, entries] of days.entries()) for (const entry of [entries].flat()) log.set(place + 1, entry);
  return { log, day: days.length };
}

const bothSides = (reps: number, seconds: number, more: Partial<SetEntry> = {}) => [
  singleLeg(reps, seconds, { side: "left", ...more }),
  singleLeg(reps, seconds, { side: "right", ...more }),
];

const weights = { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: null } as const;
const toDeadlift = () => {
  const story = daily(bridge(10, 10), bothSides(10, 10));
  story.log.add(2, { kind: "adultConfirmed" }, "20:00");
  story.log.add(2, weights, "20:01");
  story.log.set(3, rollOut(10, 10));
  return story.log;
};
const toSwing = () => {
  const log = toDeadlift();
  for (const day of [4, 5, 6]) log.set(day, deadlift(20, 24));
  return log;
};
const noWeight = () => {
  const log = toDeadlift();
  log.add(3, { ...weights, ownedKg: [16, 20] }, "21:00");
  return continued(log, 4, deadlift(5, 8));
};
const continued = (log: Log, day: number, entry: SetEntry): Story => {
  log.set(day, entry);
  return { log, day };
};
const oneSideAnswered = () => {
  const { log } = daily(bridge(10, 10));
  log.set(2, unanswered(singleLeg(5, 5, { side: "left" })), "18:00");
  log.set(2, unanswered(singleLeg(5, 5, { side: "right" })), "18:10");
  return { log, day: 2 };
};
const sameEvening = (first: SetEntry, second: SetEntry) => {
  const log = new Log();
  log.set(1, first, "18:00");
  log.set(1, second, "18:10");
  return { log, day: 1 };
};
const onABreak = (untilOn: string | null) => {
  const log = new Log();
  log.add(1, { kind: "paused", untilOn }, "08:00");
  return continued(log, 1, bridge(5, 5));
};
const yesterday = () => {
  const log = new Log();
  log.backDate(3, 2, bridge(5, 5));
  return { log, day: 3 };
};
const daysAgo = (entry: SetEntry): Story => {
  const log = new Log();
  log.backDate(4, 1, entry);
  return { log, day: 4 };
};
const lighterAfter = () => {
  const { log, day } = continued(toDeadlift(), 4, deadlift(10, 8));
  log.set(day, deadlift(12, 4), "18:10");
  return { log, day };
};
const oneSideMissed = () => {
  const { log } = daily(bridge(10, 10));
  log.set(2, singleLeg(3, 5, { side: "left" }), "18:00");
  log.set(2, singleLeg(4, 5, { side: "left", ...slipped }), "18:10");
  return { log, day: 2 };
};
const afterTheOtherSide = () => {
  const { log } = daily(bridge(10, 10));
  log.set(2, singleLeg(3, 5, { side: "left", ...hurting }), "18:00");
  log.set(2, singleLeg(3, 5, { side: "right" }), "18:10");
  return { log, day: 2 };
};
const afterDaysOff = () => continued(daily(bridge(5, 5), bridge(8, 5)).log, 22, unanswered(bridge(8, 5)));
const screenRunOut = () => {
  const log = new Log(undefined, { screened: false });
  log.add(-400, { kind: "screenPassed" });
  return continued(log, 1, bridge(5, 5));
};
const noWeightTold = () => {
  const { log } = daily(bridge(10, 10), bothSides(10, 10));
  log.add(2, { kind: "adultConfirmed" }, "20:00");
  log.set(3, rollOut(10, 10));
  return continued(log, 4, deadlift(10, 16));
};
const weaned = () => {
  const mirrored = (reps: number) => bridge(reps, 5, { mirror: true, felt: "hamstrings" });
  return daily(mirrored(3), mirrored(3), mirrored(4));
};

/** Logs that between them lead to every kind of message. */
export const stories: Readonly<Record<string, Story>> = {
  "first rung": daily(bridge(5, 5)),
  "ten clean tens": daily(bridge(10, 10)),
  "one rung below the full set": daily(bridge(10, 8)),
  "nothing answered": daily(unanswered(bridge(10, 10))),
  "breathing not answered": daily(bridge(10, 10, { breathing: undefined })),
  "could rise further": sameEvening(bridge(5, 5), unanswered(bridge(10, 10))),
  "clean first, then not": sameEvening(bridge(5, 5), bridge(10, 10, slipped)),
  "in two halves": sameEvening(bridge(2, 5), bridge(3, 5)),
  "felt in the back": daily(bridge(5, 5, { felt: "back" })),
  "breath held": daily(bridge(5, 5, { breathing: "held" })),
  "slipped once": daily(bridge(5, 5, slipped)),
  "slipped twice": daily(bridge(8, 5), bridge(9, 5, slipped), bridge(10, 5, slipped)),
  "slipped three times": daily(bridge(5, 5, slipped), bridge(5, 5, slipped), bridge(5, 5, slipped)),
  "too few": daily(bridge(3, 5)),
  "too few, again and again": daily(bridge(5, 5), bridge(6, 5), bridge(6, 5), bridge(6, 5), bridge(6, 5)),
  "too easy": daily(bridge(5, 3)),
  "an easier exercise": daily(bridge(10, 10), bridge(10, 10)),
  "a harder exercise": daily(rollOut(5, 5)),
  "one side": daily(bridge(10, 10), singleLeg(5, 5, { side: "left" })),
  "one side, not answered": daily(bridge(10, 10), unanswered(singleLeg(5, 5, { side: "right" }))),
  "one side after the other, not answered": oneSideAnswered(),
  "both sides": daily(bridge(10, 10), bothSides(5, 5)),
  "some pain": daily(bridge(5, 5, hurting)),
  "half of it after some pain": daily(bridge(5, 5, hurting), bridge(2, 5)),
  "some pain, three times": daily(bridge(5, 5, hurting), bridge(5, 5, hurting), bridge(5, 5, hurting)),
  "strong pain": daily(bridge(8, 5), bridge(2, 5, stopping)),
  "strong pain on the next level": daily(bridge(10, 10), bothSides(2, 5, stopping)),
  "strong pain, no reps": daily(bridge(0, 5, stopping)),
  "strong pain twice": daily(bridge(2, 5, stopping), [], bridge(2, 5, stopping)),
  "a step below the full roll-out, age not told": daily(bridge(10, 10), bothSides(10, 10), rollOut(10, 8)),
  "full roll-out, age not told": daily(bridge(10, 10), bothSides(10, 10), rollOut(10, 10)),
  "first deadlift": continued(toDeadlift(), 4, deadlift(10, 8)),
  "full deadlift, once": continued(toDeadlift(), 4, deadlift(20, 24)),
  "no weight that fits": noWeight(),
  "first swing": continued(toSwing(), 7, swing(10, 8)),
  graduated: continued(toSwing(), 7, swing(20, 24, clean)),
  "for yesterday": yesterday(),
  "strong pain, for three days ago": daysAgo(bridge(2, 5, stopping)),
  "ten clean tens, for three days ago": daysAgo(bridge(10, 10)),
  "a lighter set after it": sameEvening(bridge(5, 5), bridge(12, 3)),
  "a lighter weight after it": lighterAfter(),
  "one side, more slips than clean ones": oneSideMissed(),
  "a side that does not hurt after one that does": afterTheOtherSide(),
  "days off, then not answered": afterDaysOff(),
  "days off, then the full set of the level before": continued(
    daily(bridge(10, 10), bothSides(5, 5)).log,
    40,
    bridge(10, 10),
  ),
  "the answers of the screen have run out": screenRunOut(),
  "a deadlift, no weight told": noWeightTold(),
  "on an open break": onABreak(null),
  "on a break": onABreak("2026-03-05"),
  "without the mirror next": weaned(),
};
