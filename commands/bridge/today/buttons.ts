import { defineButton } from "../../../src/interactions/define-component.ts";
import { takeRest } from "../../../src/services/coaching/take-rest.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { easierView, restTakenView } from "../../../src/views/session/easier-view.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { guidedButton } from "./guided.ts";

const show = defineButton(ids.today, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await sessionAnswer(input, ctx, await viewCoaching(ctx, input.userId)) };
  },
});

/** Less for today, to be logged with one tap; nothing is stored by looking at it. */
const easier = defineButton(ids.easier, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: easierView(readerOf(input), await viewCoaching(ctx, input.userId)) };
  },
});

/** Somebody who has done today's set by now gets to see just that. */
const notToday = defineButton(ids.notToday, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await takeRest(ctx, input);
    const isDone = coaching.standing.doneToday;
    const view = isDone ? await sessionAnswer(input, ctx, coaching) : restTakenView(reader, coaching);
    return { kind: "view", view };
  },
});

export const todayButtons = [show, guidedButton, easier, notToday];
