import { defineButton } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { planView } from "../../../src/views/plan-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const show = defineButton(ids.plan, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: planView(readerOf(input), await viewCoaching(ctx, input.userId)) };
  },
});

export const planButtons = [show];
