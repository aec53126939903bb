import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord-api-types/v10";
import { limits } from "../limits.ts";
import type { FieldPath, FormErrors } from "../rest/form-errors.ts";
import type { CommandBody } from "../rest/schemas.ts";

/** Lower case in every script that has one. Source: Discord's documentation of command naming. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord refuses in a command beyond its published schema. */
export function checkCommand(errors: FormErrors, command: CommandBody, path: FieldPath): void {
  const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  if (isSlash) {
    checkName(errors, command.name, [...path, "name"]);
    if (!command.description) {
      errors.add([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required");
    }
    if (commandCharacters(command) > limits.commandCharacters.value) {
      errors.add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }
  } else if (command.description) {
    errors.add(
      [...path, "description"],
      "APPLICATION_COMMAND_INVALID_DESCRIPTION",
      "Context menu commands cannot have description",
    );
  }
  checkOptions(errors, command.options ?? [], [...path, "options"], 0);
}

function checkOptions(
  errors: FormErrors,
  options: readonly APIApplicationCommandOption[],
  path: FieldPath,
  depth: number,
): void {
  const names = new Set<string>();
  let isOptional = false;
  const kinds = new Set(options.map((option) => isSubcommand(option)));
  if (kinds.size > 1) {
    errors.add(
      path,
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  }
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    checkName(errors, option.name, [...at, "name"]);
    if (names.has(option.name)) {
      errors.add([...at, "name"], "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    names.add(option.name);
    if (option.required && isOptional) {
      errors.add(
        at,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
    isOptional ||= !option.required;
    if ("choices" in option && option.choices?.length && "autocomplete" in option && option.autocomplete) {
      errors.add(at, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Autocomplete options cannot have choices");
    }
    if (!isSubcommand(option)) continue;
    const isTooDeep = option.type === ApplicationCommandOptionType.SubcommandGroup && depth > 0;
    if (isTooDeep) errors.add([...at, "type"], "BASE_TYPE_CHOICES", "Groups cannot be nested.");
    checkOptions(errors, ("options" in option ? option.options : undefined) ?? [], [...at, "options"], depth + 1);
  }
}

function checkName(errors: FormErrors, name: string, path: FieldPath): void {
  if (slashName.test(name) && name === name.toLowerCase()) return;
  errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return option.type === Subcommand || option.type === SubcommandGroup;
}

/** Names, descriptions and values; of each localised field the longest counts. */
function commandCharacters(item: object): number {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const longest = (own: unknown, localized: unknown): number =>
    Math.max(text(own).length, ...Object.values(localized ?? {}).map((value) => text(value).length));
  const get = (key: string): unknown => Reflect.get(item, key);
  const nested = [get("options"), get("choices")].flatMap((list) => (Array.isArray(list) ? (list as object[]) : []));
  return (
    longest(get("name"), get("name_localizations")) +
    longest(get("description"), get("description_localizations")) +
    String(get("value") ?? "").length +
    nested.reduce((sum, inner) => sum + commandCharacters(inner), 0)
  );
}
