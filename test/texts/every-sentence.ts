import type { RefusalCode, Refusals } from "../../src/errors.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { Hold, NextRoute, Reason, ReasonCode } from "../../src/progression/decision.ts";
import type { DecisionScene } from "../../src/texts/decision-scene.ts";
import { en } from "../../src/texts/en.ts";
import { sentenceFor } from "../../src/texts/texts-for.ts";

const to = { level: 2, rung: 3 };
const on = "2026-03-03";

const holds: { readonly [C in Hold["code"]]: Extract<Hold, { code: C }> } = {
  referred: { code: "referred", of: "pain" },
  screenNeeded: { code: "screenNeeded" },
  screenExpired: { code: "screenExpired", expiredOn: on },
  rest: { code: "rest", untilOn: on },
  painToday: { code: "painToday", untilOn: on },
  notSettledToday: { code: "notSettledToday", untilOn: on },
  morningCheck: { code: "morningCheck", painOn: "2026-03-01" },
  dayLimit: { code: "dayLimit", untilOn: on },
  gentleReturn: { code: "gentleReturn", untilOn: on },
};

const reasons: { readonly [C in ReasonCode]: Extract<Reason, { code: C }> } = {
  qualified: { code: "qualified", clean: 10, asked: 10, rung: 3 },
  held: { code: "held", hold: holds.rest },
  couldRise: { code: "couldRise", to },
  oneRungAfterPain: { code: "oneRungAfterPain", until: to },
  moreSittings: { code: "moreSittings", done: 1, asked: 2, onOtherDays: true },
  requires: {
    ...{ code: "requires", level: 5, exercise: "kettlebell-deadlift", painFreeSittings: 3 },
    ...{ painFreeSittingsMissing: 2, adultMissing: true },
  },
  advanced: { code: "advanced", level: 2, fromOn: on },
  graduated: { code: "graduated" },
  unanswered: { code: "unanswered", questions: ["form", "breathing", "pain"] },
  missed: { code: "missed", clean: 3, failed: 5, inARow: 1, limit: 2 },
  missesSteppedDown: { code: "missesSteppedDown", inARow: 2, to },
  help: { code: "help", missesInARow: 3 },
  incomplete: { code: "incomplete", side: "right" },
  lighter: { code: "lighter" },
  short: { code: "short", clean: 1, asked: 10 },
  easierRung: { code: "easierRung", sittings: 3 },
  painStopped: { code: "painStopped", to },
  painSome: { code: "painSome", inARow: 1 },
  seeProfessional: { code: "seeProfessional", because: "painInARow" },
  stoppedTwice: { code: "stoppedTwice", stops: 2, days: 14 },
  morningNotSettled: { code: "morningNotSettled", to },
  morningSettled: { code: "morningSettled" },
  morningCheckClosed: { code: "morningCheckClosed", painOn: "2026-02-20" },
  layoff: { code: "layoff", days: 21, to },
  practice: { code: "practice" },
  harder: { code: "harder", level: 3, shownRung: 0 },
  equipment: { code: "equipment", askedKg: 17.5 },
  targetWeightMissing: { code: "targetWeightMissing" },
  adultMissing: { code: "adultMissing" },
  notCoached: { code: "notCoached", hold: holds.screenExpired },
  screenPassed: { code: "screenPassed" },
  screenReferred: { code: "screenReferred" },
  cleared: { code: "cleared", of: "pain" },
  placed: { code: "placed", at: to },
  steppedBackByChoice: { code: "steppedBackByChoice", to },
  programChanged: { code: "programChanged", to },
};

const scene: DecisionScene = {
  program: bridgeToSwing,
  todayOn: "2026-03-02",
  unit: "kg",
  logged: { reps: 10, seconds: 5, load: null, side: "both" },
  loggedClean: true,
  loggedPain: false,
  slipsBy: ["back", "breath"],
  enough: null,
  askedReps: null,
  decision: {
    ...{ outcome: "stay", class: "qualify", exercise: "single-leg-bridge", before: to, after: to, target: null },
    ...{ availableFromOn: null, reasons: [], missing: [], nextRoute: { kind: "rung", at: to, sittings: 1 } },
    ...{ factSeqs: [1], on: "2026-03-02", ruleVersion: 2 },
  },
};

/** The sentence of every reason, and of every hold inside one. */
export function everyReason(): string[] {
  const held = Object.values(holds).map((hold): Reason => ({ code: "held", hold }));
  return [...Object.values(reasons), ...held].map((reason) => en.log.reason(reason, scene));
}

/** The rule behind every reason that has one. */
export function everyRule(): string[] {
  const held = Object.values(holds).map((hold): Reason => ({ code: "held", hold }));
  return [...Object.values(reasons), ...held].flatMap((reason) => en.rule(reason, scene) ?? []);
}

