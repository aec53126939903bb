import type { RESTPutAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { ApplicationCommandType } from "discord-api-types/v10";

/** Limits of Discord's application commands, from its documentation. */
export const commandLimits = {
  slashCommands: 100,
  userCommands: 15,
  options: 25,
  choices: 25,
  nameLength: 32,
  descriptionLength: 100,
  choiceLength: 100,
  /** Names, descriptions and choice values of one command, in its longest language. */
  commandLength: 8_000,
} as const;

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Part {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean;
  readonly options?: readonly Part[];
  readonly choices?: readonly Choice[];
}

interface Choice {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly value: string | number;
}

type Localized = Readonly<Record<string, string | null>> | null | undefined;

/** What Discord would refuse about the commands, each problem as a line that says where; empty when all is well. */
export function commandProblems(commands: RESTPutAPIApplicationCommandsJSONBody): string[] {
  const parts = commands as readonly Part[];
  const users = parts.filter(({ type }) => type === ApplicationCommandType.User);
  return [
    ...tooMany("slash commands", parts.length - users.length, commandLimits.slashCommands),
    ...tooMany("user commands", users.length, commandLimits.userCommands),
    ...twice("the list", parts),
    ...parts.flatMap((part) => [
      ...(part.type === ApplicationCommandType.User ? userCommandProblems(part) : partProblems(part, part.name)),
      ...tooMany(`characters in ${part.name}`, weight(part), commandLimits.commandLength),
    ]),
  ];
}

function userCommandProblems(part: Part): string[] {
  return inAllLanguages(part.name, part.name_localizations)
    .filter((name) => name.length < 1 || name.length > commandLimits.nameLength)
    .map((name) => `${part.name}: the name "${name}" is empty or too long`);
}

function partProblems(part: Part, where: string): string[] {
  const options = part.options ?? [];
  const choices = part.choices ?? [];
  const names = inAllLanguages(part.name, part.name_localizations);
  const descriptions = inAllLanguages(part.description ?? "", part.description_localizations);
  const lastRequired = options.findLastIndex(({ required }) => required);
  return [
    ...names
      .filter((name) => !slashName.test(name) || name !== name.toLocaleLowerCase())
      .map((name) => `${where}: "${name}" is no name for a command or option`),
    ...descriptions
      .filter(({ length }) => length < 1 || length > commandLimits.descriptionLength)
      .map((text) => `${where}: the description "${text}" has ${text.length} characters`),
    ...tooMany(`options of ${where}`, options.length, commandLimits.options),
    ...tooMany(`choices of ${where}`, choices.length, commandLimits.choices),
    ...twice(where, options),
    ...twice(where, choices),
    ...choices
      .flatMap((choice) => [...inAllLanguages(choice.name, choice.name_localizations), String(choice.value)])
      .filter(({ length }) => length < 1 || length > commandLimits.choiceLength)
      .map((text) => `${where}: the choice "${text}" is empty or too long`),
    ...options
      .filter(({ required }, at) => required === false && at < lastRequired)
      .map(({ name }) => `${where}: the optional "${name}" stands before a required option`),
    ...options.flatMap((option) => partProblems(option, `${where} ${option.name}`)),
  ];
}

function inAllLanguages(text: string, localized: Localized): string[] {
  return [text, ...Object.values(localized ?? {}).filter((other) => other !== null)];
}

function tooMany(what: string, count: number, max: number): string[] {
  return count > max ? [`${count} ${what}, Discord takes ${max}`] : [];
}

function twice(where: string, parts: readonly { readonly name: string }[]): string[] {
  const names = parts.map(({ name }) => name);
  return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${where}: "${name}" is there twice`);
}

/** Discord counts the longest language of each text. */
function weight(part: Part): number {
  const longest = (text: string, localized: Localized) =>
    Math.max(...inAllLanguages(text, localized).map(({ length }) => length));
  const choices = (part.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  return [
    longest(part.name, part.name_localizations),
    longest(part.description ?? "", part.description_localizations),
    ...choices,
    ...(part.options ?? []).map(weight),
  ].reduce((sum, length) => sum + length, 0);
}
