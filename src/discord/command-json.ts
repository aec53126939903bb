import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
  LocalizationMap,
  RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";
import type { OptionDefinition } from "../interactions/command-options.ts";
import type { CommandTexts, CommandTextsByLocale, NamedText, OptionText } from "../interactions/command-texts.ts";
import type { CommandDefinition } from "../interactions/define-command.ts";
import type { Place } from "../interactions/input.ts";
import type { RouteTable } from "../interactions/route-table.ts";
import { optionTypes } from "./read-options.ts";

const contexts: Record<Place, InteractionContextType> = {
  guild: InteractionContextType.Guild,
  botDm: InteractionContextType.BotDM,
  privateChannel: InteractionContextType.PrivateChannel,
};

const installTypes = {
  guild: ApplicationIntegrationType.GuildInstall,
  user: ApplicationIntegrationType.UserInstall,
};

/** Reads one text out of any language's catalog. */
type In<T> = (catalog: CommandTexts) => T | undefined;

/** The command list as Discord takes it: the table's definitions with the words of every language. */
export function commandsJson(table: RouteTable, texts: CommandTextsByLocale): RESTPutAPIApplicationCommandsJSONBody {
  const definitions = table.routes.flatMap((route) => (route.kind === "command" ? [route.definition] : []));
  for (const { path } of definitions) {
    const rooted = table.roots.some((root) => root.type === "slash" && root.name === path[0]);
    if (!rooted) throw new Error(`no command root for "${path.join(" ")}"`);
  }
  return table.roots.map((root) => {
    const where = {
      contexts: root.places.map((place) => contexts[place]),
      integration_types: root.installs.map((install) => installTypes[install]),
      default_member_permissions: root.defaultMemberPermissions?.toString() ?? null,
    };
    if (root.type === "user") {
      const name_localizations = localized(texts, (catalog) => catalog[root.name]?.name);
      return { type: ApplicationCommandType.User, name: root.name, name_localizations, ...where };
    }
    const own = definitions.filter(({ path }) => path[0] === root.name);
    const named = namedJson(texts, root.name, (catalog) => catalog[root.name]);
    return { type: ApplicationCommandType.ChatInput, ...named, options: childrenJson(texts, own), ...where };
  });
}

/** Subcommands and groups in the order of the table; a group stands where its first command stands. */
function childrenJson(texts: CommandTextsByLocale, definitions: readonly CommandDefinition[]) {
  const children = Map.groupBy(definitions, ({ path }) => path[1]);
  return [...children].map(
    ([name, members]): APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption => {
      const [first] = members;
      if (first?.path.length === 2) return subcommandJson(texts, first);
      const key = `${first?.path[0]} ${name}`;
      return {
        type: ApplicationCommandOptionType.SubcommandGroup,
        ...namedJson(texts, name, (catalog) => catalog[key]),
        options: members.map((member) => subcommandJson(texts, member)),
      };
    },
  );
}

function subcommandJson(
  texts: CommandTextsByLocale,
  { path, options }: CommandDefinition,
): APIApplicationCommandSubcommandOption {
  const key = path.join(" ");
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...namedJson(texts, path.at(-1) ?? key, (catalog) => catalog[key]),
    options: Object.entries(options).map(([name, option]) =>
      optionJson(texts, name, option, (catalog) => catalog[key]?.options?.[name]),
    ),
  };
}

function optionJson(
  texts: CommandTextsByLocale,
  name: string,
  option: OptionDefinition,
  read: In<OptionText>,
): APIApplicationCommandBasicOption {
  const named = { ...namedJson(texts, name, read), required: option.required ?? false };
  switch (option.type) {
    case "string":
      return {
        ...named,
        type: optionTypes.string,
        ...defined({ min_length: option.minLength, max_length: option.maxLength }),
        ...(option.choices
          ? {
              choices: option.choices.map((value) =>
                choiceJson(texts, value, (catalog) => read(catalog)?.choices?.[value]),
              ),
            }
          : { autocomplete: option.suggest ?? false }),
      };
    case "integer":
    case "number":
      return {
        ...named,
        type: optionTypes[option.type],
        autocomplete: option.suggest ?? false,
        ...defined({ min_value: option.min, max_value: option.max }),
      };
    case "channel":
      return { ...named, type: optionTypes.channel, ...defined({ channel_types: option.channelTypes?.slice() }) };
    case "boolean":
    case "user":
    case "attachment":
      return { ...named, type: optionTypes[option.type] };
    default:
      return option satisfies never;
  }
}

function choiceJson(
  texts: CommandTextsByLocale,
  value: string,
  read: In<string>,
): APIApplicationCommandOptionChoice<string> {
  const name = read(texts.default);
  if (name === undefined) throw new Error(`no words for the choice "${value}"`);
  return { name, name_localizations: localized(texts, read), value };
}

function namedJson(texts: CommandTextsByLocale, name: string, read: In<NamedText>) {
  const text = read(texts.default);
  if (text === undefined) throw new Error(`no words for "${name}"`);
  return {
    name,
    name_localizations: localized(texts, (catalog) => read(catalog)?.name),
    description: text.description,
    description_localizations: localized(texts, (catalog) => read(catalog)?.description),
  };
}

function localized(texts: CommandTextsByLocale, read: In<string>): LocalizationMap {
  const entries = Object.entries(texts.byLocale).map(([locale, catalog]) => [locale, read(catalog)] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined));
}

/** Without the keys that have no value, as Discord's types ask. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
