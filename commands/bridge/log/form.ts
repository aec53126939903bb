import { z } from "zod";
import { RefusalError } from "../../../src/errors.ts";
import { defineForm } from "../../../src/interactions/define-form.ts";
import type { Level } from "../../../src/progression/program.ts";
import { logSet, outOfBounds, type ToldSet } from "../../../src/services/log-set.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { sentenceFor } from "../../../src/texts/texts-for.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { type FormDraft, formAgainView } from "../../../src/views/log-form.ts";
import { loggedView } from "../../../src/views/logged-view.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelFor } from "./level-for.ts";
import { loggedBy } from "./logged-by.ts";
import { readAmount } from "./read-amount.ts";
import { readLoad } from "./read-load.ts";

const fields = z.object({
  amount: z.string(),
  form: z.enum(["clean", "slipped"]).nullable(),
  breathing: z.enum(["easy", "held"]).nullable(),
  pain: z.enum(["none", "some", "stop"]).nullable(),
  side: z.enum(["left", "right", "both"]).optional(),
  load: z.string().optional(),
});

/** What the form said becomes a set; what cannot be read goes back into the form. */
export const logForm = defineForm(ids.form, fields, {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    const reader = readerOf(input);
    const level = levelFor(await viewCoaching(ctx, input.userId), input.args.exercise);
    const draft = toDraft(level, input.fields);
    const told = toldIn(level, draft);
    if (told instanceof RefusalError) {
      return { kind: "view", view: formAgainView(reader, sentenceFor(reader.texts.refusals, told), draft) };
    }
    const recording = await logSet(ctx, input, told);
    return { kind: "view", view: loggedView(reader, loggedBy(recording, input.interactionId)) };
  },
});

function toDraft(level: Level, { form, breathing, pain, side, load, amount }: z.infer<typeof fields>): FormDraft {
  return {
    exercise: level.exercise,
    amount,
    load: load ?? "",
    side: side ?? "both",
    ...(form === null ? {} : { form }),
    ...(breathing === null ? {} : { breathing }),
    ...(pain === null ? {} : { pain }),
  };
}

function toldIn(level: Level, { exercise, amount, load, side, ...answers }: FormDraft): ToldSet | RefusalError {
  const read = readAmount(amount);
  if (read instanceof RefusalError) return read;
  if (level.kind === "loaded" && read.seconds !== null) return new RefusalError("amountUnreadable", { amount });
  const loadKg = level.kind === "loaded" ? readLoad(load) : null;
  if (loadKg instanceof RefusalError) return loadKg;
  return (
    outOfBounds({ ...read, loadKg, ...answers }) ?? {
      exercise,
      reps: read.reps,
      seconds: read.seconds ?? undefined,
      loadKg: loadKg ?? undefined,
      side: level.sides === "each" ? side : undefined,
      answers,
    }
  );
}
