import { expect, it } from "vitest";
import { en } from "../../src/texts/en.ts";

it.each([
  [1, "One session a week keeps it yours. This could be the one."],
  [2, "Two sessions a week keep it yours. This could be the one."],
])("what is left after the last level is a sentence for %i a week", (perWeek, sentence) => {
  expect(en.session.maintenance(en.words.maintenance(perWeek))).toBe(sentence);
});
