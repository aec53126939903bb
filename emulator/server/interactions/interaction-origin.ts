import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { limits } from "../limits.ts";
import { botDmAppPermissions, groupDmAppPermissions } from "../world/permissions.ts";
import type { ChannelRecord, PersonRecord } from "../world/records.ts";
import { channelShape, guildLocale, memberShape, personShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import type { IntegrationOwners } from "./interaction-record.ts";

export function contextOf(world: World, channel: ChannelRecord): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild;
  return channel.recipientIds.includes(world.application.botUserId)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/**
 * Which installations let this person use something of these types here; empty when none does.
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding, authorizing integration owners.
 */
export function ownersFor(
  world: World,
  person: PersonRecord,
  channel: ChannelRecord,
  types: APIApplicationCommand["integration_types"],
): IntegrationOwners {
  const allowed = types ?? [ApplicationIntegrationType.GuildInstall];
  const context = contextOf(world, channel);
  const owners: IntegrationOwners = {};
  if (allowed.includes(ApplicationIntegrationType.GuildInstall)) {
    if (channel.guildId !== null && world.botIn(channel.guildId)) owners["0"] = channel.guildId;
    if (context === InteractionContextType.BotDM) owners["0"] = "0";
  }
  if (allowed.includes(ApplicationIntegrationType.UserInstall) && person.appInstalled) owners["1"] = person.id;
  return owners;
}

/** What every interaction says about where it comes from and who caused it. */
export function originFields(
  world: World,
  person: PersonRecord,
  channel: ChannelRecord,
  owners: IntegrationOwners,
): Readonly<Record<string, unknown>> {
  const guild = world.guildOf(channel);
  const member = guild?.members.find((one) => one.userId === person.id);
  const permissions = String(world.permissionsIn(channel, person.id));
  const shared = {
    application_id: world.application.id,
    channel_id: channel.id,
    channel: { ...channelShape(world, channel), ...(guild && { permissions }) },
    app_permissions: String(appPermissions(world, channel)),
    locale: person.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(world, channel),
    attachment_size_limit: limits.fileBytes.value,
  };
  if (!guild || !member) return { ...shared, user: personShape(person) };
  return {
    ...shared,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guildLocale(guild), features: [] },
    guild_locale: guildLocale(guild),
    member: { ...memberShape(member), user: personShape(person), permissions },
  };
}

function appPermissions(world: World, channel: ChannelRecord): bigint {
  if (channel.guildId !== null && world.botIn(channel.guildId)) {
    return world.permissionsIn(channel, world.application.botUserId);
  }
  return contextOf(world, channel) === InteractionContextType.BotDM ? botDmAppPermissions : groupDmAppPermissions;
}

/** Where the app is on the account alone and the server does not allow external apps, only the person sees answers. */
export function isForcedPrivate(world: World, person: PersonRecord, channel: ChannelRecord): boolean {
  if (channel.guildId === null || world.botIn(channel.guildId)) return false;
  return (world.permissionsIn(channel, person.id) & PermissionFlagsBits.UseExternalApps) === 0n;
}
