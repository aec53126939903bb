import type { Counted, Expectation, PlainExpectation } from "../../progression/program-issues.ts";
import { count } from "./words.ts";

/** By zod's names; a type that is none of these is named as it is. */
const typeNames: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
};

const plainExpectations: Readonly<Record<PlainExpectation, string>> = {
  noSuchField: "no such field",
  hyphenatedWords: "lower-case words joined by hyphens",
  lineOfWords: "one line of words, without Markdown",
  ownKey: "a key that no other level has",
  ownExercise: "an exercise that no other level has",
  earlierLevel: "the key of an earlier level",
  harderRung: "a rung harder than the one before",
  somethingElse: "something else",
};

function limitInWords(limit: number, of: Counted): string {
  if (of === "number") return String(limit);
  return of === "characters" ? count(limit, "character") : count(limit, "item");
}

/** What was expected at a place of a programme file. */
export function expectationInWords(expected: Expectation): string {
  switch (expected.code) {
    case "type":
      return typeNames[expected.type] ?? expected.type;
    case "atLeast":
      return `at least ${limitInWords(expected.limit, expected.of)}`;
    case "atMost":
      return `at most ${limitInWords(expected.limit, expected.of)}`;
    case "moreThan":
      return `more than ${expected.limit}`;
    case "oneOf":
      return expected.values.join(" or ");
    default:
      return plainExpectations[expected.code];
  }
}
