import { z } from "zod";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { zoneStep } from "../../zone-step.ts";

/** The typed city of another clock, to be confirmed like a chosen one. */
export const clockCityForm = defineForm(ids.clockCity, z.object({ city: z.string() }), {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    const view = zoneStep(readerOf(input), input.fields.city.trim(), ctx.clock.nowMs(), "settings");
    return { kind: "view", view };
  },
});
