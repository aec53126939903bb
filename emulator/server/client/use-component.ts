import { ComponentType, InteractionType } from "discord-api-types/v10";
import type { Action } from "../../protocol.ts";
import { originFields } from "../interactions/interaction-origin.ts";
import type { IntegrationOwners, InteractionRecord } from "../interactions/interaction-record.ts";
import { findComponent, type Interactive } from "../messages/walk-components.ts";
import { messageForBot } from "../world/message-shape.ts";
import type { ChannelRecord, MessageRecord, PersonRecord } from "../world/records.ts";
import { checkChosen, isSelect } from "./chosen-values.ts";
import { type ClientContext, personNamed, visibleChannel, visibleMessage } from "./client-context.ts";
import { modalSubmission } from "./modal-submission.ts";
import { RefusedError } from "./refused-error.ts";
import { Resolver } from "./resolver.ts";

/** Presses a button. */
export function pressButton(context: ClientContext, action: Extract<Action, { kind: "press" }>): InteractionRecord {
  const use = findUse(context, action);
  const { component } = use;
  if (component.type !== ComponentType.Button) {
    throw new RefusedError("notAButton", "This cannot be pressed.", action.customId);
  }
  const data = { component_type: component.type, custom_id: component.custom_id, id: component.id };
  return begin(context, use, component.label ?? component.emoji?.name ?? component.custom_id, data);
}

/** Chooses in a select menu. */
export function chooseValues(context: ClientContext, action: Extract<Action, { kind: "choose" }>): InteractionRecord {
  const use = findUse(context, action);
  const { component, channel, person } = use;
  if (!isSelect(component)) throw new RefusedError("notASelect", "Nothing can be chosen here.", action.customId);
  const resolver = new Resolver(context.world, channel, person.id, (id) => context.uploads.take(id));
  checkChosen(component, action.values, resolver, component.min_values ?? 1);
  const { resolved } = resolver;
  const data = {
    component_type: component.type,
    custom_id: component.custom_id,
    id: component.id,
    values: action.values,
    ...(resolved && { resolved }),
  };
  return begin(context, use, component.placeholder ?? component.custom_id, data);
}

/** Submits the modal an earlier interaction opened. */
export function submitModal(context: ClientContext, action: Extract<Action, { kind: "submit" }>): InteractionRecord {
  const { world, interactions, uploads } = context;
  const person = personNamed(world, action.as);
  const opener = interactions.find(action.interactionId);
  if (opener?.userId !== person.id || opener.answer?.kind !== "modal") {
    throw new RefusedError("unknownModal", `${person.displayName} has no such form open.`);
  }
  const channel = visibleChannel(world, person, opener.channelId);
  const resolver = new Resolver(world, channel, person.id, (id) => uploads.take(id));
  const data = modalSubmission(opener.answer.modal, action.fields, resolver);
  const source = opener.sourceMessageId === null ? undefined : world.message(opener.sourceMessageId);
  return interactions.begin({
    type: InteractionType.ModalSubmit,
    userId: person.id,
    channelId: channel.id,
    guildId: channel.guildId,
    owners: opener.owners,
    label: opener.answer.modal.title,
    sourceMessageId: source?.id ?? null,
    customId: data.custom_id,
    openedBy: opener,
    onlyOnAccount: opener.onlyOnAccount,
    forcedPrivate: opener.forcedPrivate,
    fields: {
      ...originFields(world, person, channel, opener.owners),
      data,
      ...(source && { message: messageForBot(world, source) }),
    },
  });
}

interface ComponentUse {
  readonly person: PersonRecord;
  readonly channel: ChannelRecord;
  readonly record: MessageRecord;
  readonly component: Interactive;
}

/** @throws RefusedError for a message or component the person does not see, or one that is disabled */
function findUse(
  { world }: ClientContext,
  action: { readonly as: string; readonly messageId: string; readonly customId: string },
): ComponentUse {
  const person = personNamed(world, action.as);
  const { channel, record } = visibleMessage(world, person, action.messageId);
  const component = findComponent(record.message.components ?? [], action.customId);
  if (!component) throw new RefusedError("unknownComponent", "This message has no such component.", action.customId);
  if (component.disabled) throw new RefusedError("disabledComponent", "This is disabled.", action.customId);
  if (record.message.application_id !== world.application.id) {
    throw new RefusedError("unknownComponent", "Only an app's message has components.", action.customId);
  }
  return { person, channel, record, component };
}

function begin(
  { world, interactions }: ClientContext,
  use: ComponentUse,
  label: string,
  data: object,
): InteractionRecord {
  const { person, channel, record, component } = use;
  const owners = ownersOfMessage(record, channel);
  return interactions.begin({
    type: InteractionType.MessageComponent,
    userId: person.id,
    channelId: channel.id,
    guildId: channel.guildId,
    owners,
    label,
    sourceMessageId: record.id,
    customId: component.custom_id,
    openedBy: null,
    onlyOnAccount: owners["0"] === undefined,
    forcedPrivate: false,
    fields: { ...originFields(world, person, channel, owners), data, message: messageForBot(world, record) },
  });
}

/** A component carries the installations of the interaction that made its message; a plain message, where it is. */
function ownersOfMessage(record: MessageRecord, channel: ChannelRecord): IntegrationOwners {
  return record.message.interaction_metadata?.authorizing_integration_owners ?? { "0": channel.guildId ?? "0" };
}
