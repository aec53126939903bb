import fc from "fast-check";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { Fact, FactBody, SetEntry } from "../../src/progression/facts.ts";
import { fold } from "../../src/progression/fold.ts";
import type { Level, Program, ProgramRef, Programs } from "../../src/progression/program.ts";
import { standingOf } from "../../src/progression/standing.ts";

/** Random programmes that validate, and random histories that mostly follow the target, as people do. */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2026, 0, 5, 12);

const exercises = ["alpha", "beta", "gamma", "delta", "epsilon"] as const;

function rising(steps: readonly { dose: number; reps: number }[], base: { dose: number; reps: number }) {
  let { dose, reps } = base;
  return steps.map((step, index) => {
    dose += step.dose;
    reps += step.dose === 0 && step.reps === 0 && index > 0 ? 1 : step.reps;
    return { dose, reps };
  });
}

const rampSteps = fc.array(fc.record({ dose: fc.nat(4), reps: fc.nat(3) }), { minLength: 1, maxLength: 5 });

const levelArb = fc.record({
  kind: fc.constantFrom("hold", "loaded"),
  sides: fc.constantFrom("both", "each"),
  steps: rampSteps,
  breathing: fc.boolean(),
  qualifyingSittings: fc.constantFrom(1, 1, 1, 2, 3),
  requires: fc.option(fc.record({ level: fc.nat(), painFreeSittings: fc.nat(4), adult: fc.boolean() })),
});

export const programArb: fc.Arbitrary<Program> = fc
  .record({
    levels: fc.array(levelArb, { minLength: 1, maxLength: 5 }),
    sittingMinutes: fc.constantFrom(30, 120),
    missesToStepDown: fc.integer({ min: 1, max: 3 }),
    missesOnLowestRung: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ levels, ...policy }) => ({
    key: "random",
    version: 1,
    title: "Random",
    levels: levels.map((level, index) => toLevel(level, index)),
    policy: { ...bridgeToSwing.policy, ...policy },
  }));

type RandomLevel = typeof levelArb extends fc.Arbitrary<infer T> ? T : never;

function toLevel(random: RandomLevel, index: number): Level {
  const ramp = rising(random.steps, { dose: 5, reps: 3 });
  const exercise = exercises[index] ?? "omega";
  const required = random.requires;
  const common = {
    key: `level-${exercise}`,
    exercise,
    sides: random.sides as "both" | "each",
    gate: {
      form: "clean",
      pain: "none",
      ...(random.breathing ? { breathing: "easy" as const } : {}),
    } as const,
    qualifyingSittings: random.qualifyingSittings,
    ...(required !== null && index > 0
      ? {
          requires: {
            level: `level-${exercises[required.level % index] ?? ""}`,
            painFreeSittings: required.painFreeSittings,
            ...(required.adult ? { adult: true as const } : {}),
          },
        }
      : {}),
  };
  return random.kind === "hold"
    ? { ...common, kind: "hold", ramp: ramp.map(({ dose, reps }) => ({ seconds: dose, reps })) }
    : { ...common, kind: "loaded", ramp: ramp.map(({ dose, reps }) => ({ loadPercentOfBodyWeight: dose, reps })) };
}

/** The built-in ladder without its second level, and with shorter ramps: what a changed programme looks like. */
const [firstLevel, , thirdLevel, ...laterLevels] = bridgeToSwing.levels;
export const shortLadder: Program = {
  ...bridgeToSwing,
  version: 2,
  levels: [firstLevel, thirdLevel, ...laterLevels].flatMap((level) => {
    if (level === undefined) return [];
    return [{ ...level, ramp: level.ramp.slice(-3), qualifyingSittings: 2 } as Level];
  }),
};

const answersArb = fc.record({
  form: fc.constantFrom("clean", "clean", "clean", "slipped", undefined),
  breathing: fc.constantFrom("easy", "easy", "easy", "held", undefined),
  pain: fc.constantFrom("none", "none", "none", "none", "none", "none", "none", "some", "stop", undefined),
  felt: fc.constantFrom("glutes", "hamstrings", "back", "unsure", undefined, undefined, undefined),
  mirror: fc.constantFrom(true, false, undefined),
} as const);

