import { type APIApplicationCommand, ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import type { Action, OptionValue } from "../../protocol.ts";
import { isForcedPrivate, originFields, ownersFor } from "../interactions/interaction-origin.ts";
import type { InteractionRecord } from "../interactions/interaction-record.ts";
import { messageForBot } from "../world/message-shape.ts";
import type { ChannelRecord, PersonRecord } from "../world/records.ts";
import { type ClientContext, personNamed, visibleChannel, visibleMessage } from "./client-context.ts";
import { offeredCommands } from "./offered-commands.ts";
import { RefusedError } from "./refused-error.ts";
import { Resolver } from "./resolver.ts";
import { checkTyped, nestOptions, optionsAt } from "./typed-options.ts";

type SlashUse = Extract<Action, { kind: "slash" | "autocomplete" }>;

/** Sends a slash command, or asks for suggestions while one is typed. */
export function useSlashCommand(context: ClientContext, action: SlashUse): InteractionRecord {
  const { world, uploads } = context;
  const person = personNamed(world, action.as);
  const channel = visibleChannel(world, person, action.channelId);
  const command = offered(context, person, channel, action.commandId);
  if (command.type !== ApplicationCommandType.ChatInput) {
    throw new RefusedError("unknownCommand", `${command.name} is in the context menu.`);
  }
  const focused = action.kind === "autocomplete" ? action.focused : null;
  const definitions = optionsAt(command, action.path);
  if (focused !== null) {
    const definition = definitions.find((one) => one.name === focused);
    if (!definition || !("autocomplete" in definition) || !definition.autocomplete) {
      throw new RefusedError("noAutocomplete", `The option ${focused} suggests nothing.`, focused);
    }
  }
  const resolver = new Resolver(world, channel, person.id, (id) => uploads.take(id));
  const sent = checkTyped(definitions, action.options, resolver, focused);
  const { resolved } = resolver;
  const data = {
    ...commandFields(command),
    options: nestOptions(command, action.path, sent),
    ...(resolved && { resolved }),
  };
  const type = focused === null ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
  return begin(context, {
    person,
    channel,
    command,
    type,
    data,
    label: typedLabel(command, action.path, action.options),
  });
}

/** Uses a command of a person's or message's context menu. */
export function useContextCommand(
  context: ClientContext,
  action: Extract<Action, { kind: "contextCommand" }>,
): InteractionRecord {
  const { world, uploads } = context;
  const person = personNamed(world, action.as);
  const channel = visibleChannel(world, person, action.channelId);
  const command = offered(context, person, channel, action.commandId);
  const resolver = new Resolver(world, channel, person.id, (id) => uploads.take(id));
  const data: Record<string, unknown> = { ...commandFields(command), target_id: action.targetId };
  if (command.type === ApplicationCommandType.User) {
    resolver.user(action.targetId);
    data["resolved"] = resolver.resolved;
  } else if (command.type === ApplicationCommandType.Message) {
    const { record } = visibleMessage(world, person, action.targetId);
    data["resolved"] = { messages: { [record.id]: messageForBot(world, record) } };
  } else throw new RefusedError("unknownCommand", `/${command.name} is not in the context menu.`);
  return begin(context, {
    person,
    channel,
    command,
    type: InteractionType.ApplicationCommand,
    data,
    label: command.name,
  });
}

function offered(
  { world }: ClientContext,
  person: PersonRecord,
  channel: ChannelRecord,
  commandId: string,
): APIApplicationCommand {
  const command = offeredCommands(world, person, channel).find((one) => one.id === commandId);
  if (!command) throw new RefusedError("unknownCommand", "There is no such command here.");
  return command;
}

function commandFields(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id !== undefined && { guild_id }) };
}

function begin(
  { world, interactions }: ClientContext,
  use: {
    readonly person: PersonRecord;
    readonly channel: ChannelRecord;
    readonly command: APIApplicationCommand;
    readonly type: InteractionType;
    readonly data: object;
    readonly label: string;
  },
): InteractionRecord {
  const { person, channel, command, type, data, label } = use;
  const owners = ownersFor(world, person, channel, command.integration_types);
  return interactions.begin({
    type,
    userId: person.id,
    channelId: channel.id,
    guildId: channel.guildId,
    owners,
    label,
    sourceMessageId: null,
    customId: null,
    openedBy: null,
    onlyOnAccount: owners["0"] === undefined,
    forcedPrivate: isForcedPrivate(world, person, channel),
    fields: { ...originFields(world, person, channel, owners), data },
  });
}

function typedLabel(
  command: APIApplicationCommand,
  path: readonly string[],
  options: Readonly<Record<string, OptionValue>>,
): string {
  const typed = Object.entries(options).map(([name, value]) => `${name}:${value}`);
  return [`/${command.name}`, ...path, ...typed].join(" ");
}
