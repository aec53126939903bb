import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { ladderOf } from "../../../src/services/coaching/ladder-of.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { privately } from "../../answers.ts";
import { exerciseChoices } from "../../exercise-choices.ts";
import { howAnswer } from "./how-answer.ts";

export const howDefinition = command({
  path: ["bridge", "how"],
  options: { exercise: { type: "string", maxLength: 64, suggest: true } },
});

export const howCommand = defineCommand(howDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await howAnswer(input, ctx, input.options.exercise ?? null) };
  },
  suggest: {
    async exercise({ locale, typed, userId }, ctx) {
      return exerciseChoices(await ladderOf(ctx, userId), textsFor(locale), typed);
    },
  },
});
