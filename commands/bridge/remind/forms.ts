import { z } from "zod";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { nudgePosture } from "../../../src/services/unasked/nudge-posture.ts";
import { remindDaily } from "../../../src/services/unasked/remind-daily.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { dailyView, postureView } from "../../../src/views/unasked/remind-views.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const daily = defineForm(ids.remindForm, z.object({ time: z.string(), days: z.string() }), {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    return { kind: "view", view: dailyView(readerOf(input), await remindDaily(ctx, input.userId, input.fields)) };
  },
});

const nudge = defineForm(ids.nudgeForm, z.object({ from: z.string(), to: z.string(), days: z.string() }), {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    return { kind: "view", view: postureView(readerOf(input), await nudgePosture(ctx, input.userId, input.fields)) };
  },
});

export const remindForms = [daily, nudge];
