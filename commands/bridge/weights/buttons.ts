import { defineButton } from "../../../src/interactions/define-component.ts";
import { confirmAdult } from "../../../src/services/coaching/confirm-adult.ts";
import { readWeightUnit } from "../../../src/services/settings/choose-weight-unit.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { weightForm, weightOfferView } from "../../../src/views/session/weight-form.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";

const adult = defineButton(ids.adult, {
  answer: inPlace,
  async handle(input, ctx) {
    const { adultNoted } = readerOf(input).texts.session;
    const { after } = await confirmAdult(ctx, input);
    return { kind: "view", view: await sessionAnswer(input, ctx, after, adultNoted) };
  },
});

const open = defineButton(ids.weightOpen, {
  answer: (input) => ({ kind: "form", slow: weightOfferView(readerOf(input)) }),
  async handle(input, ctx) {
    return { kind: "form", form: weightForm(readerOf(input), await readWeightUnit(ctx, input.userId)) };
  },
});

export const weightButtons = [adult, open];
