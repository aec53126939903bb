import type { ApplicationCommandOptionAllowedChannelType } from "discord-api-types/v10";
import type { ChosenAttachment, ChosenChannel, ChosenUser } from "./input.ts";

interface OptionBase {
  readonly required?: boolean;
}

/** Choices are the values on the wire, stable for ever; what people read is in the texts. At most 25. */
export interface StringOption extends OptionBase {
  readonly type: "string";
  readonly choices?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Autocomplete; excludes `choices`. */
  readonly suggest?: boolean;
}

export interface NumberOption extends OptionBase {
  readonly type: "integer" | "number";
  readonly min?: number;
  readonly max?: number;
  readonly suggest?: boolean;
}

export interface ChannelOption extends OptionBase {
  readonly type: "channel";
  readonly channelTypes?: readonly ApplicationCommandOptionAllowedChannelType[];
}

export interface PlainOption extends OptionBase {
  readonly type: "boolean" | "user" | "attachment";
}

export type OptionDefinition = StringOption | NumberOption | ChannelOption | PlainOption;

/** Option name on the wire → definition, in the order people see; required ones first. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

export type OptionValueOf<D extends OptionDefinition> = D extends { type: "string"; choices: readonly (infer C)[] }
  ? C
  : D extends { type: "string" }
    ? string
    : D extends { type: "integer" | "number" }
      ? number
      : D extends { type: "boolean" }
        ? boolean
        : D extends { type: "user" }
          ? ChosenUser
          : D extends { type: "channel" }
            ? ChosenChannel
            : D extends { type: "attachment" }
              ? ChosenAttachment
              : never;

type RequiredNames<O extends OptionDefinitions> = {
  [N in keyof O]: O[N] extends { required: true } ? N : never;
}[keyof O];

/** The typed options of a definition: required ones are present, the others may be absent. */
export type OptionsOf<D extends { readonly options: OptionDefinitions }> = {
  readonly [N in RequiredNames<D["options"]>]: OptionValueOf<D["options"][N]>;
} & {
  readonly [N in Exclude<keyof D["options"], RequiredNames<D["options"]>>]?: OptionValueOf<D["options"][N]>;
};

/** Names of the options that people get suggestions for. */
export type SuggestedNames<O extends OptionDefinitions> = {
  [N in keyof O]: O[N] extends { suggest: true } ? N : never;
}[keyof O];
