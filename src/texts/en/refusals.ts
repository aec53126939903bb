import type { RefusalCode, Refusals } from "../../errors.ts";
import { exerciseText } from "./exercises.ts";
import { teamAdmin } from "./team-admin.ts";
import { alternatives, count, loadShort } from "./words.ts";

export type RefusalTexts = { readonly [C in RefusalCode]: (params: Refusals[C]) => string };

export const refusals: RefusalTexts = {
  notStarted: () => "We have not met properly yet: `/bridge start` takes a minute.",
  screenReferred: () =>
    "A clinician comes first, so there is no set for now. When one has told you that you may train, `/bridge start` goes on.",
  zoneUnknown: ({ zone }) => `I do not know a time zone called “${zone}”. The name of a city works best.`,
  zoneUnclear: ({ zone, cities }) =>
    `“${zone}” could be ${alternatives(cities)}. Pick one from the list while you type.`,
  timeUnreadable: ({ time }) => `I cannot read “${time}” as a time of day. 7pm, 19:00 and 7:30 am all work.`,
  daysUnreadable: ({ days }) => `I find no days in “${days}”. Try daily, weekdays, or a list such as mon,wed,fri.`,
  windowBackwards: ({ from, to }) =>
    `A window from ${from} to ${to} ends before it starts. From 11:00 to 15:00, or 11am to 3pm, would work.`,
  amountUnreadable: ({ amount }) => `I cannot read “${amount}” as an amount. Holds look like 10 × 10, reps like 20.`,
  repsOutOfRange: ({ reps, min, max }) => `${reps} reps in one set? I take ${min} to ${max}.`,
  secondsOutOfRange: ({ seconds, min, max }) => `${count(seconds, "second")} for one hold? I take ${min} to ${max}.`,
  loadUnreadable: ({ load }) => `I cannot read “${load}” as a weight. 16, 16 kg and 35 lb all work.`,
  weightsTooMany: ({ most }) =>
    `More than ${most} different weights? I take up to ${most}: those around what you lift will do.`,
  weightMissing: () => "I need one of the two: what you weigh, or the load itself.",
  loadNeeded: ({ exercise, unit }) =>
    `How heavy was it? The ${exerciseText(exercise).inSentence} needs the weight, for example ${loadShort({ kg: 16, unit })}.`,
  loadOutOfRange: ({ loadKg, minKg, maxKg, unit }) => {
    const [load, min, max] = [loadKg, minKg, maxKg].map((kg) => loadShort({ kg, unit }));
    return `${load}? I take ${min} to ${max}.`;
  },
  zeroRepsNeedPain: () =>
    "Zero reps only make sense when pain stopped the set. If so, say so under pain; if not, there is nothing to log.",
  dateUnreadable: ({ when, example }) =>
    `I cannot read “${when}” as a day. Try today, yesterday, Friday or ${example}.`,
  dateInFuture: ({ on }) => `${on} is still to come. I only log what has happened.`,
  dateTooOld: ({ on, days }) => `${on} is too long ago: I take the last ${count(days, "day")}.`,
  untilUnreadable: ({ until, example }) =>
    `I cannot read “${until}” as the end of a pause. Try Sunday, ${example} or in 2 weeks; or leave it open.`,
  untilPast: ({ on }) => `${on} is over already, so a pause until then would be none. Try Sunday, or in 2 weeks.`,
  untilTooFar: ({ on }) =>
    `${on} is more than a year away. Leave the end open instead, and press “Go on” whenever you are back.`,
  exerciseUnknown: ({ exercise }) =>
    `“${exercise}” is not on your ladder. The list while you type has those that are, and \`/bridge today\` shows yours.`,
  sideNotAsked: ({ exercise }) =>
    `The ${exerciseText(exercise).inSentence} uses both sides at once. Leave the side away.`,
  nothingToUndo: () => "There is nothing left to take back.",
  entryGone: () => "That entry was taken back already.",
  changedAlready: () => "That is how it stands already. Nothing to change.",
  answeredAlready: () => "That one is answered already. `/bridge today` shows where you are.",
  loggedAlready: () => "That one is in your log already. For another set like it, use “Details…” or `/bridge log`.",
  sharedJustNow: () => "You shared something here a moment ago. In a minute the channel has room for the next one.",
  sharingOff: () => "What I say here reaches only you, so there is nobody to share it with.",
  pictureNotMade: () => "The picture did not come out this time, so nothing was shared. Please try again in a minute.",
  pressedByOther: () => "That one belongs to somebody else. `/bridge today` shows yours.",
  buttonTooOld: () => "That button is from an older message, and I have moved on. `/bridge today` makes a fresh one.",
  formExpired: () =>
    "That form is from an older message, and I have moved on. `/bridge log` opens a fresh one; nothing was logged.",
  onlyInServers: () => "That one is about a server. Use it in the server that it is for.",
  manageServerNeeded: () => "That needs the permission “Manage Server”. Whoever has it can do it for you.",
  fileTooLarge: ({ maxBytes }) => `That file is too large: I take up to ${maxBytes / 1024} KiB.`,
  fileElsewhere: () => "I only read files that were attached here on Discord.",
  fileUnreachable: () => "I could not get that file from Discord. Please attach it once more.",
  fileNotJson: ({ where }) => {
    if (where === null) return "That file is not JSON. An editor with JSON support shows where it breaks.";
    const place = "near" in where ? `near \`${where.near}\`` : `in line ${where.line}, column ${where.column}`;
    return `That file is not JSON: it breaks ${place}.`;
  },
  fileTooDeep: ({ maxDepth }) => `That file is nested more than ${maxDepth} levels deep. No ladder needs that.`,
  fileTooManyValues: ({ maxValues }) => `That file has more than ${maxValues} values in it. No ladder needs that many.`,
  programUnknown: ({ typed }) =>
    `This server knows no program “${typed}”. \`/bridge-admin program list\` shows those it knows.`,
  programKeyTaken: ({ key }) => `The key \`${key}\` belongs to the built-in program. Give yours another key.`,
  programVersionTaken: ({ key, version }) =>
    `There is another version ${version} of \`${key}\`, and a version never changes. Raise the version and import it again.`,
  programKnown: ({ key, version }) => `This server has version ${version} of \`${key}\` already, word for word.`,
  programsFull: ({ most }) => `This server has ${most} imported programs, and that is as many as I keep for one.`,
  simulationBusy: () => "I am trying out another program right now. Please import yours in half a minute.",
  simulationTooSlow: ({ seconds }) =>
    `Nobody came to the end of that ladder within ${count(seconds, "second")} of trying. Nothing was stored; please try again later.`,
  offerGone: () => "That offer is over. `/bridge today` shows where you are.",
  teamUnknown: () =>
    "There is no team in this channel. You join one in the channel where it is; somebody with “Manage Server” makes one here: `/bridge-admin setup`.",
  permissionsMissing: ({ channelId, missing }) =>
    `In <#${channelId}> I am not allowed yet to do what a team needs. Please give me ${teamAdmin.permissionList(missing)} there, then try again.`,
  channelGone: () => "That channel is gone. Nothing was set up; pick another one.",
  threadClosed: ({ channelId }) =>
    `The thread <#${channelId}> is closed, so I cannot post there. Open it again, then try once more.`,
  threadNotIn: ({ channelId }) =>
    `The thread <#${channelId}> is private, and I am not in it. Mention me there, which lets me in, then try again.`,
  channelUnclear: ({ channelId }) =>
    `I could not find out whether I may post in <#${channelId}>. Nothing was set up; please try again in a minute.`,
  teamZoneNeeded: () => "Whose clock is the team's? Pick a `timezone`: the name of a city works best.",
  teamWhich: () =>
    "You are in several teams of this server. Pick one with `team`, or use the command in the team's channel.",
  buddyAskElsewhere: ({ channelId }) => `Ask in <#${channelId}>, where the other one will see it.`,
  teamInServers: () => "Teams live in servers. Use this one in the channel of your team.",
  teamsFull: ({ most }) => `This server has ${count(most, "team")}, and that is as many as I look after in one.`,
  teamGoalOutOfRange: ({ kind, perWeek, min, max }) =>
    `${count(perWeek, kind === "sessions" ? "session" : "day")} a week? I take ${min} to ${max}.`,
  teamQuiet: () =>
    "Your team is quiet for now, so nobody would read it. Whoever looks after the server can wake it up: `/bridge-admin setup`.",
  notInTeam: () => "You are not in this team. `/bridge team join` changes that.",
  memberUnknown: () => "You two are in no team together here.",
  cheeredThemselves: () => "Cheering for yourself is fine. Out loud will do.",
  cheeredAlready: () => "You cheered for them today. Tomorrow is another day.",
  buddyThemselves: () => "A buddy is somebody else. Pick one from your team.",
  buddyTaken: ({ whose }) =>
    whose === "yours"
      ? "You have a buddy already. End that one first, then ask somebody else."
      : "They have a buddy already.",
  buddyAskedAlready: () => "That question is asked already; it is up to the one who was asked.",
  buddyGone: () => "That is over already. `/bridge team buddy` asks anew.",
};
