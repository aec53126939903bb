import { ComponentType } from "discord-api-types/v10";
import type { FieldPath, FormErrors } from "../rest/form-errors.ts";
import { isUnicodeEmoji } from "./emoji-use.ts";
import { type MessageComponent, walkComponents } from "./walk-components.ts";

interface ShownEmoji {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** What stands on buttons and options has to be an emoji that the bot may use. */
export function checkEmojis(
  errors: FormErrors,
  components: readonly MessageComponent[],
  mayUse: (id: string) => boolean,
): void {
  const check = (emoji: ShownEmoji | null | undefined, path: FieldPath): void => {
    if (emoji?.id != null && !mayUse(emoji.id)) refuse(errors, [...path, "emoji", "id"]);
    if (emoji?.id == null && emoji?.name != null && !isUnicodeEmoji(emoji.name))
      refuse(errors, [...path, "emoji", "name"]);
  };
  for (const { component, path } of walkComponents(components)) {
    if (component.type === ComponentType.Button && "emoji" in component) check(component.emoji, path);
    if (component.type !== ComponentType.StringSelect) continue;
    for (const [index, option] of component.options.entries()) check(option.emoji, [...path, "options", index]);
  }
}

function refuse(errors: FormErrors, path: FieldPath): void {
  errors.add(path, "COMPONENT_INVALID_EMOJI", "Invalid emoji");
}
