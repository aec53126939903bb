import { defineButton } from "../../../src/interactions/define-component.ts";
import { answerMorning } from "../../../src/services/coaching/answer-morning.ts";
import { answerDelivery } from "../../../src/services/unasked/answer-delivery.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { morningNote } from "../../../src/views/unasked/morning-question.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { deliveryIdOf } from "../unasked/answered.ts";

/** "Back to your usual?", the morning after pain; then today's session as it follows from the answer. */
const answer = defineButton(ids.morning, {
  answer: inPlace,
  async handle(input, ctx) {
    const { seq, settled, mark } = input.args;
    const { before, after } = await answerMorning(ctx, input, seq, settled);
    if (mark !== undefined) await answerDelivery(ctx, input.userId, deliveryIdOf({ mark }));
    const note = morningNote(readerOf(input), before, after, settled);
    return { kind: "view", view: await sessionAnswer(input, ctx, after, note) };
  },
});

export const morningButtons = [answer];
