import { z } from "zod";
import { type Expectation, keyPattern, type ProgramIssue, titlePattern, toProgramIssues } from "./program-issues.ts";

/** A programme is data: levels in order, each one exercise with a ramp of rungs, and the numbers of the rules. */

/** Short enough that a button can name an exercise, an amount and a person in Discord's 100 characters. */
const key = z.string().regex(keyPattern).max(32);
const whole = (min: number, max: number) => z.int().min(min).max(max);

const holdRung = z.strictObject({
  /** How long one hold lasts, in seconds. */
  seconds: whole(1, 600),
  reps: whole(1, 200),
});

const loadedRung = z.strictObject({
  loadPercentOfBodyWeight: z.number().min(1).max(200),
  reps: whole(1, 200),
});

const levelShape = {
  key,
  /** The exercise's key, for example `glute-bridge`: what set entries name. */
  exercise: key,
  /** `each`: the reps are asked on each side; the side is the foot on the floor. */
  sides: z.enum(["both", "each"]),
  /** What every rep must be answered with to count as clean. */
  gate: z.strictObject({
    breathing: z.literal("easy").optional(),
    form: z.literal("clean"),
    pain: z.literal("none"),
  }),
  /** How often the top rung is satisfied before the next level; on different local days when over 1. */
  qualifyingSittings: whole(1, 10),
  /** What must be in the log before this level opens. */
  requires: z
    .strictObject({
      /** Key of an earlier level. */
      level: key,
      /** Sittings of that level's exercise without pain, in a row. */
      painFreeSittings: whole(0, 20),
      adult: z.literal(true).optional(),
    })
    .optional(),
};

const holdLevel = z.strictObject({ ...levelShape, kind: z.literal("hold"), ramp: z.array(holdRung).min(1).max(20) });
const loadedLevel = z.strictObject({
  ...levelShape,
  kind: z.literal("loaded"),
  ramp: z.array(loadedRung).min(1).max(20),
});

const policy = z.strictObject({
  /** A sitting takes entries for this long after its first one. */
  sittingMinutes: whole(10, 360),
  missesToStepDown: whole(1, 10),
  missesOnLowestRung: whole(1, 10),
  /** Local days without any set: from the first number one rung, from the second one level. */
  layoffDays: z.tuple([whole(2, 365), whole(2, 365)]),
  /** Two sittings stopped by pain within this many days end the coaching until a clinician cleared it. */
  stopWindowDays: whole(1, 365),
  /** Weaker side divided by stronger side, below which a sitting counts as uneven. */
  symmetryFloor: z.number().min(0).max(1),
  symmetryDays: whole(1, 365),
  /** Clean sittings with a mirror before one without is asked. */
  mirrorWeanAfter: whole(1, 50),
  /** Sessions a week offered after graduation. */
  maintenancePerWeek: whole(1, 7),
  /** How long a passed safety screen is valid. */
  screenMonths: whole(1, 24),
});

const document = z.strictObject({
  key,
  version: whole(1, 1_000_000),
  /** Shown to people as it is, so that it may not be more than words. */
  title: z.string().regex(titlePattern).max(80),
  /** What the author wants readers to know, such as which numbers are judgement. Never shown as advice. */
  notes: z.array(z.string().min(1).max(400)).max(20).optional(),
  levels: z
    .array(z.discriminatedUnion("kind", [holdLevel, loadedLevel]))
    .min(1)
    .max(20),
  policy,
});

export type HoldRung = Readonly<z.infer<typeof holdRung>>;
export type LoadedRung = Readonly<z.infer<typeof loadedRung>>;
export type Rung = HoldRung | LoadedRung;
export type HoldLevel = z.infer<typeof holdLevel>;
export type LoadedLevel = z.infer<typeof loadedLevel>;
export type Level = HoldLevel | LoadedLevel;
export type Policy = z.infer<typeof policy>;
export type Program = z.infer<typeof document>;

/** A programme version is immutable once used; people are enrolled in one version. */
export interface ProgramRef {
  readonly key: string;
  readonly version: number;
}

/** Finds a programme version. It must know every version a person's facts name; it throws otherwise. */
export type Programs = (ref: ProgramRef) => Program;

export const programSchema = document.superRefine((program, context) => {
  const refuse = (path: (string | number)[], expected: Expectation) =>
    context.addIssue({ code: "custom", path, params: { ...expected } });
  if (program.policy.layoffDays[1] <= program.policy.layoffDays[0]) {
    refuse(["policy", "layoffDays", 1], { code: "moreThan", limit: program.policy.layoffDays[0] });
  }
  const keys = new Set<string>();
  const exercises = new Set<string>();
  for (const [index, level] of program.levels.entries()) {
    if (keys.has(level.key)) refuse(["levels", index, "key"], { code: "ownKey" });
    if (exercises.has(level.exercise)) {
      refuse(["levels", index, "exercise"], { code: "ownExercise" });
    }
    if (level.requires !== undefined && !keys.has(level.requires.level)) {
      refuse(["levels", index, "requires", "level"], { code: "earlierLevel" });
    }
    keys.add(level.key);
    exercises.add(level.exercise);
    refuseFallingRamp(level, (rung) => refuse(["levels", index, "ramp", rung], { code: "harderRung" }));
  }
});

/** A ramp only rises: neither number falls from one rung to the next, and at least one of them grows. */
function refuseFallingRamp(level: Level, refuse: (rung: number) => void): void {
  for (const [index, rung] of level.ramp.entries()) {
    const before = level.ramp[index - 1];
    if (before === undefined) continue;
    const more = doseOf(rung) - doseOf(before);
    const moreReps = rung.reps - before.reps;
    if (more < 0 || moreReps < 0 || more + moreReps === 0) refuse(index);
  }
}

/** The dose of a rung: seconds of a hold, or per cent of body weight. */
export function doseOf(rung: Rung): number {
  return "seconds" in rung ? rung.seconds : rung.loadPercentOfBodyWeight;
}

/** The last rung of a level: what it takes to leave it. */
export function prescriptionOf(level: Level): Rung {
  const last = level.ramp.at(-1);
  if (last === undefined) throw new Error(`level ${level.key} has no rungs`);
  return last;
}

export type ParsedProgram =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly issues: readonly ProgramIssue[] };

/** Reads a programme file that somebody wrote; says where it is wrong and what was expected there. */
export function parseProgram(json: unknown): ParsedProgram {
  const parsed = programSchema.safeParse(json);
  if (parsed.success) return { ok: true, program: parsed.data };
  return { ok: false, issues: parsed.error.issues.flatMap(toProgramIssues) };
}

/** JSON Schema of a programme file, for editors. Rules across levels (`requires`, rising ramps) are only in `parseProgram`. */
export function programJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(programSchema, { io: "input" }) as Record<string, unknown>;
}
