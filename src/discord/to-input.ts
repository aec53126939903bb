import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIInteraction,
  APIMessageComponent,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  APIPingInteraction,
  APIUserApplicationCommandInteractionData,
  ModalSubmitComponent,
} from "discord-api-types/v10";
import { ApplicationIntegrationType, ComponentType, InteractionContextType, MessageFlags } from "discord-api-types/v10";
import type {
  ComponentInput,
  FieldValue,
  FormInput,
  Origin,
  Place,
  ShownFile,
  SuggestInput,
  UserCommandInput,
} from "../interactions/input.ts";
import { chosenUser, shownName } from "./chosen-user.ts";
import { givenOptions } from "./read-options.ts";

/** Everything of a gateway's INTERACTION_CREATE that can be answered. */
export type RawInteraction = Exclude<APIInteraction, APIPingInteraction>;

/** Reads the raw payload: discord.js's own objects are hollow without intents (no channel, no permissions). */
export function toOrigin(raw: RawInteraction, receivedAtMs: number): Origin {
  const user = raw.member?.user ?? raw.user;
  const channelId = raw.channel?.id ?? raw.channel_id;
  if (user === undefined || channelId === undefined) throw new Error(`interaction ${raw.id} without user or channel`);
  const guildId = raw.guild_id ?? null;
  return {
    interactionId: raw.id,
    userId: user.id,
    displayName: shownName(user, raw.member?.nick),
    locale: raw.locale,
    guildLocale: raw.guild_locale ?? null,
    place: placeOf(raw),
    channelId,
    channelName: raw.channel?.name ?? null,
    channelType: raw.channel?.type ?? null,
    guildId,
    installedInGuild:
      guildId !== null && raw.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall] === guildId,
    appPermissions: BigInt(raw.app_permissions),
    memberPermissions: raw.member === undefined ? null : BigInt(raw.member.permissions),
    receivedAtMs,
  };
}

/** A press or a choice, its arguments not yet read. */
export function toComponentInput(raw: APIMessageComponentInteraction, origin: Origin): ComponentInput {
  const { data, message } = raw;
  return {
    ...origin,
    kind: "component",
    args: null,
    values: "values" in data ? data.values : [],
    messageId: message.id,
    messageIsPrivate: isPrivate(message.flags),
    messageFiles: shownFiles(message.components ?? []),
  };
}

/** The files of a message, where Discord puts what became of them: into the components that show them. */
function shownFiles(components: readonly APIMessageComponent[]): ShownFile[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Container) return shownFiles(component.components);
    if (component.type !== ComponentType.File) return [];
    return [{ name: component.name ?? "", url: component.file.url, sizeBytes: component.size ?? 0 }];
  });
}

/** A submitted form, its arguments and fields not yet checked. */
export function toFormInput(raw: APIModalSubmitInteraction, origin: Origin): FormInput {
  return {
    ...origin,
    kind: "form",
    args: null,
    fields: Object.fromEntries(submitted(raw).map((field) => [field.custom_id, fieldValue(field)])),
    messageId: raw.message?.id ?? null,
    messageIsPrivate: isPrivate(raw.message?.flags),
  };
}

export function toUserCommandInput(
  raw: APIApplicationCommandInteraction,
  data: APIUserApplicationCommandInteractionData,
  origin: Origin,
): UserCommandInput {
  const user = data.resolved.users[data.target_id];
  if (user === undefined) throw new Error(`interaction ${raw.id} names a person it does not describe`);
  const target = chosenUser(user, data.resolved.members?.[data.target_id]?.nick);
  return { ...origin, kind: "userCommand", name: data.name, target };
}

/** What is being typed, and into which option; null when no option is focused. */
export function toSuggestInput(raw: APIApplicationCommandAutocompleteInteraction, origin: Origin): SuggestInput | null {
  const { path, given } = givenOptions(raw.data);
  const focused = given.find((option) => "focused" in option && option.focused);
  if (focused === undefined || !("value" in focused)) return null;
  const others = given.filter((option) => option !== focused && "value" in option);
  return {
    ...origin,
    kind: "suggest",
    path,
    option: focused.name,
    typed: String(focused.value),
    options: Object.fromEntries(others.map((option) => [option.name, option.value])),
  };
}

function placeOf(raw: RawInteraction): Place {
  switch (raw.context) {
    case InteractionContextType.Guild:
      return "guild";
    case InteractionContextType.BotDM:
      return "botDm";
    case InteractionContextType.PrivateChannel:
      return "privateChannel";
    default:
      // Not told: take the place where nothing is assumed to be private.
      return raw.guild_id === undefined ? "privateChannel" : "guild";
  }
}

function isPrivate(flags: number | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function submitted(raw: APIModalSubmitInteraction): ModalSubmitComponent[] {
  return raw.data.components.flatMap((row) => {
    if (row.type === ComponentType.Label) return [row.component];
    return row.type === ComponentType.ActionRow ? row.components : [];
  });
}

function fieldValue(field: ModalSubmitComponent): FieldValue {
  return "values" in field ? field.values : field.value;
}
