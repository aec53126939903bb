/** What the bot needs to be allowed in a team's channel. */
export type NeededPermission =
  | "viewChannel"
  | "sendMessages"
  | "sendInThreads"
  | "embedLinks"
  | "attachFiles"
  | "readHistory";

/**
 * What can be refused, each with the numbers and words its sentence needs. The sentence itself is in `texts/`, which must
 * have one for every key here.
 */
export interface Refusals {
  notStarted: Record<never, never>;
  screenReferred: Record<never, never>;
  zoneUnknown: { zone: string };
  /** It could be several; `cities` are some of them. */
  zoneUnclear: { zone: string; cities: readonly string[] };
  timeUnreadable: { time: string };
  daysUnreadable: { days: string };
  windowBackwards: { from: string; to: string };
  amountUnreadable: { amount: string };
  repsOutOfRange: { reps: number; min: number; max: number };
  secondsOutOfRange: { seconds: number; min: number; max: number };
  loadUnreadable: { load: string };
  weightMissing: Record<never, never>;
  weightsTooMany: { most: number };
  /** `unit`: what the person reads weights in. */
  loadNeeded: { exercise: string; unit: "kg" | "lb" };
  loadOutOfRange: { loadKg: number; minKg: number; maxKg: number; unit: "kg" | "lb" };
  zeroRepsNeedPain: Record<never, never>;
  dateUnreadable: { when: string; example: string };
  dateInFuture: { on: string };
  dateTooOld: { on: string; days: number };
  untilUnreadable: { until: string; example: string };
  untilPast: { on: string };
  untilTooFar: { on: string; days: number };
  exerciseUnknown: { exercise: string };
  sideNotAsked: { exercise: string };
  nothingToUndo: Record<never, never>;
  entryGone: Record<never, never>;
  answeredAlready: Record<never, never>;
  changedAlready: Record<never, never>;
  loggedAlready: Record<never, never>;
  sharedJustNow: Record<never, never>;
  sharingOff: Record<never, never>;
  pictureNotMade: Record<never, never>;
  pressedByOther: Record<never, never>;
  buttonTooOld: Record<never, never>;
  formExpired: Record<never, never>;
  onlyInServers: Record<never, never>;
  manageServerNeeded: Record<never, never>;
  fileTooLarge: { maxBytes: number };
  fileElsewhere: Record<never, never>;
  fileUnreachable: Record<never, never>;
  /** Where it stops being JSON, as far as that is known; line and column are counted from 1. */
  fileNotJson: { where: { line: number; column: number } | { near: string } | null };
  fileTooDeep: { maxDepth: number };
  fileTooManyValues: { maxValues: number };
  programUnknown: { typed: string };
  programKeyTaken: { key: string };
  programVersionTaken: { key: string; version: number };
  programKnown: { key: string; version: number };
  programsFull: { most: number };
  simulationBusy: Record<never, never>;
  simulationTooSlow: { seconds: number };
  offerGone: Record<never, never>;
  /** There is no team that is on in this channel, or with that id. */
  teamUnknown: Record<never, never>;
  /** Keys of the permissions, each with its name in the texts. */
  permissionsMissing: { channelId: string; missing: readonly NeededPermission[] };
  channelGone: Record<never, never>;
  threadClosed: { channelId: string };
  /** It is private, and the bot is not in it. */
  threadNotIn: { channelId: string };
  /** Discord did not say whether it can be posted to. */
  channelUnclear: { channelId: string };
  teamZoneNeeded: Record<never, never>;
  teamWhich: Record<never, never>;
  buddyAskElsewhere: { channelId: string };
  teamInServers: Record<never, never>;
  teamsFull: { most: number };
  teamGoalOutOfRange: { kind: "sessions" | "everybody"; perWeek: number; min: number; max: number };
  notInTeam: Record<never, never>;
  /** They are in it, and it is off or came to a halt. */
  teamQuiet: Record<never, never>;
  /** The other one is in no team with them here, as far as anybody may know. */
  memberUnknown: Record<never, never>;
  cheeredThemselves: Record<never, never>;
  cheeredAlready: Record<never, never>;
  buddyThemselves: Record<never, never>;
  /** Who of the two has a buddy already. */
  buddyTaken: { whose: "yours" | "theirs" };
  buddyAskedAlready: Record<never, never>;
  /** The question was taken back or answered, or the two are no buddies any more. */
  buddyGone: Record<never, never>;
}

export type RefusalCode = keyof Refusals;

/** A refusal is shown to the person as a sentence that says what to do; nothing has been stored. */
export class RefusalError<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "RefusalError";
  readonly code: C;
  readonly params: Refusals[C];

  constructor(code: C, params: Refusals[C]) {
    super(`refused: ${code}`);
    this.code = code;
    this.params = params;
  }
}

/** A store looked for a row that is not there. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
}
