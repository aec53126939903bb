import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { privately } from "../../answers.ts";
import { offeredProgram } from "../program-offer/offered-program.ts";
import { planAnswer } from "./plan-answer.ts";

export const planDefinition = command({ path: ["bridge", "plan"], options: {} });

export const planCommand = defineCommand(planDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    const also = await offeredProgram(input, ctx, coaching);
    return { kind: "view", view: await planAnswer(input, ctx, coaching), also };
  },
});
