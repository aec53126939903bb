import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace, privately } from "../../answers.ts";
import { howAnswer } from "./how-answer.ts";

const show = defineButton(ids.how, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await howAnswer(input, ctx, input.args.exercise) };
  },
});

const other = defineSelect(ids.howOther, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await howAnswer(input, ctx, input.values[0] ?? "") };
  },
});

export const howButtons = [show, other];
