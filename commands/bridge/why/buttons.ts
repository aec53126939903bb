import { defineButton } from "../../../src/interactions/define-component.ts";
import { lookBack } from "../../../src/services/look-back.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { whyView } from "../../../src/views/why-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const show = defineButton(ids.why, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: whyView(readerOf(input), await lookBack(ctx, input.userId)) };
  },
});

export const whyButtons = [show];
