import type { ZodMiniType } from "zod/mini";
import { type FieldPath, FormErrors } from "./form-errors.ts";

/** The part of a zod issue this file reads; zod's own union of issues is wider. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly origin?: unknown;
  readonly values?: unknown;
  readonly errors?: unknown;
}

/**
 * Checks a body against Discord's published schema.
 *
 * Keys the schema does not know are dropped and reported, since Discord ignores them.
 * @throws ApiError 50035 with every field that is wrong.
 */
export function checkBody<T>(
  schema: ZodMiniType<T>,
  body: unknown,
  warn: (words: string) => void,
  at: FieldPath = [],
): T {
  const result = schema.safeParse(body);
  if (!result.success) {
    const errors = new FormErrors();
    for (const issue of result.error.issues) report(errors, issue, at, body);
    throw errors.toError();
  }
  for (const path of unknownKeys(body, result.data)) warn(`unknown key: ${[...at, ...path].join(".")}`);
  return result.data;
}

function report(errors: FormErrors, issue: Issue, prefix: FieldPath, input: unknown): void {
  const ownPath = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const path = [...prefix, ...ownPath];
  const value = ownPath.reduce<unknown>((at, step) => (isRecord(at) ? at[String(step)] : undefined), input);
  if (issue.code === "invalid_union") {
    const branch = likelyBranch(issue.errors);
    if (branch) for (const inner of branch) report(errors, inner, path, value);
    else errors.add([...path, "type"], "BASE_TYPE_CHOICES", "This value is none of the kinds allowed here.");
    return;
  }
  const { code, message } = inDiscordsWords(issue, value);
  errors.add(path, code, message);
}

/** Of a union's branches, the one whose `type` fits; where no branch says a type, the one with the fewest complaints. */
function likelyBranch(branches: unknown): readonly Issue[] | undefined {
  if (!Array.isArray(branches)) return undefined;
  const all = branches as readonly (readonly Issue[])[];
  const fitting = all.filter((issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === "type"));
  return fitting.toSorted((a, b) => a.length - b.length)[0];
}

function inDiscordsWords(issue: Issue, value: unknown): { code: string; message: string } {
  if (value === undefined || value === null) return { code: "BASE_TYPE_REQUIRED", message: "This field is required" };
  switch (issue.code) {
    case "too_big":
      return issue.origin === "number"
        ? { code: "NUMBER_TYPE_MAX", message: `int value should be less than or equal to ${issue.maximum}.` }
        : { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${issue.maximum} or fewer in length.` };
    case "too_small":
      return issue.origin === "number"
        ? { code: "NUMBER_TYPE_MIN", message: `int value should be greater than or equal to ${issue.minimum}.` }
        : { code: "BASE_TYPE_MIN_LENGTH", message: `Must be ${issue.minimum} or more in length.` };
    case "invalid_value":
      return {
        code: "BASE_TYPE_CHOICES",
        message: `Value must be one of {${Array.isArray(issue.values) ? issue.values.join(", ") : ""}}.`,
      };
    case "invalid_type":
      return {
        code: `${String(issue.expected).toUpperCase()}_TYPE_CONVERT`,
        message: `Could not interpret "${JSON.stringify(value)}" as ${issue.expected}.`,
      };
    default:
      return { code: "BASE_TYPE_BAD_FORMAT", message: issue.message };
  }
}

/** Paths that are in the body and not in what the schema let through. */
function* unknownKeys(sent: unknown, kept: unknown, path: FieldPath = []): Generator<FieldPath> {
  if (!isRecord(sent) || !isRecord(kept)) return;
  for (const [key, value] of Object.entries(sent)) {
    // Libraries send keys that are off wherever a message goes; only one that asks for something is worth a word.
    if (value === undefined || value === null || value === false) continue;
    if (!(key in kept)) yield [...path, key];
    else yield* unknownKeys(value, kept[key], [...path, key]);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
