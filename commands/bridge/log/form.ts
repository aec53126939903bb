import { RefusalError } from "../../../src/errors.ts";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { sentenceFor } from "../../../src/texts/texts-for.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { formAgainView } from "../../../src/views/log/log-form.ts";
import { inPlaceOfOwn } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelFor } from "./level-for.ts";
import { loggedAnswer } from "./logged-answer.ts";
import { loggedBy } from "./logged-by.ts";
import { draftFrom, formFields, toldIn } from "./read-form.ts";

/** What the form said becomes a set; what cannot be read goes back into the form. */
export const logForm = defineForm(ids.form, formFields, {
  answer: (input) => inPlaceOfOwn(input),
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { exercise, loadKg = null } = input.args;
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelFor(coaching, exercise);
    const draft = draftFrom(level, input.fields);
    const told = toldIn(level, draft, { unit: coaching.person.weightUnit, loadKg });
    if (told instanceof RefusalError) {
      return { kind: "view", view: formAgainView(reader, sentenceFor(reader.texts.refusals, told), draft) };
    }
    const recording = await logSet(ctx, input, told);
    return { kind: "view", view: await loggedAnswer(input, ctx, loggedBy(recording, input.interactionId)) };
  },
});
