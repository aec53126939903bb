import { defineButton } from "../../../src/interactions/define-component.ts";
import { pauseCoaching } from "../../../src/services/pause-coaching.ts";
import { resumeCoaching } from "../../../src/services/resume-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { pausedView, resumedView } from "../../../src/views/pause-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

/** Open-ended: an end can be typed with the command. */
const pause = defineButton(ids.pause, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: pausedView(readerOf(input), await pauseCoaching(ctx, input, null)) };
  },
});

const resume = defineButton(ids.resumeCoaching, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: resumedView(readerOf(input), await resumeCoaching(ctx, input)) };
  },
});

export const remindButtons = [pause, resume];
