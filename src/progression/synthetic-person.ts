import type { Decision } from "./decision.ts";
import type { Fact, FactBody, SetEntry } from "./facts.ts";
import { fold, step } from "./fold.ts";
import { GuaranteeWatch } from "./guarantee-watch.ts";
import { comparePositions, type Position } from "./position.ts";
import type { Level, Program, Programs } from "./program.ts";
import { countStepsDown, noteContradiction, noteReached, type SimulationSummary } from "./simulation-summary.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { State } from "./state.ts";
import { Ability, type Dice, diceFrom, type Temperament } from "./temperaments.ts";

const hourMs = 3_600_000;
const targetKg = 24;

/** One invented person who lives day after day with a programme, and adds up in a summary what became of it. */
export class SyntheticPerson {
  readonly #program: Program;
  readonly #programs: Programs;
  readonly #temperament: Temperament;
  readonly #seed: number;
  readonly #dates: readonly string[];
  readonly #summary: SimulationSummary;
  readonly #dice: Dice;
  readonly #ability = new Ability();
  readonly #facts: Fact[] = [];
  #state: State;
  #highest: Position = { level: 1, rung: 1 };
  #highestOnDay = 0;
  #reached = 0;
  #awayUntilDay = 0;
  readonly #watch: GuaranteeWatch;

  constructor(
    program: Program,
    temperament: Temperament,
    seed: number,
    dates: readonly string[],
    summary: SimulationSummary,
    watch = new GuaranteeWatch(program),
  ) {
    this.#program = program;
    this.#programs = () => program;
    this.#temperament = temperament;
    this.#seed = seed;
    this.#dates = dates;
    this.#watch = watch;
    this.#summary = summary;
    this.#dice = diceFrom(seed);
    this.#state = fold([], this.#programs, program).state;
    this.#log(0, 8, { kind: "screenPassed" });
  }

  live(day: number): void {
    const on = this.#onOf(day);
    const standing = standingOf(this.#state, this.#program, { atMs: day * 24 * hourMs, on });
    this.#answerMorning(day, standing);
    if (this.#dice.chance(this.#temperament.disappears))
      this.#awayUntilDay = day + 15 + Math.floor(30 * this.#dice.next());
    const comes = day >= this.#awayUntilDay && this.#dice.chance(this.#temperament.showsUp);
    if (!comes || !this.#mayTrain(day, standing)) {
      this.#ability.rested();
      return;
    }
    this.#train(day, 8);
    if (this.#dice.chance(this.#temperament.overreaches)) this.#train(day, 18);
  }

  finish(): void {
    const { current } = this.#state;
    const summary = this.#summary;
    summary.people += 1;
    summary.facts += this.#facts.length;
    const isReferred = current.painReferredOn !== null || current.screen.referredOn !== null;
    if (isReferred) summary.referred += 1;
    else if (this.#reached <= this.#program.levels.length && this.#highestOnDay < this.#dates.length * 0.75)
      summary.stuck += 1;
    const whole = fold(this.#facts, this.#programs, this.#program);
    countStepsDown(summary, whole.decisions);
    if (JSON.stringify(whole.state) !== JSON.stringify(this.#state)) this.#contradict("a fold differs from the steps");
  }

  /** Does what stands in the way, as people do sooner or later; false on days without a session. */
  #mayTrain(day: number, { blocked, nextRoute }: Standing): boolean {
    if (nextRoute.kind === "adult") this.#log(day, 7.5, { kind: "adultConfirmed" });
    if (blocked === null) return true;
    switch (blocked.code) {
      case "rest":
        return this.#dice.chance(this.#temperament.overreaches) && this.#trainsAnyway(day);
      case "referred":
        if (this.#dice.chance(1 / 14)) this.#log(day, 7.5, { kind: "clearedByClinician", of: blocked.of });
        return false;
      case "screenNeeded":
      case "screenExpired":
        this.#log(day, 7.5, { kind: "screenPassed" });
        return true;
      case "adult":
        this.#log(day, 7.5, { kind: "adultConfirmed" });
        return false;
      case "targetWeight":
        this.#log(day, 7.5, {
          kind: "targetWeightSet",
          targetKg,
          atPercentOfBodyWeight: this.#topPercent(),
          ownedKg: null,
        });
        return true;
      default:
        return blocked satisfies never;
    }
  }

  #trainsAnyway(day: number): false {
    const level = this.#program.levels[this.#state.current.position.level - 1];
    const rung = level?.ramp[0];
    if (level !== undefined && rung !== undefined && "seconds" in rung) {
      this.#set(day, 12, {
        exercise: level.exercise,
        reps: rung.reps,
        seconds: rung.seconds,
        loadKg: null,
        side: "both",
      });
    }
    return false;
  }

  #onOf(day: number): string {
    const on = this.#dates[day];
    if (on === undefined) throw new Error(`day ${day} is not simulated`);
    return on;
  }

  #topPercent(): number {
    const loaded = this.#program.levels.flatMap((level) => (level.kind === "loaded" ? level.ramp : []));
    return loaded.reduce((top, rung) => Math.max(top, rung.loadPercentOfBodyWeight), 1);
  }

