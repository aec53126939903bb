import type { View } from "../../../src/interactions/answer.ts";
import { defineButton } from "../../../src/interactions/define-component.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { agreeToMorningCheck } from "../../../src/services/unasked/agree-to-morning-check.ts";
import { keepReminding } from "../../../src/services/unasked/keep-reminding.ts";
import { nudgePosture } from "../../../src/services/unasked/nudge-posture.ts";
import { pauseCoaching } from "../../../src/services/unasked/pause-coaching.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { remindDaily } from "../../../src/services/unasked/remind-daily.ts";
import { resumeCoaching } from "../../../src/services/unasked/resume-coaching.ts";
import { stopMessages } from "../../../src/services/unasked/schedule-messages.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { pausedView, resumedView } from "../../../src/views/unasked/pause-views.ts";
import { nudgeForm, remindForm, remindOfferView } from "../../../src/views/unasked/remind-forms.ts";
import { dailyView, postureView, remindersView } from "../../../src/views/unasked/remind-views.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const status = defineButton(ids.remindStatus, {
  answer: privately,
  handle: async (input, ctx) => ({ kind: "view", view: await statusAnswer(input, ctx, null) }),
});

const time = defineButton(ids.remindTime, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: dailyView(readerOf(input), await remindDaily(ctx, input.userId, input.args)) };
  },
});

const other = defineButton(ids.remindOther, {
  answer: (input) => ({ kind: "form", slow: remindOfferView(readerOf(input), "daily") }),
  async handle(input, ctx) {
    const { daily } = await readReminders(ctx, input.userId);
    return { kind: "form", form: remindForm(readerOf(input), daily) };
  },
});

const nudgeOn = defineButton(ids.nudgeOn, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: postureView(readerOf(input), await nudgePosture(ctx, input.userId, {})) };
  },
});

const nudgeOther = defineButton(ids.nudgeOther, {
  answer: (input) => ({ kind: "form", slow: remindOfferView(readerOf(input), "posture") }),
  async handle(input, ctx) {
    const { posture } = await readReminders(ctx, input.userId);
    return { kind: "form", form: nudgeForm(readerOf(input), posture) };
  },
});

const morningOn = defineButton(ids.morningOn, {
  answer: inPlace,
  async handle(input, ctx) {
    await agreeToMorningCheck(ctx, input.userId);
    return { kind: "view", view: await statusAnswer(input, ctx, null) };
  },
});

const stop = defineButton(ids.remindStop, {
  answer: inPlace,
  async handle(input, ctx) {
    const { kind } = input.args;
    await stopMessages(ctx, input.userId, kind);
    return { kind: "view", view: await statusAnswer(input, ctx, readerOf(input).texts.remind.stopped(kind)) };
  },
});

const asBefore = defineButton(ids.remindAsBefore, {
  answer: inPlace,
  async handle(input, ctx) {
    await keepReminding(ctx, input.userId, input.args.kind);
    return { kind: "view", view: await statusAnswer(input, ctx, readerOf(input).texts.remind.usualPaceNoted) };
  },
});

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

async function statusAnswer(origin: Origin, ctx: HandlerContext, note: string | null): Promise<View> {
  return remindersView(readerOf(origin), await readReminders(ctx, origin.userId), note);
}

export const remindButtons = [
  ...[status, time, other, nudgeOn, nudgeOther],
  ...[morningOn, stop, asBefore, pause, resume],
];
