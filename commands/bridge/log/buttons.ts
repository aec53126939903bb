import { RefusalError } from "../../../src/errors.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import type { SetAnswers } from "../../../src/progression/facts.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { answerCheck } from "../../../src/services/log/answer-check.ts";
import { logEarlier } from "../../../src/services/log/log-earlier.ts";
import { logSet, type ToldSet } from "../../../src/services/log/log-set.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { detailValues } from "../../../src/views/log/detail-menu.ts";
import { formOfferView, logForm } from "../../../src/views/log/log-form.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { earlierAnswer } from "./earlier-answer.ts";
import { levelFor } from "./level-for.ts";
import { loggedAnswer } from "./logged-answer.ts";
import { loggedBy, loggedWith } from "./logged-by.ts";

/** One tap logs what the label said when the card was drawn. */
const shown = defineButton(ids.shown, {
  answer: inPlace,
  async handle(input, ctx) {
    const recording = await logSet(ctx, input, claimed(input.args));
    return { kind: "view", view: await loggedAnswer(input, ctx, loggedBy(recording, input.interactionId)) };
  },
});

/** The same for the easier set of today. */
const easierShown = defineButton(ids.easierShown, {
  answer: inPlace,
  async handle(input, ctx) {
    const recording = await logSet(ctx, input, { ...claimed(input.args), easier: true });
    return { kind: "view", view: await loggedAnswer(input, ctx, loggedBy(recording, input.interactionId)) };
  },
});

/** A set of an earlier day, after its consequence was shown. */
const earlier = defineButton(ids.earlier, {
  answer: inPlace,
  async handle(input, ctx) {
    const { level, on, reps, seconds, loadKg, side, seen, ...given } = input.args;
    const { program } = await viewCoaching(ctx, input.userId);
    // Another programme by now: the number may stand for another exercise, and there may be none.
    const meant = program.levels[level - 1];
    if (meant === undefined) throw new RefusalError("buttonTooOld", {});
    const { exercise, sides } = meant;
    const answers: SetAnswers = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
    const amount = { reps, seconds, loadKg, side: sides === "each" ? side : undefined };
    const logged = await logEarlier(ctx, input, { exercise, ...amount, when: on, answers }, seen);
    return { kind: "view", view: await earlierAnswer(input, ctx, logged) };
  },
});

const open = defineButton(ids.open, {
  answer: (input) => ({ kind: "form", slow: formOfferView(readerOf(input)) }),
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelFor(coaching, input.args.exercise);
    return { kind: "form", form: logForm(readerOf(input), coaching, level) };
  },
});

const reopen = defineButton(ids.reopen, {
  answer: (input) => ({ kind: "form", slow: formOfferView(readerOf(input)) }),
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelFor(coaching, input.args.exercise);
    return { kind: "form", form: logForm(readerOf(input), coaching, level, input.args) };
  },
});

/** The answer to one question about a set; the message it stood on becomes the new decision. */
const answer = defineButton(ids.answer, {
  answer: inPlace,
  async handle(input, ctx) {
    const { seq, question, value } = input.args;
    const recording = await answerCheck(ctx, input, seq, { [question]: value });
    return { kind: "view", view: await loggedAnswer(input, ctx, loggedWith(recording, seq)) };
  },
});

/** What may be added once nothing has to be asked: the mirror, and where it was felt. */
const detail = defineSelect(ids.detail, {
  answer: inPlace,
  async handle(input, ctx) {
    const chosen = Object.entries(detailValues).find(([value]) => value === input.values[0]);
    if (chosen === undefined) throw new RefusalError("buttonTooOld", {});
    const recording = await answerCheck(ctx, input, input.args.seq, chosen[1]);
    return { kind: "view", view: await loggedAnswer(input, ctx, loggedWith(recording, input.args.seq)) };
  },
});

/** What a one-tap label claims: clean, without pain, and easy breathing where the level asks for it. */
function claimed({ breathing, seen, ...claim }: Parameters<typeof ids.shown.encode>[1]): ToldSet {
  const answers: SetAnswers = { form: "clean", pain: "none", ...(breathing ? { breathing: "easy" } : {}) };
  return { ...claim, answers, factsSeen: seen };
}

export const logButtons = [shown, easierShown, earlier, open, reopen, answer, detail];
