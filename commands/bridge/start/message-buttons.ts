import { defineButton } from "../../../src/interactions/define-component.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { chooseMorningCheck, chooseNudge } from "../../../src/services/start/choose-messages.ts";
import { greetPerson, type StartStage } from "../../../src/services/start/greet-person.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { startTimeForm, startTimeOfferView } from "../../../src/views/start/start-message-views.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { startAnswer } from "../../session-answer.ts";
import { reminderAnswer } from "./reminder-answer.ts";

const reminder = defineButton(ids.startReminder, {
  answer: inPlace,
  handle: async (input, ctx) => ({ kind: "view", view: await reminderAnswer(input, ctx, input.args.time ?? null) }),
});

const timeOpen = defineButton(ids.startTimeOpen, {
  answer: (input) => ({ kind: "form", slow: startTimeOfferView(readerOf(input)) }),
  handle: async (input) => ({ kind: "form", form: startTimeForm(readerOf(input)) }),
});

const nudge = defineButton(ids.startNudge, {
  answer: inPlace,
  async handle(input, ctx) {
    const { wanted } = input.args;
    const isOpen = await isAt("nudge", input, ctx);
    const greeting = await chooseNudge(ctx, input.userId, wanted);
    const note = isOpen && wanted ? readerOf(input).texts.start.nudged : null;
    return { kind: "view", view: await startAnswer(input, ctx, greeting, note) };
  },
});

const check = defineButton(ids.startCheck, {
  answer: inPlace,
  async handle(input, ctx) {
    const isOpen = await isAt("check", input, ctx);
    const greeting = await chooseMorningCheck(ctx, input.userId, input.args.wanted);
    const note = isOpen ? readerOf(input).texts.start.allSet : null;
    return { kind: "view", view: await startAnswer(input, ctx, greeting, note) };
  },
});

/** Only the step that is open is answered; older messages get no note about what they did not do. */
async function isAt(stage: StartStage, { userId }: Origin, ctx: HandlerContext): Promise<boolean> {
  return (await greetPerson(ctx, userId)).stage === stage;
}

export const startMessageButtons = [reminder, timeOpen, nudge, check];
