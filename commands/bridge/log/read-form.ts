import { z } from "zod";
import { RefusalError } from "../../../src/errors.ts";
import type { Level } from "../../../src/progression/program.ts";
import { typedLoad, type WeightUnit } from "../../../src/progression/weight-unit.ts";
import { outOfBounds, type ToldSet } from "../../../src/services/log/log-set.ts";
import type { FormDraft } from "../../../src/views/log/log-form.ts";
import { readAmount } from "./read-amount.ts";
import { readLoad } from "./read-load.ts";

/** What Discord sends of the form of a set. */
export const formFields = z.object({
  amount: z.string(),
  form: z.enum(["clean", "slipped"]).nullable(),
  breathing: z.enum(["easy", "held"]).nullish(),
  pain: z.enum(["none", "some", "stop"]).nullable(),
  side: z.enum(["left", "right", "both"]).optional(),
  load: z.string().optional(),
});

/** As it was typed and chosen, to be read or to be put back into the form. */
export function draftFrom(
  level: Level,
  { form, breathing, pain, side, load, amount }: z.infer<typeof formFields>,
): FormDraft {
  return {
    exercise: level.exercise,
    amount,
    load: load ?? "",
    side: side ?? "both",
    ...(form === null ? {} : { form }),
    ...(breathing == null ? {} : { breathing }),
    ...(pain === null ? {} : { pain }),
  };
}

/** How the load was shown in the form. */
export interface ShownLoad {
  readonly unit: WeightUnit;
  /** What the form was filled in with, before it was rounded to be read; null: with nothing. */
  readonly loadKg: number | null;
}

/** The set that it says, or why it cannot be read. */
export function toldIn(
  level: Level,
  { exercise, amount, load, side, ...answers }: FormDraft,
  shown: ShownLoad,
): ToldSet | RefusalError {
  const read = readAmount(amount);
  if (read instanceof RefusalError) return read;
  if (level.kind === "loaded" && read.seconds !== null) return new RefusalError("amountUnreadable", { amount });
  const loadKg = level.kind === "loaded" ? toldLoad(load, shown) : null;
  if (loadKg instanceof RefusalError) return loadKg;
  return (
    outOfBounds({ ...read, loadKg, ...answers }, shown.unit) ?? {
      exercise,
      reps: read.reps,
      seconds: read.seconds ?? undefined,
      loadKg: loadKg ?? undefined,
      side: level.sides === "each" ? side : undefined,
      answers,
    }
  );
}

/** What was left as it was shown is the load that was meant, not what its rounded number would be. */
function toldLoad(typed: string, { unit, loadKg }: ShownLoad): number | RefusalError {
  return loadKg !== null && typed.trim() === typedLoad(loadKg, unit) ? loadKg : readLoad(typed, unit);
}
