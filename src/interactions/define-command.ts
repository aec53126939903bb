import type { Answer } from "./answer.ts";
import type { OptionDefinitions, OptionsOf, SuggestedNames } from "./command-options.ts";
import type { CommandInput, UserCommandInput } from "./input.ts";
import type { BoundRoute, Route, Suggest } from "./route.ts";
import { bindRoute } from "./route.ts";

/** `["bridge", "log"]` or `["bridge", "remind", "daily"]`; the first word is a `CommandRoot`. */
export type CommandPath =
  | readonly [root: string, command: string]
  | readonly [root: string, group: string, command: string];

/** Pure data: what Discord is told about a slash command. Its words are in the command texts, under its path. */
export interface CommandDefinition {
  readonly path: CommandPath;
  readonly options: OptionDefinitions;
}

/** Writes a definition down with its literal types, so that `OptionsOf<typeof definition>` is exact. */
export function command<const D extends CommandDefinition>(definition: D): D {
  return definition;
}

type Suggestions<D extends CommandDefinition> = [SuggestedNames<D["options"]>] extends [never]
  ? { readonly suggest?: Record<never, never> }
  : { readonly suggest: { readonly [N in SuggestedNames<D["options"]>]: Suggest } };

/** A slash command as the router sees it. */
export interface CommandRoute {
  readonly kind: "command";
  readonly definition: CommandDefinition;
  readonly suggest: Readonly<Record<string, Suggest>>;
  /** The input's options were checked against the definition before. */
  bind(input: CommandInput): BoundRoute;
}

export type DefinedCommand<D extends CommandDefinition, A extends Answer> = CommandRoute &
  Route<CommandInput<OptionsOf<D>>, A> & { readonly definition: D };

export function defineCommand<D extends CommandDefinition, const A extends Answer>(
  definition: D,
  route: Route<CommandInput<OptionsOf<D>>, A> & Suggestions<D>,
): DefinedCommand<D, A> {
  return {
    kind: "command",
    definition,
    suggest: { ...route.suggest },
    answer: (input) => route.answer(input),
    handle: (input, ctx, signal) => route.handle(input, ctx, signal),
    // The one place where checked options get their types: `read-options.ts` has held them against this definition.
    bind: (input) => bindRoute(route, input as CommandInput<OptionsOf<D>>),
  };
}

/** A command from the menu of a person, such as Cheer. Its name is the name of a `CommandRoot` of the type `user`. */
export interface UserCommandRoute {
  readonly kind: "userCommand";
  readonly name: string;
  bind(input: UserCommandInput): BoundRoute;
}

export function defineUserCommand<const A extends Answer>(
  name: string,
  route: Route<UserCommandInput, A>,
): UserCommandRoute & Route<UserCommandInput, A> {
  return {
    kind: "userCommand",
    name,
    answer: (input) => route.answer(input),
    handle: (input, ctx, signal) => route.handle(input, ctx, signal),
    bind: (input) => bindRoute(route, input),
  };
}
