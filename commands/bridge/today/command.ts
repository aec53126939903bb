import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { sessionCard } from "../../../src/views/session-card.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const todayDefinition = command({ path: ["bridge", "today"], options: {} });

export const todayCommand = defineCommand(todayDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: sessionCard(readerOf(input), await viewCoaching(ctx, input.userId)) };
  },
});
