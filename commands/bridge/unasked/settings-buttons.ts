import { defineButton } from "../../../src/interactions/define-component.ts";
import { pauseForDays } from "../../../src/services/unasked/pause-for-days.ts";
import { stopMessages } from "../../../src/services/unasked/schedule-messages.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { unaskedSettingsView } from "../../../src/views/unasked/keep-question.ts";
import { pausedView } from "../../../src/views/unasked/pause-views.ts";
import { keptView, stoppedView } from "../../../src/views/unasked/unasked-answers.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { answered } from "./answered.ts";

const pausedForDays = 7;

/** What can be done about this kind of message, below the message itself. */
const settings = defineButton(ids.unaskedSettings, {
  answer: privately,
  handle: async (input, ctx) => ({
    kind: "view",
    view: unaskedSettingsView(readerOf(input), await answered(input, ctx)),
  }),
});

const keep = defineButton(ids.unaskedKeep, {
  answer: inPlace,
  handle: async (input, ctx) => ({ kind: "view", view: keptView(readerOf(input), await answered(input, ctx)) }),
});

const pause = defineButton(ids.unaskedPause, {
  answer: inPlace,
  async handle(input, ctx) {
    await answered(input, ctx);
    return { kind: "view", view: pausedView(readerOf(input), await pauseForDays(ctx, input, pausedForDays)) };
  },
});

const stop = defineButton(ids.unaskedStop, {
  answer: inPlace,
  async handle(input, ctx) {
    const message = await answered(input, ctx);
    await stopMessages(ctx, input.userId, message.kind);
    return { kind: "view", view: stoppedView(readerOf(input), message) };
  },
});

export const settingsButtons = [settings, keep, pause, stop];
