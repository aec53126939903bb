import type { Choice } from "../src/interactions/route.ts";
import type { Program } from "../src/progression/program.ts";
import type { Texts } from "../src/texts/texts.ts";

/** The exercises of a ladder whose name contains what was typed, in the order of the ladder. */
export function exerciseChoices({ levels }: Program, { exercise }: Texts, typed: string): readonly Choice[] {
  const choices = levels.map((level) => ({ name: exercise(level.exercise).name, value: level.exercise }));
  return choices.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
