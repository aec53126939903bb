import { defineButton } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { sessionCard } from "../../../src/views/session-card.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const show = defineButton(ids.today, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: sessionCard(readerOf(input), await viewCoaching(ctx, input.userId)) };
  },
});

export const todayButtons = [show];
