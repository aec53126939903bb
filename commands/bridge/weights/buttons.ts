import { defineButton } from "../../../src/interactions/define-component.ts";
import { confirmAdult } from "../../../src/services/confirm-adult.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { sessionCard } from "../../../src/views/session-card.ts";
import { weightForm, weightOfferView } from "../../../src/views/weight-form.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const adult = defineButton(ids.adult, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { after } = await confirmAdult(ctx, input);
    return { kind: "view", view: sessionCard(reader, after, reader.texts.session.adultNoted) };
  },
});

const open = defineButton(ids.weightOpen, {
  answer: (input) => ({ kind: "form", slow: weightOfferView(readerOf(input)) }),
  handle: async (input) => ({ kind: "form", form: weightForm(readerOf(input)) }),
});

export const weightButtons = [adult, open];
