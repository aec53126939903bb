import type { z } from "zod";

/** What a programme file should have had at a place; its words are in `texts/`. */
export type Expectation =
  /** A JSON type as zod names it: `string`, `int`, `array` … */
  | { readonly code: "type"; readonly type: string }
  | { readonly code: "atLeast" | "atMost"; readonly limit: number; readonly of: Counted }
  | { readonly code: "moreThan"; readonly limit: number }
  | { readonly code: "oneOf"; readonly values: readonly string[] }
  | { readonly code: PlainExpectation };

export type Counted = "number" | "characters" | "entries";

export type PlainExpectation =
  | "noSuchField"
  | "hyphenatedWords"
  | "lineOfWords"
  | "ownKey"
  | "ownExercise"
  | "earlierLevel"
  | "harderRung"
  | "somethingElse";

export interface ProgramIssue {
  /** For example `levels[2].ramp[1].reps`; empty for the document itself. */
  readonly path: string;
  readonly expected: Expectation;
}

export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const titlePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,:;!?'’&+/()–-]*$/u;

const byPattern = new Map<string, PlainExpectation>([
  [String(keyPattern), "hyphenatedWords"],
  [String(titlePattern), "lineOfWords"],
]);

/** Where a file is wrong and what was expected there. Custom issues carry their expectation in `params`. */
export function toProgramIssues(issue: z.core.$ZodIssue): ProgramIssue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({ path: pathOf([...issue.path, name]), expected: { code: "noSuchField" } }));
  }
  return [{ path: pathOf(issue.path), expected: expectationOf(issue) }];
}

function expectationOf(issue: Exclude<z.core.$ZodIssue, { code: "unrecognized_keys" }>): Expectation {
  switch (issue.code) {
    case "invalid_type":
      return { code: "type", type: issue.expected };
    case "too_small":
      return { code: "atLeast", limit: Number(issue.minimum), of: countedIn(issue.origin) };
    case "too_big":
      return { code: "atMost", limit: Number(issue.maximum), of: countedIn(issue.origin) };
    case "invalid_value":
      return { code: "oneOf", values: issue.values.map(String) };
    case "invalid_union":
      return "options" in issue ? { code: "oneOf", values: issue.options.map(String) } : { code: "somethingElse" };
    case "invalid_format":
      return { code: byPattern.get(issue.pattern ?? "") ?? "somethingElse" };
    case "custom":
      return (issue.params as Expectation | undefined) ?? { code: "somethingElse" };
    default:
      return { code: "somethingElse" };
  }
}

function countedIn(origin: string): Counted {
  if (origin === "string") return "characters";
  return origin === "array" ? "entries" : "number";
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}
