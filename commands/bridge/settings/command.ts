import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import { privately } from "../../answers.ts";
import { settingsAnswer } from "./settings-answer.ts";

export const settingsDefinition = command({ path: ["bridge", "settings"], options: {} });

export const settingsCommand = defineCommand(settingsDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await settingsAnswer(input, ctx, await lookBack(ctx, input.userId)) };
  },
});
