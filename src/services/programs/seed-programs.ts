import { bridgeToSwing } from "../../progression/built-in-program.ts";
import { addProgram } from "../../stores/programs.ts";
import type { ServiceContext } from "../service-context.ts";

/** Puts the built-in programme where people can be enrolled in it; a version that is there already stays. */
export async function seedPrograms({ db, clock }: ServiceContext): Promise<void> {
  await addProgram(db, bridgeToSwing, clock.nowMs());
}
