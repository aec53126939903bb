import type { OptionsOf } from "../../../src/interactions/command-options.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import type { WeightUnit } from "../../../src/progression/weight-unit.ts";
import { ladderOf } from "../../../src/services/coaching/ladder-of.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { logEarlier } from "../../../src/services/log/log-earlier.ts";
import { setBounds, type ToldSet } from "../../../src/services/log/log-set.ts";
import { readWeightUnit } from "../../../src/services/settings/choose-weight-unit.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { formOfferView, logForm } from "../../../src/views/log/log-form.ts";
import { privately } from "../../answers.ts";
import { exerciseChoices } from "../../exercise-choices.ts";
import { readerOf } from "../../reader-of.ts";
import { earlierAnswer } from "./earlier-answer.ts";
import { levelFor } from "./level-for.ts";
import { loadFrom } from "./read-load.ts";

export const logDefinition = command({
  path: ["bridge", "log"],
  options: {
    reps: { type: "integer", min: setBounds.reps[0], max: setBounds.reps[1] },
    seconds: { type: "integer", min: setBounds.seconds[0], max: setBounds.seconds[1] },
    side: { type: "string", choices: ["left", "right", "both"] },
    load: { type: "string", maxLength: 12 },
    form: { type: "string", choices: ["clean", "slipped"] },
    breathing: { type: "string", choices: ["easy", "held"] },
    pain: { type: "string", choices: ["none", "some", "stop"] },
    felt: { type: "string", choices: ["glutes", "hamstrings", "back", "unsure"] },
    mirror: { type: "boolean" },
    exercise: { type: "string", maxLength: 64, suggest: true },
    when: { type: "string", maxLength: 24 },
  },
});

type LogOptions = OptionsOf<typeof logDefinition>;

/** With options the set is logged at once, and what is missing is asked below; without any the form opens. */
export const logCommand = defineCommand(logDefinition, {
  answer: (input) =>
    Object.keys(input.options).length === 0 ? { kind: "form", slow: formOfferView(readerOf(input)) } : privately(),
  async handle(input, ctx) {
    const reader = readerOf(input);
    if (Object.keys(input.options).length > 0) {
      const unit = await readWeightUnit(ctx, input.userId);
      const logged = await logEarlier(ctx, input, toldIn(input.options, unit));
      return { kind: "view", view: await earlierAnswer(input, ctx, logged) };
    }
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelFor(coaching);
    return { kind: "form", form: logForm(reader, coaching, level) };
  },
  suggest: {
    async exercise({ locale, typed, userId }, ctx) {
      return exerciseChoices(await ladderOf(ctx, userId), textsFor(locale), typed);
    },
  },
});

function toldIn({ load, form, breathing, pain, felt, mirror, ...told }: LogOptions, unit: WeightUnit): ToldSet {
  const given = { form, breathing, pain, felt, mirror };
  const answers = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
  return { ...told, answers, loadKg: load === undefined ? undefined : loadFrom(load, unit) };
}
