import type { Locale } from "discord-api-types/v10";
import type { OptionDefinitions } from "./command-options.ts";
import type { CommandDefinition, CommandPath } from "./define-command.ts";

/** A word of a command as people of one language see it. Without a name they see the name on the wire. */
export interface NamedText {
  readonly name?: string;
  /** At most 100 characters. */
  readonly description: string;
}

export interface OptionText extends NamedText {
  /** Value on the wire → what people read, for every choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

export interface CommandText extends NamedText {
  readonly options?: Readonly<Record<string, OptionText>>;
}

/**
 * The words of all commands in one language, by path: `"bridge"`, `"bridge remind"` (a group), `"bridge remind daily"`. A
 * command from the menu of a person has an entry under its name, of which only `name` is used.
 */
export type CommandTexts = Readonly<Record<string, CommandText>>;

/** All languages: a new one is a new entry here, nothing else. The default is what Discord shows where no other fits. */
export interface CommandTextsByLocale {
  readonly default: CommandTexts;
  readonly byLocale: { readonly [L in Locale]?: CommandTexts };
}

type OptionTextOf<O> = O extends { choices: readonly (infer C extends string)[] }
  ? NamedText & { readonly choices: { readonly [V in C]: string } }
  : NamedText;

type OptionTextsOf<O extends OptionDefinitions> = { readonly [N in keyof O]: OptionTextOf<O[N]> };

/** The words that one definition asks for: every option and every choice. */
export type CommandTextOf<D extends CommandDefinition> = keyof D["options"] extends never
  ? NamedText
  : NamedText & { readonly options: OptionTextsOf<D["options"]> };

type PathKey<P extends CommandPath> = P extends readonly [infer R extends string, infer C extends string]
  ? `${R} ${C}`
  : P extends readonly [infer R extends string, infer G extends string, infer C extends string]
    ? `${R} ${G} ${C}`
    : never;

type ParentKeys<P extends CommandPath> = P extends readonly [infer R extends string, infer G extends string, string]
  ? R | `${R} ${G}`
  : P[0];

/** The words that a set of definitions asks for, so that a catalog with a hole does not compile. */
export type CommandTextsOf<D extends CommandDefinition> = {
  readonly [E in D as PathKey<E["path"]>]: CommandTextOf<E>;
} & { readonly [K in ParentKeys<D["path"]>]: NamedText };
