import type { View } from "../../../src/interactions/answer.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { chooseZone } from "../../../src/services/settings/choose-zone.ts";
import { answerScreen } from "../../../src/services/start/answer-screen.ts";
import { choosePlanCue } from "../../../src/services/start/choose-plan-cue.ts";
import { confirmClearance } from "../../../src/services/start/confirm-clearance.ts";
import { type Greeting, greetPerson } from "../../../src/services/start/greet-person.ts";
import { levelsToTest, placePerson } from "../../../src/services/start/place-person.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { cityForm, cityOfferView } from "../../../src/views/settings/zone-views.ts";
import { testView } from "../../../src/views/start/placement-views.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";
import { startAnswer } from "../../session-answer.ts";
import { zoneStep } from "../../zone-step.ts";

const screen = defineButton(ids.screen, {
  answer: inPlace,
  async handle(input, ctx) {
    const { start } = readerOf(input).texts;
    const greeting = await answerScreen(ctx, input, input.args.passed ? "passed" : "referred");
    return { kind: "view", view: await startAnswer(input, ctx, greeting, start.passed) };
  },
});

const cleared = defineButton(ids.cleared, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await startAnswer(input, ctx, await confirmClearance(ctx, input)) };
  },
});

const resume = defineButton(ids.resume, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await startAnswer(input, ctx, await greetPerson(ctx, input.userId, serverOf(input))) };
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
    const greeting = await greetPerson(ctx, input.userId, serverOf(input));
    const next = greeting.stage === "zone" ? await chooseZone(ctx, input.userId, input.args.zone) : greeting;
    return { kind: "view", view: await startAnswer(input, ctx, next) };
  },
});

const zoneAgain = defineButton(ids.zoneAgain, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await startAnswer(input, ctx, await greetPerson(ctx, input.userId, serverOf(input))) };
  },
});

const levelFirst = defineButton(ids.levelFirst, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await startAnswer(input, ctx, await placePerson(ctx, input, 1)) };
  },
});

/** Nothing is kept of a test before it is over. */
const test = defineButton(ids.test, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await testStep(input, ctx, await greetPerson(ctx, input.userId), input.args.level) };
  },
});

const tested = defineButton(ids.tested, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { level, result } = input.args;
    const greeting = await greetPerson(ctx, input.userId);
    if (result === "passed" && level < levelsToTest(greeting.coaching.program)) {
      return { kind: "view", view: await testStep(input, ctx, greeting, level + 1) };
    }
    const isNew = greeting.stage === "level";
    const placed = await placePerson(ctx, input, result === "passed" ? level + 1 : level, result === "hurt");
    const note = isNew ? placedNote(reader, placed, result === "hurt") : null;
    return { kind: "view", view: await startAnswer(input, ctx, placed, note) };
  },
});

const cue = defineButton(ids.cue, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { start } = reader.texts;
    const chosen = input.args.cue === "none" ? null : input.args.cue;
    const isNew = (await greetPerson(ctx, input.userId)).stage === "cue";
    const greeting = await choosePlanCue(ctx, input.userId, chosen);
    const note = isNew && chosen !== null ? start.planned(start.moments[chosen]) : null;
    return { kind: "view", view: await startAnswer(input, ctx, greeting, note) };
  },
});

/** A button of an older message meets somebody who is further: they get what is next. */
async function testStep(origin: Origin, ctx: HandlerContext, greeting: Greeting, level: number): Promise<View> {
  const { program } = greeting.coaching;
  const isOpen = greeting.stage === "level" && level >= 1 && level <= levelsToTest(program);
  return isOpen ? testView(readerOf(origin), program, level) : startAnswer(origin, ctx, greeting);
}

/** Where they begin; after pain its plain words come first. */
function placedNote({ texts: { start, log } }: Reader, { coaching }: Greeting, hurt: boolean): string {
  if (hurt) return [log.strongPain, `**${start.emergency}**`].join("\n");
  return start.placed(coaching.standing.position.level);
}

export const startButtons = [
  ...[screen, cleared, resume],
  ...[zone, cityOpen, zoneRight, zoneAgain],
  ...[levelFirst, test, tested, cue],
];
