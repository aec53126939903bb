import type { Answer } from "./answer.ts";
import type { CustomId, RouteId } from "./custom-id.ts";
import type { ComponentInput } from "./input.ts";
import type { BoundRoute, Route } from "./route.ts";
import { bindRoute } from "./route.ts";

/** A button or a select menu as the router sees it. */
export interface ComponentRoute {
  readonly kind: "button" | "select";
  readonly id: RouteId;
  /** Null when the arguments are not this route's: the message is from another release. */
  bind(input: ComponentInput, fields: readonly string[]): BoundRoute | null;
}

export type DefinedComponent<T, A extends Answer> = ComponentRoute & Route<ComponentInput<T>, A>;

/** What a pressed button does. `id` is the codec its messages are made with. */
export function defineButton<T, const A extends Answer>(
  id: CustomId<T>,
  route: Route<ComponentInput<T>, A>,
): DefinedComponent<T, A> {
  return defineComponent("button", id, route);
}

/** What a used select menu does; the chosen values are in `input.values`. */
export function defineSelect<T, const A extends Answer>(
  id: CustomId<T>,
  route: Route<ComponentInput<T>, A>,
): DefinedComponent<T, A> {
  return defineComponent("select", id, route);
}

function defineComponent<T, A extends Answer>(
  kind: ComponentRoute["kind"],
  id: CustomId<T>,
  route: Route<ComponentInput<T>, A>,
): DefinedComponent<T, A> {
  return {
    kind,
    id,
    answer: (input) => route.answer(input),
    handle: (input, ctx, signal) => route.handle(input, ctx, signal),
    bind(input, fields) {
      const args = id.decode(fields);
      return args === null ? null : bindRoute(route, { ...input, args });
    },
  };
}
