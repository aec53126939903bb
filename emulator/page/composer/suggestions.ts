import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { Channel, OptionValue, World } from "../../protocol.ts";
import { channelItems, roleItems, type SelectItem, userItems } from "../message-parts/select-items.ts";
import type { SlashOption } from "./slash-command.ts";

/** One row under an option's chip. */
export type Suggestion = {
  readonly label: string;
  readonly detail: string | null;
  readonly value: OptionValue;
};

/** What can be said without asking the bot: fixed choices, true and false, and the people and places around. */
export function knownSuggestions(
  option: SlashOption,
  text: string,
  { world, channel }: { readonly world: World; readonly channel: Channel | null },
): readonly Suggestion[] {
  return allSuggestions(option, world, channel).filter(({ label }) =>
    label.toLowerCase().includes(text.trim().toLowerCase()),
  );
}

function allSuggestions(option: SlashOption, world: World, channel: Channel | null): readonly Suggestion[] {
  if ("choices" in option && option.choices?.length) return option.choices.map(choiceSuggestion);
  switch (Number(option.type)) {
    case 5:
      return [
        { label: "True", detail: null, value: true },
        { label: "False", detail: null, value: false },
      ];
    case 6:
      return userItems(world, channel).map(itemSuggestion);
    case 7:
      return channelItems(world, channel, "channel_types" in option ? (option.channel_types ?? []) : []).map(
        itemSuggestion,
      );
    case 8:
      return roleItems(world, channel).map(itemSuggestion);
    case 9:
      return [...userItems(world, channel), ...roleItems(world, channel)].map(itemSuggestion);
    default:
      return [];
  }
}

export function choiceSuggestion({ name, value }: APIApplicationCommandOptionChoice): Suggestion {
  return { label: name, detail: null, value };
}

function itemSuggestion({ label, description, value }: SelectItem): Suggestion {
  return { label, detail: description, value };
}
