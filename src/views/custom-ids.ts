import { z } from "zod";
import { customId, discordId, flag, localDate, publicCustomId, wholeNumber } from "../interactions/custom-id.ts";

/** A load or a length with up to one decimal, as text. */
const decimal = z.codec(z.string().regex(/^\d{1,4}(\.\d)?$/), z.number(), {
  decode: Number,
  encode: (value) => String(Math.round(value * 10) / 10),
});

/** One of a few words as its place among them: a custom id has 100 characters for everything. */
function oneOf<const V extends string>(values: readonly [V, ...V[]]) {
  return z.codec(z.enum(values.map((_, place) => String(place))), z.enum(values), {
    decode: (place, context) => {
      const value = values[Number(place)];
      if (value !== undefined) return value;
      context.issues.push({ code: "custom", message: "no such place", input: place });
      return z.NEVER;
    },
    encode: (value) => String(values.indexOf(value)),
  });
}

/** Of a team, or of two buddies. */
const rowId = z.uuid();
const exercise = z.string().max(64);
const side = oneOf(["left", "right", "both"]);
const amount = { reps: wholeNumber, seconds: decimal.optional(), loadKg: decimal.optional(), side };
const answers = {
  form: oneOf(["clean", "slipped"]).optional(),
  breathing: oneOf(["easy", "held"]).optional(),
  pain: oneOf(["none", "some", "stop"]).optional(),
};
/** The short id of a message that was sent unasked: it is found again by it, and its answers are told apart. */
const mark = z.string().regex(/^[\w-]{22}$/);
/** What was typed and chosen in a form. */
const typed = { amount: z.string(), load: z.string(), side, ...answers };
/** `breathing`: the label claims easy breathing; `seen`: how many facts there were when it was drawn. */
const claim = { exercise, ...amount, breathing: flag, seen: wholeNumber };

/**
 * What every button, menu and form of a message carries. The views write them, the commands follow them; a changed shape
 * declines the messages that were sent before.
 */
