import { defineButton } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { privately } from "../../answers.ts";
import { planAnswer } from "./plan-answer.ts";

const show = defineButton(ids.plan, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await planAnswer(input, ctx, await viewCoaching(ctx, input.userId)) };
  },
});

export const planButtons = [show];
