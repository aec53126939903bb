import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { contextOf, ownersFor } from "../interactions/interaction-origin.ts";
import type { ChannelRecord, PersonRecord } from "../world/records.ts";
import { sharesGuildWithBot } from "../world/visibility.ts";
import type { World } from "../world/world.ts";

/** The commands a client shows this person in this channel: registered, installed, meant for the place, permitted. */
export function offeredCommands(world: World, person: PersonRecord, channel: ChannelRecord): APIApplicationCommand[] {
  return world.application.commands.filter((command) => isOffered(world, command, person, channel));
}

function isOffered(
  world: World,
  command: APIApplicationCommand,
  person: PersonRecord,
  channel: ChannelRecord,
): boolean {
  if (command.guild_id !== undefined && command.guild_id !== channel.guildId) return false;
  const context = contextOf(world, channel);
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (context === InteractionContextType.BotDM && command.dm_permission === false && !command.contexts) return false;
  const owners = ownersFor(world, person, channel, command.integration_types);
  if (Object.keys(owners).length === 0) return false;
  if (context === InteractionContextType.BotDM)
    return owners["1"] !== undefined || sharesGuildWithBot(world, person.id);
  return context !== InteractionContextType.Guild || isPermitted(world, command, person, channel);
}

function isPermitted(
  world: World,
  command: APIApplicationCommand,
  person: PersonRecord,
  channel: ChannelRecord,
): boolean {
  const held = world.permissionsIn(channel, person.id);
  if ((held & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
  if (command.default_member_permissions == null) return true;
  const needed = BigInt(command.default_member_permissions);
  // "0" means administrators only.
  if (needed === 0n) return (held & PermissionFlagsBits.Administrator) !== 0n;
  return (held & needed) === needed;
}

export function isSlashCommand(command: APIApplicationCommand): boolean {
  return command.type === ApplicationCommandType.ChatInput;
}
