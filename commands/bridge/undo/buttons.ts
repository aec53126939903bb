import { defineButton } from "../../../src/interactions/define-component.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { undoneView } from "../../../src/views/log/undone-view.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

/** Takes back what the message it stands on has logged, whatever came after it. */
const logged = defineButton(ids.undo, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: undoneView(readerOf(input), await undoLast(ctx, input, input.args.loggedBy)) };
  },
});

export const undoButtons = [logged];
