import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { planView } from "../../../src/views/plan-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { offeredProgram } from "../program-offer/offered-program.ts";

export const planDefinition = command({ path: ["bridge", "plan"], options: {} });

export const planCommand = defineCommand(planDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    const also = await offeredProgram(input, ctx, coaching);
    return { kind: "view", view: planView(readerOf(input), coaching), also };
  },
});
