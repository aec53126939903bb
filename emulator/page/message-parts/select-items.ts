import type { APIMessageComponentEmoji, APISelectMenuComponent } from "discord-api-types/v10";
import type { Channel, World } from "../../protocol.ts";
import { nameOfUser } from "../state/names.ts";
import { componentType } from "./component-type.ts";

export type SelectItem = {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly emoji: APIMessageComponentEmoji | null;
};

/** What a menu offers: its own options, or the people, roles and channels of the place it is shown in. */
export function selectItems(select: APISelectMenuComponent, world: World, channel: Channel | null): SelectItem[] {
  switch (select.type) {
    case componentType.stringSelect:
      return select.options.map(({ value, label, description, emoji }) => ({
        value,
        label,
        description: description ?? null,
        emoji: emoji ?? null,
      }));
    case componentType.userSelect:
      return userItems(world, channel);
    case componentType.roleSelect:
      return roleItems(world, channel);
    case componentType.mentionableSelect:
      return [...userItems(world, channel), ...roleItems(world, channel)];
    case componentType.channelSelect:
      return channelItems(world, channel, select.channel_types ?? []);
    default:
      return select satisfies never;
  }
}

/** The values already chosen when the menu is shown. */
export function defaultValues(select: APISelectMenuComponent): readonly string[] {
  if (select.type === componentType.stringSelect) {
    return select.options.filter((option) => option.default).map(({ value }) => value);
  }
  return (select.default_values ?? []).map(({ id }) => id);
}

export function userItems(world: World, channel: Channel | null): SelectItem[] {
  const guildId = channel?.guildId ?? null;
  const guild = world.guilds.find(({ id }) => id === guildId);
  const ids = guild ? guild.memberIds : [...(channel?.viewerIds ?? []), world.application.botUserId];
  return [...new Set(ids)].map((id) => ({
    value: id,
    label: nameOfUser(world, id, guildId),
    description: world.people.find((person) => person.id === id)?.username ?? null,
    emoji: null,
  }));
}

export function roleItems(world: World, channel: Channel | null): SelectItem[] {
  const guild = world.guilds.find(({ id }) => id === channel?.guildId);
  return (guild?.roles ?? []).map(({ id, name }) => ({
    value: id,
    label: name.startsWith("@") ? name : `@${name}`,
    description: null,
    emoji: null,
  }));
}

const channelTypeOf: Readonly<Record<Channel["kind"], number>> = { text: 0, dm: 1, groupDm: 3, thread: 11 };

/** `types` empty means any. */
export function channelItems(world: World, channel: Channel | null, types: readonly number[]): SelectItem[] {
  return world.channels
    .filter(({ guildId }) => guildId !== null && guildId === channel?.guildId)
    .filter(({ kind }) => types.length === 0 || types.includes(channelTypeOf[kind]))
    .map(({ id, name, topic }) => ({ value: id, label: `# ${name}`, description: topic, emoji: null }));
}
