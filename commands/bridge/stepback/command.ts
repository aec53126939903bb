import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { previewStepBack } from "../../../src/services/coaching/step-back.ts";
import { stepBackView } from "../../../src/views/coaching/step-back-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const stepbackDefinition = command({ path: ["bridge", "stepback"], options: {} });

/** Only shows where it would lead: the buttons do it. */
export const stepbackCommand = defineCommand(stepbackDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: stepBackView(readerOf(input), await previewStepBack(ctx, input.userId), false) };
  },
});
