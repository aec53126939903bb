import { defineButton } from "../../../src/interactions/define-component.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { privately } from "../../answers.ts";
import { whyAnswer } from "./why-answer.ts";

const show = defineButton(ids.why, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await whyAnswer(input, ctx) };
  },
});

export const whyButtons = [show];
