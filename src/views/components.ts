import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import { ButtonStyle, ComponentType, SeparatorSpacingSize } from "discord-api-types/v10";
import type { View } from "../interactions/answer.ts";

/** The colour on the left edge says what kind of message it is before a word is read. */
export const accents = {
  session: 0x2ec4b6,
  good: 0x57e39b,
  question: 0xffd166,
  ladder: 0x9b7bff,
  care: 0xff5470,
  quiet: 0x80848e,
} as const;

const buttonStyles = {
  main: ButtonStyle.Success,
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
} as const;

/** A message of one container. Absent parts are left out, so that a view reads as the list of what may be in it. */
export function card(accent: keyof typeof accents, ...parts: readonly (APIComponentInContainer | null)[]): View {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accents[accent],
    components: parts.filter((part) => part !== null),
  };
  return { components: [container] };
}

/** A paragraph of the lines that have something to say; null when none has. */
export function text(...lines: readonly (string | null)[]): APITextDisplayComponent | null {
  const content = lines.filter((line) => line !== null && line !== "").join("\n");
  return content === "" ? null : { type: ComponentType.TextDisplay, content };
}

export function title(content: string, ...lines: readonly (string | null)[]): APITextDisplayComponent | null {
  return text(`## ${content}`, ...lines);
}

/** Small print. */
export function small(content: string): string {
  return `-# ${content}`;
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

export const rule: APISeparatorComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** A row of up to five buttons; null without any. */
export function row(
  ...buttons: readonly (APIButtonComponentWithCustomId | null)[]
): APIActionRowComponent<APIButtonComponentWithCustomId> | null {
  const components = buttons.filter((button) => button !== null);
  return components.length === 0 ? null : { type: ComponentType.ActionRow, components };
}

export function button(
  customId: string,
  label: string,
  style: keyof typeof buttonStyles = "plain",
  emoji?: string,
): APIButtonComponentWithCustomId {
  const plain = { type: ComponentType.Button, style: buttonStyles[style], label, custom_id: customId } as const;
  return emoji === undefined ? plain : { ...plain, emoji: { name: emoji } };
}

/** A row with a menu of which one of up to 25 options is chosen. */
export function menu(
  customId: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIActionRowComponent<APIStringSelectComponent> {
  const component = { custom_id: customId, placeholder, options: options.slice(0, 25), min_values: 1, max_values: 1 };
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, ...component }] };
}
