import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from "discord-api-types/v10";
import type { OptionValue } from "../../protocol.ts";
import { RefusedError } from "./refused-error.ts";
import type { Resolver } from "./resolver.ts";

/** Source: `max_length` of a string option in Discord's documentation. */
const longestString = 6000;

type Typed = Readonly<Record<string, OptionValue>>;

/** An option as an interaction carries it. */
export interface SentOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: OptionValue;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

/** The options of the subcommand at `path`, or of the command itself. */
export function optionsAt(
  command: APIApplicationCommand,
  path: readonly string[],
): readonly APIApplicationCommandBasicOption[] {
  let level: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const step of path) {
    const found = level.find((option) => option.name === step);
    const isGroup = found?.type === ApplicationCommandOptionType.SubcommandGroup;
    if (!isGroup && found?.type !== ApplicationCommandOptionType.Subcommand) {
      throw new RefusedError("unknownCommand", `There is no /${[command.name, ...path].join(" ")}.`);
    }
    level = found.options ?? [];
  }
  if (level.some(isSubcommand)) {
    throw new RefusedError("unknownCommand", `/${[command.name, ...path].join(" ")} needs a subcommand.`);
  }
  return level.filter((option): option is APIApplicationCommandBasicOption => !isSubcommand(option));
}

/**
 * Checks what was typed as a client does and shapes it for the interaction.
 *
 * @param focused for autocomplete: this option is being typed, and others may still be missing or wrong
 * @throws RefusedError naming the option
 */
export function checkTyped(
  definitions: readonly APIApplicationCommandBasicOption[],
  typed: Typed,
  resolver: Resolver,
  focused: string | null,
): SentOption[] {
  for (const name of Object.keys(typed)) {
    if (definitions.some((one) => one.name === name)) continue;
    throw new RefusedError("unknownOption", `There is no option ${name}.`, name);
  }
  const sent: SentOption[] = [];
  for (const definition of definitions) {
    const value = typed[definition.name];
    const isFocused = definition.name === focused;
    if (isFocused) {
      sent.push({ name: definition.name, type: definition.type, value: value ?? "", focused: true });
    } else if (value !== undefined) {
      if (focused === null) checkValue(definition, value);
      sent.push({ name: definition.name, type: definition.type, value: resolver.option(definition, value) });
    } else if (definition.required && focused === null) {
      throw new RefusedError("requiredOption", `The option ${definition.name} is required.`, definition.name);
    }
  }
  return sent;
}

/** Wraps options into the subcommands they belong to. */
export function nestOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  sent: readonly SentOption[],
): readonly SentOption[] {
  const [first, ...rest] = path;
  if (first === undefined) return sent;
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const type = rest.length > 0 ? SubcommandGroup : Subcommand;
  return [{ name: first, type, options: nestOptions(command, rest, sent) }];
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return option.type === Subcommand || option.type === SubcommandGroup;
}

function checkValue(definition: APIApplicationCommandBasicOption, value: OptionValue): void {
  const complaint = complaintAbout(definition, value);
  if (complaint) throw new RefusedError("invalidOption", `${definition.name}: ${complaint}`, definition.name);
  const choices = "choices" in definition ? (definition.choices ?? []) : [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return;
  throw new RefusedError("invalidOption", `${definition.name}: pick one of the choices.`, definition.name);
}

function complaintAbout(definition: APIApplicationCommandBasicOption, value: OptionValue): string | null {
  switch (definition.type) {
    case ApplicationCommandOptionType.String: {
      const { min_length: min = 0, max_length: max = longestString } = definition;
      if (typeof value !== "string") return "text is needed.";
      if (value.length < min) return `at least ${min} characters.`;
      return value.length > max ? `at most ${max} characters.` : null;
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const { min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = definition;
      if (typeof value !== "number" || !Number.isFinite(value)) return "a number is needed.";
      const isWhole = definition.type === ApplicationCommandOptionType.Integer;
      if (isWhole && !Number.isSafeInteger(value)) return "a whole number is needed.";
      if (value < min) return `at least ${min}.`;
      return value > max ? `at most ${max}.` : null;
    }
    case ApplicationCommandOptionType.Boolean:
      return typeof value === "boolean" ? null : "true or false is needed.";
    default:
      return typeof value === "string" ? null : "an id is needed.";
  }
}
