import { RefusalError } from "../../../src/errors.ts";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import { previewChange } from "../../../src/services/log/change-entry.ts";
import type { LogRow } from "../../../src/services/log/log-rows.ts";
import type { ToldSet } from "../../../src/services/log/log-set.ts";
import { sentenceFor } from "../../../src/texts/texts-for.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { entryPreviewView } from "../../../src/views/log/change-preview.ts";
import { draftOfRow, entryFormAgainView } from "../../../src/views/log/entry-form.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelFor } from "../log/level-for.ts";
import { draftFrom, formFields, toldIn } from "../log/read-form.ts";
import { entryOf } from "./entry-of.ts";

/** What an edit would do to the level; nothing is stored before that is confirmed. */
export const historyForm = defineForm(ids.entryForm, formFields, {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { seq } = input.args;
    const coaching = await lookBack(ctx, input.userId);
    const one = entryOf(coaching, seq);
    const unit = coaching.person.weightUnit;
    const level = levelFor(coaching, draftOfRow(one, unit).exercise);
    const draft = draftFrom(level, input.fields);
    const told = toldIn(level, draft, { unit, loadKg: one.sets.at(-1)?.entry.loadKg ?? null });
    if (told instanceof RefusalError) {
      const sentence = sentenceFor(reader.texts.refusals, told);
      return { kind: "view", view: entryFormAgainView(reader, sentence, seq, draft) };
    }
    const preview = await previewChange(ctx, input.userId, { seq, amended: amendedBy(told, one) });
    return { kind: "view", view: entryPreviewView(reader, preview, false) };
  },
});

/** How long a hold was stays where only a number of reps was typed. */
function amendedBy({ reps, seconds, loadKg, side, answers }: ToldSet, { sets }: LogRow) {
  const entry = sets[0]?.entry;
  return {
    reps: reps ?? entry?.reps ?? 0,
    seconds: seconds ?? entry?.seconds ?? null,
    loadKg: loadKg ?? entry?.loadKg ?? null,
    side: side ?? "both",
    answers,
  };
}