const routes: { readonly [K in NextRoute["kind"]]: Extract<NextRoute, { kind: K }> } = {
  clearance: { kind: "clearance", of: "pain" },
  screen: { kind: "screen" },
  wait: { kind: "wait", untilOn: on },
  morningCheck: { kind: "morningCheck", painOn: "2026-03-01" },
  answers: { kind: "answers", questions: ["form"] },
  otherSide: { kind: "otherSide", side: "left" },
  adult: { kind: "adult" },
  targetWeight: { kind: "targetWeight" },
  painFreeSittings: { kind: "painFreeSittings", level: 5, exercise: "kettlebell-deadlift", missing: 2 },
  rung: { kind: "rung", at: to, sittings: 2 },
  maintain: { kind: "maintain", perWeek: 1 },
};

/** The nearest way on, in every way there is. */
export function everyRoute(): string[] {
  const around = { todayOn: "2026-03-02", asks: "10 holds of 5 seconds on each side", opens: 3 };
  return Object.values(routes).map((route) => en.why.route(route, around));
}

const refusals: { readonly [C in RefusalCode]: Refusals[C] } = {
  notStarted: {},
  screenReferred: {},
  zoneUnknown: { zone: "Atlantis" },
  zoneUnclear: { zone: "IST", cities: ["Kolkata", "Jerusalem", "Dublin"] },
  timeUnreadable: { time: "25:00" },
  daysUnreadable: { days: "someday" },
  windowBackwards: { from: "15:00", to: "11:00" },
  amountUnreadable: { amount: "ten" },
  repsOutOfRange: { reps: 900, min: 0, max: 200 },
  secondsOutOfRange: { seconds: 900, min: 1, max: 600 },
  loadUnreadable: { load: "heavy" },
  weightMissing: {},
  weightsTooMany: { most: 40 },
  loadNeeded: { exercise: "kettlebell-deadlift", unit: "kg" },
  loadOutOfRange: { loadKg: 900, minKg: 0.5, maxKg: 300, unit: "lb" },
  zeroRepsNeedPain: {},
  dateUnreadable: { when: "soon", example: "2026-11-20" },
  dateInFuture: { on },
  dateTooOld: { on: "2026-01-01", days: 7 },
  untilUnreadable: { until: "someday", example: "2026-12-20" },
  untilPast: { on: "2026-01-01" },
  untilTooFar: { on: "2036-01-01", days: 366 },
  exerciseUnknown: { exercise: "wall-sit" },
  sideNotAsked: { exercise: "glute-bridge" },
  nothingToUndo: {},
  entryGone: {},
  answeredAlready: {},
  changedAlready: {},
  loggedAlready: {},
  sharedJustNow: {},
  sharingOff: {},
  pictureNotMade: {},
  pressedByOther: {},
  buttonTooOld: {},
  formExpired: {},
  onlyInServers: {},
  manageServerNeeded: {},
  fileTooLarge: { maxBytes: 262_144 },
  fileElsewhere: {},
  fileUnreachable: {},
  fileNotJson: { where: { line: 3, column: 14 } },
  fileTooDeep: { maxDepth: 12 },
  fileTooManyValues: { maxValues: 5_000 },
  programUnknown: { typed: "my ladder" },
  programKeyTaken: { key: "bridge-to-swing" },
  programVersionTaken: { key: "my-ladder", version: 2 },
  programKnown: { key: "my-ladder", version: 2 },
  programsFull: { most: 100 },
  simulationBusy: {},
  simulationTooSlow: { seconds: 20 },
  offerGone: {},
  teamUnknown: {},
  permissionsMissing: { channelId: "18446744073709551615", missing: ["viewChannel", "sendMessages"] },
  channelGone: {},
  threadClosed: { channelId: "18446744073709551615" },
  threadNotIn: { channelId: "18446744073709551615" },
  channelUnclear: { channelId: "18446744073709551615" },
  teamZoneNeeded: {},
  teamWhich: {},
  buddyAskElsewhere: { channelId: "18446744073709551615" },
  teamInServers: {},
  teamsFull: { most: 20 },
  teamGoalOutOfRange: { kind: "everybody", perWeek: 9, min: 1, max: 7 },
  notInTeam: {},
  teamQuiet: {},
  memberUnknown: {},
  cheeredThemselves: {},
  cheeredAlready: {},
  buddyThemselves: {},
  buddyTaken: { whose: "theirs" },
  buddyAskedAlready: {},
  buddyGone: {},
};

export function refusalSentences(): string[] {
  const codes = Object.keys(refusals) as RefusalCode[];
  return codes.map((code) => sentenceFor(en.refusals, { code, params: refusals[code] }));
}