const cleanAnswers = fc.record({
  form: fc.constant("clean"),
  breathing: fc.constant("easy"),
  pain: fc.constant("none"),
  mirror: fc.constantFrom(true, false),
} as const);

/** An entry as a person makes it: near the target, or anything. */
const setArb = fc.record({
  /** Null: the exercise of the target. */
  exercise: fc.option(fc.nat(5), { freq: 8 }),
  extraReps: fc.integer({ min: -4, max: 3 }),
  dose: fc.constantFrom("target", "target", "target", "top", "top", "lighter"),
  side: fc.constantFrom("left", "right", "both", "both"),
  answers: fc.oneof({ weight: 5, arbitrary: cleanAnswers }, { weight: 4, arbitrary: answersArb }),
} as const);

export type RandomSet = typeof setArb extends fc.Arbitrary<infer T> ? T : never;

const gapArb = fc.constantFrom(
  60_000,
  10 * 60_000,
  hourMs,
  3 * hourMs,
  dayMs,
  dayMs,
  dayMs,
  2 * dayMs,
  9 * dayMs,
  16 * dayMs,
  33 * dayMs,
);

/** Days full of sittings that overlap, sides hours apart. */
const denseGapArb = fc.constantFrom(60_000, 40 * 60_000, hourMs, 3 * hourMs, 7 * hourMs, 13 * hourMs);

const actionArb = fc.oneof(
  { weight: 24, arbitrary: fc.record({ act: fc.constant("set"), set: setArb } as const) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("backDate"), set: setArb, days: fc.integer({ min: 1, max: 7 }) } as const),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("amend"), set: setArb, target: fc.nat(6) } as const) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("withdraw"), target: fc.nat(6) } as const) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("answer"), answers: answersArb, target: fc.nat(4) } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant("morning"), settled: fc.boolean(), target: fc.nat(3) } as const),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("other"),
      body: fc.constantFrom<FactBody>(
        { kind: "screenPassed" },
        { kind: "screenPassed" },
        { kind: "screenReferred" },
        { kind: "clearedByClinician", of: "screen" },
        { kind: "clearedByClinician", of: "pain" },
        { kind: "clearedByClinician", of: "pain" },
        { kind: "adultConfirmed" },
        { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: null },
        { kind: "targetWeightSet", targetKg: 20, atPercentOfBodyWeight: 30, ownedKg: [8, 12, 16, 20] },
        { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: [16] },
        { kind: "steppedBack", by: "rung" },
        { kind: "steppedBack", by: "level" },
        { kind: "placedAt", levelKey: "roll-out" },
        { kind: "paused", untilOn: null },
        { kind: "resumed" },
        { kind: "restTaken" },
      ),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("program"), index: fc.nat(2) } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("travel"), hours: fc.integer({ min: -11, max: 14 }) } as const),
  },
);

type Action = typeof actionArb extends fc.Arbitrary<infer T> ? T : never;

export interface History {
  readonly facts: readonly Fact[];
  readonly programs: Programs;
  readonly enrolled: ProgramRef;
  /** The person's last zone, as hours ahead of UTC. */
  readonly zoneHours: number;
}

const known = (program: Program) => [bridgeToSwing, shortLadder, program];

export const historyArb: fc.Arbitrary<History> = fc
  .record({
    random: programArb,
    enrolledIn: fc.nat(2),
    ready: fc.boolean(),
    steps: fc.oneof(
      { weight: 3, arbitrary: fc.array(fc.record({ gapMs: gapArb, action: actionArb }), { maxLength: 45 }) },
      { weight: 1, arbitrary: fc.array(fc.record({ gapMs: denseGapArb, action: actionArb }), { maxLength: 45 }) },
    ),
  })
  .map(({ random, enrolledIn, ready, steps }) => {
    const builder = new HistoryBuilder(known(random), enrolledIn);
    builder.body({ kind: "screenPassed" });
    if (ready) {
      builder.body({ kind: "adultConfirmed" });
      builder.body({ kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: null });
    }
    for (const { gapMs, action } of steps) {
      builder.nowMs += gapMs;
      builder.act(action);
    }
    return builder.history();
  });