export const ids = {
  screen: customId("start.screen", { passed: flag }),
  cleared: customId("start.cleared", {}),
  zone: customId("start.zone", {}),
  zoneRight: customId("start.zone-right", { zone: z.string().max(48) }),
  zoneAgain: customId("start.zone-again", {}),
  cityOpen: customId("start.city-open", {}),
  city: customId("start.city", {}),
  resume: customId("start.resume", {}),
  levelFirst: customId("start.level-one", {}),
  test: customId("start.test", { level: wholeNumber }),
  tested: customId("start.tested", { level: wholeNumber, result: oneOf(["passed", "partly", "hurt"]) }),
  cue: customId("start.cue", { cue: oneOf(["waking", "coffee", "lunch", "work", "shower", "bed", "none"]) }),
  /** Without a time: no reminder. */
  startReminder: customId("start.reminder", { time: z.string().max(5).optional() }),
  startTimeOpen: customId("start.time-open", {}),
  startTime: customId("start.time", {}),
  startNudge: customId("start.nudge", { wanted: flag }),
  startCheck: customId("start.check", { wanted: flag }),
  today: customId("today.show", {}),
  easier: customId("today.easier", {}),
  notToday: customId("today.rest", {}),
  /** A guided set of the target of the moment; of this side, where there are two to do. */
  guided: customId("today.guided", { side: oneOf(["left", "right"]).optional() }),
  plan: customId("plan.show", {}),
  progressView: customId("progress.view", {}),
  progressShare: customId("progress.share", { view: z.enum(["chart", "calendar", "sides", "numbers"]) }),
  settings: customId("settings.show", {}),
  look: customId("settings.look", {}),
  clock: customId("settings.clock", {}),
  clockZone: customId("settings.zone", {}),
  clockRight: customId("settings.zone-right", { zone: z.string().max(48) }),
  clockCityOpen: customId("settings.city-open", {}),
  clockCity: customId("settings.city", {}),
  dayStart: customId("settings.day-start", {}),
  weightUnit: customId("settings.weight-unit", {}),
  remindStatus: customId("remind.status", {}),
  /** `days` as `formatDays` writes them; without them they stay as they are. */
  remindTime: customId("remind.time", { time: z.string().max(5), days: z.string().max(27).optional() }),
  remindOther: customId("remind.other", {}),
  remindForm: customId("remind.form", {}),
  nudgeOn: customId("remind.nudge-on", {}),
  nudgeOther: customId("remind.nudge-other", {}),
  nudgeForm: customId("remind.nudge-form", {}),
  morningOn: customId("remind.morning-on", {}),
  remindStop: customId("remind.stop", { kind: oneOf(["daily", "posture", "morning"]) }),
  remindAsBefore: customId("remind.as-before", { kind: oneOf(["daily", "posture"]) }),
  pause: customId("remind.pause", {}),
  resumeCoaching: customId("remind.resume", {}),
  why: customId("why.show", {}),
  how: customId("how.show", { exercise }),
  howOther: customId("how.other", {}),
  /** `seen`: the state version of the preview that is confirmed; so for every other confirmation below. */
  stepBack: customId("stepback.confirm", { by: oneOf(["rung", "level"]), seen: wholeNumber }),
  history: customId("history.show", {}),
  historyPage: customId("history.page", { page: wholeNumber }),
  entryChoose: customId("history.choose", {}),
  entry: customId("history.entry", { seq: wholeNumber }),
  entryEdit: customId("history.edit", { seq: wholeNumber }),
  entryEditAgain: customId("history.edit-again", { seq: wholeNumber, ...typed }),
  entryForm: customId("history.form", { seq: wholeNumber }),
  entryAmend: customId("history.amend", { seq: wholeNumber, ...amount, ...answers, seen: wholeNumber }),
  entryDelete: customId("history.delete", { seq: wholeNumber }),
  entryDeleteConfirm: customId("history.delete-confirm", { seq: wholeNumber, seen: wholeNumber }),
  /** Logs exactly this. */
  shown: customId("log.shown", claim),
  /** Logs exactly this, as the easier set of today. */
  easierShown: customId("log.easier", claim),
  /** A set of an earlier day whose consequence was shown. The level stands for its exercise: there is no room for both. */
  earlier: customId("log.earlier", {
    ...{ level: wholeNumber, on: localDate, ...amount, ...answers },
    felt: oneOf(["glutes", "hamstrings", "back", "unsure"]).optional(),
    mirror: flag.optional(),
    seen: wholeNumber,
  }),
  /** Opens the form with the target of the moment. */
  open: customId("log.open", { exercise: exercise.optional() }),
  /** Opens the form with what was typed and chosen before. */
  reopen: customId("log.reopen", { exercise, ...typed }),
  /** `loadKg`: behind the load that the form was filled in with, which is rounded in pounds. */
  form: customId("log.form", { exercise, loadKg: decimal.optional() }),
  answer: customId("log.answer", {
    seq: wholeNumber,
    question: z.enum(["form", "breathing", "pain"]),
    value: z.enum(["clean", "slipped", "easy", "held", "none", "some", "stop"]),
  }),
  detail: customId("log.detail", { seq: wholeNumber }),
  /** `mark`: of the message that asked, where it was one of its own. */
  morning: customId("morning.answer", { seq: wholeNumber, settled: flag, mark: mark.optional() }),
  unaskedStart: customId("unasked.start", { mark }),
  unaskedSnooze: customId("unasked.snooze", { mark, minutes: wholeNumber }),
  /** "Not today", of a reminder and of a nudge. */
  unaskedRest: customId("unasked.rest", { mark }),
  unaskedSkip: customId("unasked.skip", { mark }),
  unaskedSqueezed: customId("unasked.squeezed", { mark }),
  unaskedSettings: customId("unasked.settings", { mark }),
  unaskedKeep: customId("unasked.keep", { mark }),
  unaskedPause: customId("unasked.pause", { mark }),
  unaskedStop: customId("unasked.stop", { mark }),
  adult: customId("weights.adult", {}),
  weightOpen: customId("weights.open", {}),
  weight: customId("weights.form", {}),
  undo: customId("undo.logged", { loggedBy: discordId }),
  programAdd: customId("program.add", {}),
  programDrop: customId("program.drop", {}),
  programUse: customId("program.use", { key: z.string(), version: wholeNumber }),
  /** `seen`: the state version that the preview was made from. */
  programMove: customId("program.move", { key: z.string(), version: wholeNumber, seen: wholeNumber }),
  programKeep: customId("program.keep", { key: z.string(), version: wholeNumber }),
  teamIn: publicCustomId("team.in", { team: rowId, mark: mark.optional() }),
  teamDone: publicCustomId("team.done", { team: rowId }),
  teamCheer: publicCustomId("team.cheer", { team: rowId }),
  teamCheerFor: customId("team.cheer-for", { team: rowId }),
  teamPrivacy: customId("team.privacy", { team: rowId }),
  teamMention: customId("team.mention", { team: rowId, when: oneOf(["recap", "closedDms"]), mentioned: flag }),
  /** Everybody sees it, and `to` may press it. */
  teamKnock: publicCustomId("team.knock", { to: discordId, mark }),
  teamLeave: customId("team.leave", { team: rowId }),
  teamTell: customId("team.tell", { team: rowId, loggedBy: discordId }),
  recapOut: publicCustomId("team.recap-out", { team: rowId, mark }),
  /** Everybody sees it, and `to` may press it. */
  buddyYes: publicCustomId("buddy.yes", { pair: rowId, to: discordId }),
  buddyNo: publicCustomId("buddy.no", { pair: rowId, to: discordId }),
  buddyEnd: customId("buddy.end", { pair: rowId }),
  buddyStop: customId("buddy.stop", { pair: rowId, mark }),
};
