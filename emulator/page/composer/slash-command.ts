import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from "discord-api-types/v10";

/** A command one can send: a command without subcommands, or one subcommand of it. */
export type SlashCommand = {
  readonly commandId: string;
  /** Subcommand group and subcommand by their registered names; `[]` when the command has none. */
  readonly path: readonly string[];
  /** `remind every day`, as the person's language has it, without the slash. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly SlashOption[];
};

export type SlashOption = APIApplicationCommandBasicOption & {
  readonly shownName: string;
  readonly shownDescription: string;
};

const chatInput = 1;
const subcommand = 1;
const subcommandGroup = 2;

/** The sendable commands of everything registered, in the order of registration. */
export function slashCommands(commands: readonly APIApplicationCommand[], locale: string): readonly SlashCommand[] {
  return commands
    .filter(({ type }) => type === undefined || Number(type) === chatInput)
    .flatMap((command) =>
      leaves(command, { commandId: command.id, path: [], name: localName(command, locale) }, locale),
    );
}

type Place = { readonly commandId: string; readonly path: readonly string[]; readonly name: string };
type Branch = APIApplicationCommand | APIApplicationCommandOption;

function leaves(branch: Branch, place: Place, locale: string): readonly SlashCommand[] {
  const options = optionsOf(branch);
  const branches = options.filter(({ type }) => type === subcommand || type === subcommandGroup);
  if (branches.length > 0) {
    return branches.flatMap((inner) => {
      const name = `${place.name} ${localName(inner, locale)}`;
      return leaves(inner, { ...place, path: [...place.path, inner.name], name }, locale);
    });
  }
  return [
    {
      ...place,
      description: localDescription(branch, locale),
      options: options.filter(isBasic).map((option) => ({
        ...option,
        shownName: localName(option, locale),
        shownDescription: localDescription(option, locale),
      })),
    },
  ];
}

function optionsOf(branch: Branch): readonly APIApplicationCommandOption[] {
  return "options" in branch ? (branch.options ?? []) : [];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== subcommand && option.type !== subcommandGroup;
}

type Localized = {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null;
};

function localName(one: Branch, locale: string): string {
  return (one as Localized).name_localizations?.[locale] ?? one.name;
}

function localDescription(one: Branch, locale: string): string {
  return (one as Localized).description_localizations?.[locale] ?? one.description;
}

/** What the picker offers for the text after the slash: names that begin with it first, then any word, then any part. */
export function matchCommands(commands: readonly SlashCommand[], typed: string): readonly SlashCommand[] {
  const query = typed.trim().toLowerCase();
  const ranked = commands.flatMap((command) => {
    const rank = rankOf(command.name.toLowerCase(), query);
    return rank === null ? [] : [{ command, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ command }) => command);
}

function rankOf(name: string, query: string): number | null {
  if (name.startsWith(query)) return 0;
  if (name.split(" ").some((word) => word.startsWith(query))) return 1;
  return name.includes(query) ? 2 : null;
}