/** Answers without the keys that were left open, as JSON would drop them. */
function given<T extends object>(answers: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(answers)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Writes facts one after the other, looking at the target as a person would. */
export class HistoryBuilder {
  readonly facts: Fact[];
  readonly #programs: readonly Program[];
  readonly #enrolled: ProgramRef;
  nowMs = startMs;
  zoneHours = 0;

  constructor(programs: readonly Program[], enrolledIn: number, facts: readonly Fact[] = []) {
    this.#programs = programs;
    const { key, version } = programs[enrolledIn % programs.length] ?? bridgeToSwing;
    this.#enrolled = { key, version };
    this.facts = [...facts];
  }

  get programs(): Programs {
    return (ref) => {
      const found = this.#programs.find(({ key, version }) => key === ref.key && version === ref.version);
      if (found === undefined) throw new Error(`no programme ${ref.key}`);
      return found;
    };
  }

  history(): History {
    return { facts: this.facts, programs: this.programs, enrolled: this.#enrolled, zoneHours: this.zoneHours };
  }

  /** The day starts at 04:00. */
  onOf(ms: number): string {
    return new Date(ms + (this.zoneHours - 4) * hourMs).toISOString().slice(0, 10);
  }

  body(body: FactBody, occurredAtMs = this.nowMs, occurredOn = this.onOf(occurredAtMs)): void {
    this.facts.push({ seq: this.facts.length + 1, recordedAtMs: this.nowMs, occurredAtMs, occurredOn, ...body });
  }

  act(action: Action): void {
    if (action.act === "travel") this.zoneHours = action.hours;
    else if (action.act === "backDate") this.#backDate(action.set, action.days);
    else {
      const body = this.#bodyOf(action);
      if (body !== null) this.body(body);
    }
  }

  #backDate(set: RandomSet, days: number): void {
    const on = this.onOf(this.nowMs - days * dayMs);
    const endMs = Date.parse(`${on}T00:00:00Z`) + dayMs - (this.zoneHours - 4) * hourMs - 1;
    this.body({ kind: "setLogged", entry: this.entryOf(set), backDated: true }, endMs, on);
  }

  /** Null when it needs a set to act on and there is none. */
  #bodyOf(action: Exclude<Action, { act: "travel" | "backDate" }>): FactBody | null {
    if (action.act === "set") return { kind: "setLogged", entry: this.entryOf(action.set) };
    if (action.act === "other") return action.body;
    if (action.act === "program") {
      const { key, version } = this.#programs[action.index % this.#programs.length] ?? bridgeToSwing;
      return { kind: "programChanged", key, version };
    }
    const targetSeq = this.facts.filter(({ kind }) => kind === "setLogged").at(-1 - action.target)?.seq;
    if (targetSeq === undefined) return null;
    switch (action.act) {
      case "amend":
        return { kind: "setAmended", targetSeq, entry: this.entryOf(action.set) };
      case "withdraw":
        return { kind: "setWithdrawn", targetSeq };
      case "answer":
        return { kind: "checkAnswered", targetSeq, answers: given(action.answers) };
      case "morning":
        return { kind: action.settled ? "morningSettled" : "morningNotSettled", targetSeq };
      default:
        return action satisfies never;
    }
  }

  entryOf(set: RandomSet): SetEntry {
    const { state } = fold(this.facts, this.programs, this.#enrolled);
    const program = this.programs(state.current.program);
    const { position } = standingOf(state, program, { atMs: this.nowMs, on: this.onOf(this.nowMs) });
    const chosen = set.exercise === null ? undefined : program.levels[set.exercise];
    const level = chosen ?? program.levels[position.level - 1];
    if (level === undefined) throw new Error("no level");
    const top = level.ramp.length;
    const index = set.dose === "top" || chosen !== undefined ? top - 1 : position.rung - 1;
    const rung = level.ramp[index] ?? level.ramp[0];
    if (rung === undefined) throw new Error("no rung");
    const share = set.dose === "lighter" ? 0.5 : 1;
    const reps = Math.max(0, rung.reps + set.extraReps);
    const loadKg =
      "seconds" in rung || state.current.weight === null
        ? null
        : (state.current.weight.targetKg * rung.loadPercentOfBodyWeight * share) / state.current.weight.atPercent;
    return {
      exercise: set.exercise === 5 ? "not-in-any-programme" : level.exercise,
      reps,
      seconds: "seconds" in rung ? rung.seconds * share : null,
      loadKg,
      side: set.side,
      ...given(set.answers),
    };
  }
}
