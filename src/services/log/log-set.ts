import { dayEndMs } from "../../calendar/local-day.ts";
import { parseWhen } from "../../calendar/when.ts";
import { RefusalError } from "../../errors.ts";
import type { SetAnswers, SetEntry } from "../../progression/facts.ts";
import { doseOf, type Level, prescriptionOf } from "../../progression/program.ts";
import type { WeightUnit } from "../../progression/weight-unit.ts";
import { type Coaching, zoneOf } from "../coaching/read-coaching.ts";
import { type Happening, type Moment, type Recorder, type Recording, recordFacts } from "../coaching/record-facts.ts";
import { startedCoaching } from "../coaching/started-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { liveSets } from "./live-sets.ts";

/** A set as the person told it; what is not said is taken from the target, answers that are not given stay unknown. */
export interface ToldSet {
  /** Exercise key; absent: today's incomplete sitting's, else the current one. */
  readonly exercise?: string | undefined;
  readonly reps?: number | undefined;
  readonly seconds?: number | undefined;
  readonly loadKg?: number | undefined;
  /** The foot on the floor; `both`: this many on each side. */
  readonly side?: "left" | "right" | "both" | undefined;
  /** It was the easier set of "easier today". */
  readonly easier?: true;
  readonly answers: SetAnswers;
  /** `today`, `yesterday`, or a date within the last 7 days. */
  readonly when?: string | undefined;
  /** How many facts there were when the card with the pressed button was drawn; see `refuseRepeatedTap`. */
  readonly factsSeen?: number | undefined;
}

/** Bounds of what one set can be (judgement: wide enough for anybody, narrow enough to catch a slip of the finger). */
export const setBounds = { reps: [0, 200], seconds: [1, 600], loadKg: [0.5, 300] } as const;

/** Logs a set, both sides in one go where they are told together, and decides. @throws RefusalError */
export async function logSet(ctx: ServiceContext, recorder: Recorder, told: ToldSet): Promise<Recording> {
  return recordFacts(ctx, recorder, (coaching) => setHappenings(coaching, told));
}

/** What logging this would record, one fact for each side that was told. @throws RefusalError */
export function setHappenings(coaching: Coaching, told: ToldSet): Happening[] {
  const at = momentOf(startedCoaching(coaching), told.when);
  const entries = entriesOf(coaching, told, at === null);
  if (told.factsSeen !== undefined) refuseRepeatedTap(coaching, entries, told.factsSeen);
  return entries.map((entry): Happening => {
    if (at === null) return { body: { kind: "setLogged", entry } };
    return { body: { kind: "setLogged", entry, backDated: true }, at };
  });
}

function entriesOf(coaching: Coaching, told: ToldSet, isToday: boolean): SetEntry[] {
  const exercise = told.exercise ?? coaching.standing.exerciseForLog;
  const level = coaching.program.levels.find((candidate) => candidate.exercise === exercise);
  if (level === undefined) throw new RefusalError("exerciseUnknown", { exercise });
  const easier = told.easier === true ? { easier: true as const } : {};
  const entry = { exercise, ...amountOf(coaching, level, told), ...easier, ...told.answers };
  const refusal = outOfBounds(entry, coaching.person.weightUnit);
  if (refusal !== null) throw refusal;
  return sidesOf(coaching, level, told.side, isToday).map((side) => ({ ...entry, side }));
}

/** What was not told comes from the target of the exercise, or from its prescription when it is not the target. */
function amountOf(
  { standing, person }: Coaching,
  level: Level,
  told: ToldSet,
): Pick<SetEntry, "reps" | "seconds" | "loadKg"> {
  const target = standing.target?.exercise === level.exercise ? standing.target : null;
  const prescription = prescriptionOf(level);
  const reps = told.reps ?? target?.reps ?? prescription.reps;
  if (level.kind === "hold")
    return { reps, seconds: told.seconds ?? target?.seconds ?? doseOf(prescription), loadKg: null };
  const loadKg = told.loadKg ?? target?.loadKg ?? null;
  if (loadKg === null) throw new RefusalError("loadNeeded", { exercise: level.exercise, unit: person.weightUnit });
  return { reps, seconds: null, loadKg };
}

/** Why an amount cannot be one set's, or null. What is absent or null is not judged. */
export function outOfBounds({ reps, seconds, loadKg, pain }: Partial<SetEntry>, unit: WeightUnit): RefusalError | null {
  const { reps: repBounds, seconds: secondBounds, loadKg: loadBounds } = setBounds;
  if (reps === 0 && pain !== "some" && pain !== "stop") return new RefusalError("zeroRepsNeedPain", {});
  if (isOutside(reps, repBounds))
    return new RefusalError("repsOutOfRange", { reps, min: repBounds[0], max: repBounds[1] });
  if (isOutside(seconds, secondBounds))
    return new RefusalError("secondsOutOfRange", { seconds, min: secondBounds[0], max: secondBounds[1] });
  if (isOutside(loadKg, loadBounds))
    return new RefusalError("loadOutOfRange", { loadKg, minKg: loadBounds[0], maxKg: loadBounds[1], unit });
  return null;
}

/** A card that two messages show, or that was tapped twice: the same claim is not logged twice on one day. */
function refuseRepeatedTap({ facts, now }: Coaching, entries: readonly SetEntry[], factsSeen: number): void {
  const since = liveSets(facts).filter((set) => set.seq > factsSeen && set.occurredOn === now.on);
  if (entries.every((entry) => since.some((set) => isSameClaim(set.entry, entry)))) {
    throw new RefusalError("loggedAlready", {});
  }
}

export function isSameClaim(one: SetEntry, other: SetEntry): boolean {
  const claims = ["exercise", "reps", "seconds", "loadKg", "side"] as const;
  return claims.every((claim) => one[claim] === other[claim]);
}

function isOutside(value: number | null | undefined, [min, max]: readonly [number, number]): value is number {
  return typeof value === "number" && (value < min || value > max);
}

/** One entry for each side told; without a word on the side, the one that is left today, else both, as on any other day. */
function sidesOf({ standing }: Coaching, level: Level, told: ToldSet["side"], isToday: boolean): SetEntry["side"][] {
  if (level.sides === "both") {
    if (told === "left" || told === "right") throw new RefusalError("sideNotAsked", { exercise: level.exercise });
    return ["both"];
  }
  const left = isToday && standing.exerciseForLog === level.exercise ? standing.sideLeft : null;
  const side = told ?? left ?? "both";
  return side === "both" ? ["left", "right"] : [side];
}

/** A set of an earlier day happens at that day's last millisecond, so that the pain of the day is known by then. */
function momentOf({ person, now }: Coaching, when: string | undefined): Moment | null {
  const read = parseWhen(when ?? "today", now.on);
  if (read.kind === "refused") throw new RefusalError(read.code, read.params);
  if (read.on === now.on) return null;
  return { occurredAtMs: dayEndMs(read.on, zoneOf(person), person.dayStart) - 1, occurredOn: read.on };
}
