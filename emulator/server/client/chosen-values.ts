import { ComponentType } from "discord-api-types/v10";
import type { Interactive, ModalField } from "../messages/walk-components.ts";
import { RefusedError } from "./refused-error.ts";
import type { Resolver } from "./resolver.ts";

type SelectType =
  | ComponentType.StringSelect
  | ComponentType.UserSelect
  | ComponentType.RoleSelect
  | ComponentType.MentionableSelect
  | ComponentType.ChannelSelect;

/** A select menu, in a message or in a modal. */
export type Select = Extract<Interactive | ModalField, { readonly type: SelectType }>;

export function isSelect(component: Interactive | ModalField): component is Select {
  switch (component.type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return true;
    default:
      return false;
  }
}

/**
 * Checks what was chosen in a select menu and looks the ids up.
 *
 * @throws RefusedError naming the menu's custom_id
 */
export function checkChosen(select: Select, values: readonly string[], resolver: Resolver, least: number): void {
  checkCount(select.custom_id, values, least, select.max_values ?? 1);
  switch (select.type) {
    case ComponentType.StringSelect:
      checkAmong(select.custom_id, values, select.options);
      break;
    case ComponentType.UserSelect:
      for (const value of values) resolver.user(value);
      break;
    case ComponentType.RoleSelect:
      for (const value of values) resolver.role(value);
      break;
    case ComponentType.MentionableSelect:
      for (const value of values) resolver.mentionable(value);
      break;
    case ComponentType.ChannelSelect:
      for (const value of values) resolver.channel(value, select.channel_types);
      break;
    default:
      throw new Error(`not a select menu: ${JSON.stringify(select satisfies never)}`);
  }
}

export function checkCount(customId: string, values: readonly string[], least: number, most: number): void {
  if (new Set(values).size !== values.length) {
    throw new RefusedError("invalidChoice", "A choice counts once.", customId);
  }
  if (values.length < least) throw new RefusedError("tooFewChoices", `Choose at least ${least}.`, customId);
  if (values.length > most) throw new RefusedError("tooManyChoices", `Choose at most ${most}.`, customId);
}

export function checkAmong(
  customId: string,
  values: readonly string[],
  options: readonly { readonly value: string }[],
): void {
  for (const value of values) {
    if (options.some((option) => option.value === value)) continue;
    throw new RefusedError("invalidChoice", `${value} is not one of the choices.`, customId);
  }
}
