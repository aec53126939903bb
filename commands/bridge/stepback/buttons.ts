import { defineButton } from "../../../src/interactions/define-component.ts";
import { stepBack } from "../../../src/services/coaching/step-back.ts";
import { stepBackView, steppedBackView } from "../../../src/views/coaching/step-back-view.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const confirm = defineButton(ids.stepBack, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const confirmed = await stepBack(ctx, input, input.args.by, input.args.seen);
    if (confirmed.kind === "movedOn") return { kind: "view", view: stepBackView(reader, confirmed.preview, true) };
    return { kind: "view", view: steppedBackView(reader, confirmed.recording.after) };
  },
});

export const stepbackButtons = [confirm];
