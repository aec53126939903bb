import { defineButton } from "../../../src/interactions/define-component.ts";
import { answerMorning } from "../../../src/services/answer-morning.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { sessionCard } from "../../../src/views/session-card.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

/** "Back to your usual?", the morning after pain; then today's session as it follows from the answer. */
const answer = defineButton(ids.morning, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { seq, settled } = input.args;
    const { after } = await answerMorning(ctx, input, seq, settled);
    const { morningSettled, morningNotSettled } = reader.texts.session;
    return { kind: "view", view: sessionCard(reader, after, settled ? morningSettled : morningNotSettled) };
  },
});

export const morningButtons = [answer];
