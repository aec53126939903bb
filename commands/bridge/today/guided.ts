import { defineButton } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { guidedSetOf } from "../../../src/views/session/guided-set-of.ts";
import { guidedPart, guidedView } from "../../../src/views/session/guided-view.ts";
import { openTarget } from "../../../src/views/session/session-pictures.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";

/** A new message with the set of this moment; where there is none any more, what there is instead. */
export const guidedButton = defineButton(ids.guided, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    const open = openTarget(coaching);
    const target = open === null ? null : guidedPart(open, input.args.side);
    const set = target === null ? null : guidedSetOf(reader, coaching, target);
    if (target === null || set === null) return { kind: "view", view: await sessionAnswer(input, ctx, coaching) };
    const file = await ctx.pictures.guidedSet(() => set);
    return { kind: "view", view: guidedView(reader, coaching, target, set, file) };
  },
});
