import { localDayOf } from "../../calendar/local-day.ts";
import type { Db } from "../../db/client.ts";
import { RefusalError } from "../../errors.ts";
import type { Fact } from "../../progression/facts.ts";
import { type Fold, fold } from "../../progression/fold.ts";
import type { Program, ProgramRef, Programs } from "../../progression/program.ts";
import { type Now, type Standing, standingOf } from "../../progression/standing.ts";
import { type Enrollment, findEnrollment, lockEnrollment } from "../../stores/enrollments.ts";
import { factsOf, type StoredFact } from "../../stores/facts.ts";
import { findPerson, type Person } from "../../stores/people.ts";
import { getProgram } from "../../stores/programs.ts";

/** One person's coaching at one moment: everything that commands show and decide from. */
export interface Coaching {
  readonly person: Person;
  readonly enrollment: Enrollment;
  /** The programme in force now. */
  readonly program: Program;
  readonly programs: Programs;
  readonly now: Now;
  /** In the order in which they were recorded. */
  readonly facts: readonly StoredFact[];
  readonly fold: Fold;
  readonly standing: Standing;
}

/** @throws RefusalError `notStarted` for somebody who never used `start` */
export async function readCoaching(db: Db, userId: string, nowMs: number): Promise<Coaching> {
  return coachingFrom(db, userId, nowMs, await findEnrollment(db, userId));
}

/** As `readCoaching`, holding the person's enrollment until the transaction ends. */
export async function lockCoaching(tx: Db, userId: string, nowMs: number): Promise<Coaching> {
  return coachingFrom(tx, userId, nowMs, await lockEnrollment(tx, userId));
}

async function coachingFrom(db: Db, userId: string, nowMs: number, enrollment: Enrollment | null): Promise<Coaching> {
  const person = await findPerson(db, userId);
  if (person === null || enrollment === null) throw new RefusalError("notStarted", {});
  const facts = await factsOf(db, userId);
  const programs = await readPrograms(db, enrollment.program, facts);
  return coachingOf(person, enrollment, programs, facts, nowMs);
}

/** The fold of these facts, and where it puts the person now. */
export function coachingOf(
  person: Person,
  enrollment: Enrollment,
  programs: Programs,
  facts: readonly StoredFact[],
  nowMs: number,
): Coaching {
  const folded = fold(
    facts.map((stored) => stored.fact),
    programs,
    enrollment.program,
  );
  const program = programs(folded.state.current.program);
  const now = { atMs: nowMs, on: localDayOf(nowMs, zoneOf(person), person.dayStart) };
  const standing = standingOf(folded.state, program, now);
  return { person, enrollment, program, programs, now, facts, fold: folded, standing };
}

/** The zone a person's days are counted in; UTC until they told theirs. */
export function zoneOf(person: Pick<Person, "zone">): string {
  return person.zone ?? "UTC";
}

/** These programmes and one more. */
export function withProgram(programs: Programs, added: Program): Programs {
  return (ref) => (nameOf(ref) === nameOf(added) ? added : programs(ref));
}

/** Every programme version that the facts name. */
export async function readPrograms(
  db: Db,
  enrolled: ProgramRef,
  facts: readonly Pick<StoredFact, "fact">[],
): Promise<Programs> {
  const refs = [enrolled, ...facts.flatMap(({ fact }) => programNamedBy(fact))];
  const byName = new Map<string, Program>();
  for (const ref of refs) if (!byName.has(nameOf(ref))) byName.set(nameOf(ref), await getProgram(db, ref));
  return (ref) => {
    const program = byName.get(nameOf(ref));
    if (program === undefined) throw new Error(`no fact names programme ${nameOf(ref)}`);
    return program;
  };
}

function programNamedBy(fact: Fact): ProgramRef[] {
  return fact.kind === "programChanged" ? [fact] : [];
}

function nameOf({ key, version }: ProgramRef): string {
  return `${key} ${version}`;
}
