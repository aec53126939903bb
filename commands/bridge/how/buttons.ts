import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { howView } from "../../../src/views/how-view.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelCalled } from "./command.ts";

const show = defineButton(ids.how, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    return { kind: "view", view: howView(reader, coaching, levelCalled(reader, coaching, input.args.exercise)) };
  },
});

const other = defineSelect(ids.howOther, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    return { kind: "view", view: howView(reader, coaching, levelCalled(reader, coaching, input.values[0] ?? "")) };
  },
});

export const howButtons = [show, other];
