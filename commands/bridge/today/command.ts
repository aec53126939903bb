import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { privately } from "../../answers.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { offeredProgram } from "../program-offer/offered-program.ts";

export const todayDefinition = command({ path: ["bridge", "today"], options: {} });

export const todayCommand = defineCommand(todayDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    const also = await offeredProgram(input, ctx, coaching);
    return { kind: "view", view: await sessionAnswer(input, ctx, coaching), also };
  },
});
