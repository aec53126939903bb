import type { z } from "zod";
import type { Answer } from "./answer.ts";
import type { CustomId, RouteId } from "./custom-id.ts";
import type { FormInput } from "./input.ts";
import type { BoundRoute, Route } from "./route.ts";
import { bindRoute } from "./route.ts";

/** Discord does not let a form open a form. */
export type FormAnswer = Exclude<Answer, { kind: "form" }>;

/** A submitted form as the router sees it. */
export interface FormRoute {
  readonly kind: "form";
  readonly id: RouteId;
  /** Null when the arguments or fields are not this route's: the form is from another release. */
  bind(input: FormInput, fields: readonly string[]): BoundRoute | null;
}

/**
 * What a submitted form does. `fields` is the schema of what Discord sends: a text input gives a string (empty when left
 * empty), a radio group a string or null, a select or checkbox group an array of strings, a checkbox a boolean.
 */
export function defineForm<T, F extends z.ZodObject, const A extends FormAnswer>(
  id: CustomId<T>,
  fields: F,
  route: Route<FormInput<T, z.output<F>>, A>,
): FormRoute & Route<FormInput<T, z.output<F>>, A> {
  return {
    kind: "form",
    id,
    answer: (input) => route.answer(input),
    handle: (input, ctx, signal) => route.handle(input, ctx, signal),
    bind(input, argFields) {
      const args = id.decode(argFields);
      const parsed = fields.safeParse(input.fields);
      return args === null || !parsed.success ? null : bindRoute(route, { ...input, args, fields: parsed.data });
    },
  };
}
