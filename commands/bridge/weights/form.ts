import { z } from "zod";
import { RefusalError } from "../../../src/errors.ts";
import { defineForm } from "../../../src/interactions/define-form.ts";
import type { WeightUnit } from "../../../src/progression/weight-unit.ts";
import { setTargetWeight, type ToldWeight } from "../../../src/services/coaching/set-target-weight.ts";
import { readWeightUnit } from "../../../src/services/settings/choose-weight-unit.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { loadFrom } from "../log/read-load.ts";
import { readOwned } from "./read-owned.ts";

const fields = z.object({ body: z.string(), target: z.string(), owned: z.string() });

/** The load wins where both are said: somebody who knows it has thought about it. */
export const weightForm = defineForm(ids.weight, fields, {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    const reader = readerOf(input);
    const unit = await readWeightUnit(ctx, input.userId);
    const { after } = await setTargetWeight(
      ctx,
      input,
      toldIn(input.fields, unit),
      readOwned(input.fields.owned, unit),
    );
    const targetKg = after.fold.state.current.weight?.targetKg ?? 0;
    const note = reader.texts.session.weightNoted(reader.texts.words.loadShort({ kg: targetKg, unit }));
    return { kind: "view", view: await sessionAnswer(input, ctx, after, note) };
  },
});

function toldIn({ body, target }: z.infer<typeof fields>, unit: WeightUnit): ToldWeight {
  if (target.trim() !== "") return { targetKg: loadFrom(target, unit) };
  if (body.trim() !== "") return { bodyKg: loadFrom(body, unit) };
  throw new RefusalError("weightMissing", {});
}
