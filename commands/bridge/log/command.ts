import type { OptionsOf } from "../../../src/interactions/command-options.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import type { Choice } from "../../../src/interactions/route.ts";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import { logSet, setBounds, type ToldSet } from "../../../src/services/log-set.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { draftOf, formOfferView, logForm } from "../../../src/views/log-form.ts";
import { loggedView } from "../../../src/views/logged-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelFor } from "./level-for.ts";
import { loggedBy } from "./logged-by.ts";
import { readLoad } from "./read-load.ts";

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
      const recording = await logSet(ctx, input, toldIn(input.options));
      return { kind: "view", view: loggedView(reader, loggedBy(recording, input.interactionId)) };
    }
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelFor(coaching);
    return { kind: "form", form: logForm(reader, level, draftOf(coaching, level)) };
  },
  suggest: {
    async exercise({ locale, typed }): Promise<readonly Choice[]> {
      const { exercise } = textsFor(locale);
      const choices = bridgeToSwing.levels.map((level) => ({
        name: exercise(level.exercise).name,
        value: level.exercise,
      }));
      return choices.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
    },
  },
});

function toldIn({ load, form, breathing, pain, felt, mirror, ...told }: LogOptions): ToldSet {
  const given = { form, breathing, pain, felt, mirror };
  const answers = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
  return { ...told, answers, loadKg: load === undefined ? undefined : loadIn(load) };
}

function loadIn(typed: string): number {
  const loadKg = readLoad(typed);
  if (typeof loadKg !== "number") throw loadKg;
  return loadKg;
}
