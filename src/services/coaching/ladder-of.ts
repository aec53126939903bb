import { bridgeToSwing } from "../../progression/built-in-program.ts";
import type { Program } from "../../progression/program.ts";
import { findEnrollment } from "../../stores/enrollments.ts";
import { getProgram } from "../../stores/programs.ts";
import type { ServiceContext } from "../service-context.ts";

/** The programme that somebody is on, without their log; the built-in one for somebody who never started. */
export async function ladderOf({ db }: ServiceContext, userId: string): Promise<Program> {
  const enrollment = await findEnrollment(db, userId);
  return enrollment === null ? bridgeToSwing : getProgram(db, enrollment.state.current.program);
}
