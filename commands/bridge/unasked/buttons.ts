import { defineButton } from "../../../src/interactions/define-component.ts";
import { takeRest } from "../../../src/services/coaching/take-rest.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { snoozeDelivery } from "../../../src/services/unasked/answer-delivery.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { awakeStill } from "../../../src/views/unasked/nudge-view.ts";
import {
  restedView,
  restTooLateView,
  skippedView,
  snoozedView,
  squeezedView,
} from "../../../src/views/unasked/unasked-answers.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer, startAnswer } from "../../session-answer.ts";
import { answered, deliveryIdOf } from "./answered.ts";
import { settingsButtons } from "./settings-buttons.ts";

/** Today's session, or whatever comes before it, as a message of its own. */
const start = defineButton(ids.unaskedStart, {
  answer: privately,
  async handle(input, ctx) {
    await answered(input, ctx);
    return { kind: "view", view: await startAnswer(input, ctx, await greetPerson(ctx, input.userId)) };
  },
});

/** Somebody who has done today's set by now gets to see just that: there is nothing left to come back for. */
const snooze = defineButton(ids.unaskedSnooze, {
  answer: inPlace,
  async handle(input, ctx) {
    const message = await answered(input, ctx);
    const coaching = await viewCoaching(ctx, input.userId);
    if (message.kind === "daily" && coaching.standing.doneToday)
      return { kind: "view", view: await sessionAnswer(input, ctx, coaching) };
    const { dueAtMs } = await snoozeDelivery(ctx, input.userId, deliveryIdOf(input.args), input.args.minutes * 60_000);
    return { kind: "view", view: snoozedView(readerOf(input), message, coaching, dueAtMs) };
  },
});

/** "Not today" takes the day off that the reminder is about; a day that is over cannot be taken off any more. */
const rest = defineButton(ids.unaskedRest, {
  answer: inPlace,
  async handle(input, ctx) {
    const message = await answered(input, ctx);
    const reader = readerOf(input);
    const today = await viewCoaching(ctx, input.userId);
    if (message.on !== today.now.on) return { kind: "view", view: restTooLateView(reader, message, today) };
    const coaching = await takeRest(ctx, input);
    const isDone = coaching.standing.doneToday;
    return { kind: "view", view: isDone ? await sessionAnswer(input, ctx, coaching) : restedView(reader, message) };
  },
});

/** "Not today", of a nudge. */
const skip = defineButton(ids.unaskedSkip, {
  answer: inPlace,
  handle: async (input, ctx) => ({ kind: "view", view: skippedView(readerOf(input), await answered(input, ctx)) }),
});

const squeezed = defineButton(ids.unaskedSqueezed, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const message = await answered(input, ctx);
    const coaching = await viewCoaching(ctx, input.userId);
    const awake = await ctx.pictures.still(() => awakeStill(reader));
    return { kind: "view", view: squeezedView(reader, message, coaching, awake) };
  },
});

export const unaskedButtons = [start, snooze, rest, skip, squeezed, ...settingsButtons];
