import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { lookBack } from "../../../src/services/look-back.ts";
import { whyView } from "../../../src/views/why-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const whyDefinition = command({ path: ["bridge", "why"], options: {} });

export const whyCommand = defineCommand(whyDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: whyView(readerOf(input), await lookBack(ctx, input.userId)) };
  },
});
