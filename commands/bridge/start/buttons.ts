import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { answerScreen } from "../../../src/services/answer-screen.ts";
import { chooseZone } from "../../../src/services/choose-zone.ts";
import { confirmClearance } from "../../../src/services/confirm-clearance.ts";
import { greetPerson } from "../../../src/services/greet-person.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { startStep } from "../../../src/views/start-step.ts";
import { cityForm, cityOfferView } from "../../../src/views/start-views.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { zoneStep } from "./zone-step.ts";

const screen = defineButton(ids.screen, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const greeting = await answerScreen(ctx, input, input.args.passed ? "passed" : "referred");
    return { kind: "view", view: startStep(reader, greeting, reader.texts.start.passed) };
  },
});

const cleared = defineButton(ids.cleared, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: startStep(readerOf(input), await confirmClearance(ctx, input)) };
  },
});

const resume = defineButton(ids.resume, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: startStep(readerOf(input), await greetPerson(ctx, input.userId)) };
  },
});

/** Nothing is kept before the person has said that the clock is right. */
const zone = defineSelect(ids.zone, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: zoneStep(readerOf(input), input.values[0] ?? "", ctx.clock.nowMs()) };
  },
});

const cityOpen = defineButton(ids.cityOpen, {
  answer: (input) => ({ kind: "form", slow: cityOfferView(readerOf(input)) }),
  handle: async (input) => ({ kind: "form", form: cityForm(readerOf(input)) }),
});

/** An old button never changes the clock of somebody who has one: they get what is next instead. */
const zoneRight = defineButton(ids.zoneRight, {
  answer: inPlace,
  async handle(input, ctx) {
    const greeting = await greetPerson(ctx, input.userId);
    const next = greeting.stage === "zone" ? await chooseZone(ctx, input.userId, input.args.zone) : greeting;
    return { kind: "view", view: startStep(readerOf(input), next) };
  },
});

const zoneAgain = defineButton(ids.zoneAgain, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: startStep(readerOf(input), await greetPerson(ctx, input.userId)) };
  },
});

export const startButtons = [screen, cleared, resume, zone, cityOpen, zoneRight, zoneAgain];
