import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { privately } from "../../answers.ts";
import { whyAnswer } from "./why-answer.ts";

export const whyDefinition = command({ path: ["bridge", "why"], options: {} });

export const whyCommand = defineCommand(whyDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await whyAnswer(input, ctx) };
  },
});
