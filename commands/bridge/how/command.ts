import { RefusalError } from "../../../src/errors.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { ladderOf } from "../../../src/services/ladder-of.ts";
import type { Coaching } from "../../../src/services/read-coaching.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { howView } from "../../../src/views/how-view.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { privately } from "../../answers.ts";
import { exerciseChoices } from "../../exercise-choices.ts";
import { readerOf } from "../../reader-of.ts";

export const howDefinition = command({
  path: ["bridge", "how"],
  options: { exercise: { type: "string", maxLength: 64, suggest: true } },
});

export const howCommand = defineCommand(howDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    const level = levelCalled(reader, coaching, input.options.exercise ?? coaching.standing.exerciseForLog);
    return { kind: "view", view: howView(reader, coaching, level) };
  },
  suggest: {
    async exercise({ locale, typed, userId }, ctx) {
      return exerciseChoices(await ladderOf(ctx, userId), textsFor(locale), typed);
    },
  },
});

/** By its key, as the list gives it, or by what was typed past the list, if that is the name of only one. */
export function levelCalled({ texts }: Reader, { program }: Coaching, called: string): number {
  const byKey = program.levels.findIndex(({ exercise }) => exercise === called);
  if (byKey !== -1) return byKey + 1;
  const [found, another] = exerciseChoices(program, texts, called);
  if (found === undefined || another !== undefined) throw new RefusalError("exerciseUnknown", { exercise: called });
  return program.levels.findIndex(({ exercise }) => exercise === found.value) + 1;
}
