import { z } from "zod";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { zoneStep } from "../../zone-step.ts";
import { reminderAnswer } from "./reminder-answer.ts";

/** The typed city, to be confirmed like a chosen one. */
export const cityForm = defineForm(ids.city, z.object({ city: z.string() }), {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    return { kind: "view", view: zoneStep(readerOf(input), input.fields.city.trim(), ctx.clock.nowMs()) };
  },
});

/** The typed time of the reminder; one that cannot be read is refused, and the step stays as it is. */
export const startTimeForm = defineForm(ids.startTime, z.object({ time: z.string() }), {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  handle: async (input, ctx) => ({ kind: "view", view: await reminderAnswer(input, ctx, input.fields.time) }),
});