  #answerMorning(day: number, { morningCheck }: Standing): void {
    if (morningCheck === null || !this.#dice.chance(0.8)) return;
    const settled = this.#dice.chance(this.#temperament.settles);
    const kind = settled ? "morningSettled" : "morningNotSettled";
    this.#log(day, 7, { kind, targetSeq: morningCheck.targetSeq });
  }

  #train(day: number, hour: number): void {
    const { target, position } = standingOf(this.#state, this.#program, { atMs: 0, on: this.#onOf(day) });
    if (target === null) return;
    const level = this.#program.levels[position.level - 1];
    if (level === undefined) return;
    const reachesOut = this.#dice.chance(this.#temperament.overreaches);
    const top = level.ramp.at(-1);
    const asked =
      reachesOut && top !== undefined ? { reps: top.reps, ...this.#doseOf(level, level.ramp.length) } : target;
    const rungAsked = reachesOut ? level.ramp.length : position.rung;
    const margin = this.#ability.positions - this.#lineOf({ level: position.level, rung: rungAsked });
    const reps = margin >= 0 ? asked.reps : Math.max(1, Math.round(asked.reps * Math.exp(margin / 4)));
    const entry = { exercise: level.exercise, reps, seconds: asked.seconds, loadKg: asked.loadKg };
    const answers = this.#answers(margin);
    if (target.sides === "each") {
      this.#set(day, hour, { ...entry, side: "left", ...answers });
      if (this.#dice.chance(0.95)) this.#set(day, hour + 0.1, { ...entry, side: "right", ...answers });
    } else this.#set(day, hour, { ...entry, side: "both", ...answers });
    this.#ability.trained(this.#dice);
  }

  #doseOf(level: Level, rungNumber: number): { seconds: number | null; loadKg: number | null } {
    const rung = level.ramp[rungNumber - 1];
    if (rung === undefined || "seconds" in rung) return { seconds: rung?.seconds ?? null, loadKg: null };
    return { seconds: null, loadKg: Math.ceil((2 * targetKg * rung.loadPercentOfBodyWeight) / this.#topPercent()) / 2 };
  }

  /** The further beyond reach, the more slips and hurts. */
  #answers(margin: number): Partial<SetEntry> {
    const strain = margin >= 0 ? 1 : 1 - margin / 2;
    const { slips, hurtsSome, hurtsStop, leavesOpen } = this.#temperament;
    const answers: Partial<SetEntry> = {};
    const dice = this.#dice;
    if (!dice.chance(leavesOpen)) answers.form = dice.chance(slips * strain) ? "slipped" : "clean";
    if (!dice.chance(leavesOpen)) answers.breathing = dice.chance((slips * strain) / 3) ? "held" : "easy";
    const hurt = dice.next();
    if (hurt < hurtsStop * strain) answers.pain = "stop";
    else if (hurt < (hurtsStop + hurtsSome) * strain) answers.pain = "some";
    else if (!dice.chance(leavesOpen)) answers.pain = "none";
    return answers;
  }

  #set(day: number, hour: number, entry: SetEntry): void {
    const seq = this.#log(day, hour, { kind: "setLogged", entry });
    const { form, breathing, pain } = entry;
    if (form !== undefined && breathing !== undefined && pain !== undefined) return;
    if (!this.#dice.chance(this.#temperament.answersLater)) return;
    const answers = { form: form ?? "clean", breathing: breathing ?? "easy", pain: pain ?? "none" } as const;
    this.#log(day, hour + 0.05, { kind: "checkAnswered", targetSeq: seq, answers });
  }

  #log(day: number, hour: number, body: FactBody): number {
    const seq = this.#facts.length + 1;
    const occurredAtMs = (day * 24 + hour) * hourMs;
    const fact: Fact = { seq, recordedAtMs: occurredAtMs, occurredAtMs, occurredOn: this.#onOf(day), ...body };
    this.#facts.push(fact);
    const stepped = step(this.#state, fact, this.#programs) ?? fold(this.#facts, this.#programs, this.#program);
    this.#state = stepped.state;
    const decision = stepped.decisions.findLast(({ factSeqs }) => factSeqs.includes(seq));
    if (decision !== undefined) this.#note(day, decision);
    return seq;
  }

  #note(day: number, decision: Decision): void {
    for (const what of this.#watch.contradictionsOf(decision)) this.#contradict(what);
    const { position } = this.#state.current;
    if (comparePositions(position, this.#highest) > 0) {
      this.#highest = position;
      this.#highestOnDay = day;
    }
    const reached = this.#state.current.graduated ? this.#program.levels.length + 1 : position.level;
    for (; this.#reached < reached; this.#reached += 1) noteReached(this.#summary, this.#reached, day);
  }

  #contradict(what: string): void {
    noteContradiction(
      this.#summary,
      `${what} (${this.#temperament.name}, seed ${this.#seed}, fact ${this.#facts.length})`,
    );
  }

  /** Rungs up to this position, along the whole ladder. */
  #lineOf({ level, rung }: Position): number {
    let line = rung;
    for (const below of this.#program.levels.slice(0, level - 1)) line += below.ramp.length;
    return line;
  }
}
