import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIInteractionDataResolved,
  InteractionType,
} from "discord-api-types/v10";
import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { OptionDefinition, OptionDefinitions } from "../interactions/command-options.ts";
import type { OptionValue } from "../interactions/input.ts";
import { chosenUser } from "./chosen-user.ts";

type Asked = InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;

/** The wire's number of every type of option. */
export const optionTypes = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  number: ApplicationCommandOptionType.Number,
  boolean: ApplicationCommandOptionType.Boolean,
  user: ApplicationCommandOptionType.User,
  channel: ApplicationCommandOptionType.Channel,
  attachment: ApplicationCommandOptionType.Attachment,
} as const satisfies Record<OptionDefinition["type"], ApplicationCommandOptionType>;

/** The path and the options of a command, out of the nesting that Discord puts subcommands in. */
export function givenOptions<T extends Asked>(data: {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandInteractionDataOption<T>[] | undefined;
}): { path: string[]; given: APIApplicationCommandInteractionDataBasicOption<T>[] } {
  const path = [data.name];
  const given: APIApplicationCommandInteractionDataBasicOption<T>[] = [];
  const descend = (options: readonly APIApplicationCommandInteractionDataOption<T>[]): void => {
    for (const option of options) {
      if (
        option.type === ApplicationCommandOptionType.Subcommand ||
        option.type === ApplicationCommandOptionType.SubcommandGroup
      ) {
        path.push(option.name);
        descend(option.options ?? []);
      } else given.push(option);
    }
  };
  descend(data.options ?? []);
  return { path, given };
}

/**
 * The options by name, held against the definition; null when they are not of it, because the person's Discord still shows
 * an older version of the command.
 */
export function readOptions(
  definitions: OptionDefinitions,
  given: readonly APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>[],
  resolved: APIInteractionDataResolved | undefined,
): Record<string, OptionValue> | null {
  const values = new Map<string, OptionValue>();
  for (const option of given) {
    const definition = definitions[option.name];
    const value = definition && readOption(definition, option, resolved);
    if (value === undefined) return null;
    values.set(option.name, value);
  }
  const complete = Object.entries(definitions).every(([name, { required }]) => !required || values.has(name));
  return complete ? Object.fromEntries(values) : null;
}

function readOption(
  definition: OptionDefinition,
  option: APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>,
  resolved: APIInteractionDataResolved | undefined,
): OptionValue | undefined {
  if (optionTypes[definition.type] !== option.type) return undefined;
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      const choices = definition.type === "string" ? definition.choices : undefined;
      return choices === undefined || choices.includes(option.value) ? option.value : undefined;
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
    case ApplicationCommandOptionType.Boolean:
      return option.value;
    case ApplicationCommandOptionType.User: {
      const user = resolved?.users?.[option.value];
      return user && chosenUser(user, resolved.members?.[option.value]?.nick);
    }
    case ApplicationCommandOptionType.Channel: {
      const channel = resolved?.channels?.[option.value];
      return (
        channel && {
          id: channel.id,
          name: channel.name ?? null,
          type: channel.type,
          appPermissions: appPermissionsIn(channel),
        }
      );
    }
    case ApplicationCommandOptionType.Attachment: {
      const file = resolved?.attachments?.[option.value];
      return (
        file && {
          id: file.id,
          name: file.filename,
          url: file.url,
          sizeBytes: file.size,
          contentType: file.content_type ?? null,
        }
      );
    }
    default:
      return undefined;
  }
}

function appPermissionsIn(channel: { readonly app_permissions?: string }): bigint | null {
  return channel.app_permissions === undefined ? null : BigInt(channel.app_permissions);
}
