import {
  type APIApplicationCommandOptionChoice,
  type APIMessageInteractionMetadata,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import { checkedModal } from "../messages/check-modal.ts";
import { composeMessage, editedMessage, type NewMessage } from "../messages/compose-message.ts";
import type { MessageBody } from "../messages/message-body.ts";
import { replyTo } from "../messages/reply-to.ts";
import { apiError } from "../rest/api-error.ts";
import { checkBody } from "../rest/check-body.ts";
import { FormErrors } from "../rest/form-errors.ts";
import { schemas } from "../rest/schemas.ts";
import type { IncomingFile } from "../world/files.ts";
import { addMessage, changeMessage } from "../world/messages.ts";
import type { MessageRecord } from "../world/records.ts";
import { personShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import type { InteractionBook } from "./interaction-book.ts";
import type { InteractionRecord } from "./interaction-record.ts";

export interface Callback {
  readonly type: unknown;
  readonly data: unknown;
  readonly files: readonly IncomingFile[];
  readonly warn: (words: string) => void;
}

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage, Modal } =
  InteractionResponseType;
const choicesType = InteractionResponseType.ApplicationCommandAutocompleteResult;

/**
 * Does what the bot answered, and lets the person who waits know.
 *
 * @returns the message it made or changed, or null for a modal or choices
 * @throws ApiError when Discord would refuse it; the interaction then still waits
 */
export function applyCallback(
  world: World,
  book: InteractionBook,
  record: InteractionRecord,
  callback: Callback,
): MessageRecord | null {
  checkType(record, callback.type);
  switch (callback.type) {
    case ChannelMessageWithSource:
    case DeferredChannelMessageWithSource:
      return reply(world, book, record, callback, callback.type === DeferredChannelMessageWithSource);
    case DeferredMessageUpdate:
    case UpdateMessage:
      return update(world, book, record, callback, callback.type === DeferredMessageUpdate);
    case Modal:
      openModal(book, record, callback);
      return null;
    default:
      suggest(book, record, callback);
      return null;
  }
}

/** Which answers an interaction may get: a form is not answered by a form, only components have something to update. */
function checkType(record: InteractionRecord, type: unknown): void {
  const messages = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
  const updates = record.sourceMessageId === null ? [] : [DeferredMessageUpdate, UpdateMessage];
  const allowed =
    record.type === InteractionType.ApplicationCommandAutocomplete
      ? [choicesType]
      : [...messages, ...updates, ...(record.type === InteractionType.ModalSubmit ? [] : [Modal])];
  if (allowed.some((one) => one === type)) return;
  const errors = new FormErrors();
  errors.add(["type"], "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
  throw errors.toError();
}

function reply(
  world: World,
  book: InteractionBook,
  record: InteractionRecord,
  callback: Callback,
  deferred: boolean,
): MessageRecord {
  const body = checkBody(schemas.reply, callback.data ?? {}, callback.warn, ["data"]);
  const message = composeReply(world, record, deferred ? flagsOnly(body) : body, deferred ? [] : callback.files, {
    extraFlags: deferred ? MessageFlags.Loading : 0,
    ...cause(world, record),
  });
  record.answer = { kind: deferred ? "deferredMessage" : "message", messageId: message.id };
  addMessage(world, message);
  const outcome = { kind: "reply", interactionId: record.id, messageId: message.id, deferred } as const;
  book.settle(record, deferred ? "deferred" : "answered", outcome);
  return message;
}

/** What the answer stands under: the command that was used, or the message whose component was. */
function cause(world: World, record: InteractionRecord): Pick<NewMessage, "type" | "usedCommand" | "reference"> {
  if (isCommand(record)) return { type: MessageType.ChatInputCommand, usedCommand: record.label };
  if (record.sourceMessageId === null) return { type: MessageType.Default };
  return replyTo(world, { id: record.sourceMessageId, channelId: record.channelId });
}

/** A deferral decides only whether the answer will be private. */
function flagsOnly(body: MessageBody): MessageBody {
  return { flags: (body.flags ?? 0) & MessageFlags.Ephemeral };
}

/** A message of the bot that answers an interaction: private where it asks for that or may not speak. */
export function composeReply(
  world: World,
  record: InteractionRecord,
  body: MessageBody,
  files: readonly IncomingFile[],
  details: Pick<NewMessage, "extraFlags" | "type" | "usedCommand" | "reference">,
): MessageRecord {
  const channel = world.channels.get(record.channelId);
  if (!channel) throw apiError("UnknownChannel");
  const isPrivate = record.forcedPrivate || ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return composeMessage(world, {
    channel,
    authorId: world.application.botUserId,
    body,
    files,
    ...details,
    extraFlags: (details.extraFlags ?? 0) | (isPrivate ? MessageFlags.Ephemeral : 0),
    visibleTo: isPrivate ? record.userId : null,
    interaction: interactionMetadata(world, record),
  });
}

function update(
  world: World,
  book: InteractionBook,
  record: InteractionRecord,
  callback: Callback,
  deferred: boolean,
): MessageRecord {
  const message = record.sourceMessageId === null ? undefined : world.message(record.sourceMessageId);
  if (!message) throw apiError("UnknownMessage");
  if (!deferred) {
    const body = checkBody(schemas.editedReply, callback.data ?? {}, callback.warn, ["data"]);
    changeMessage(world, message, { message: editedMessage(world, message, body, callback.files) });
  }
  record.answer = { kind: deferred ? "deferredUpdate" : "update", messageId: message.id };
  const outcome = { kind: "update", interactionId: record.id, messageId: message.id, deferred } as const;
  book.settle(record, deferred ? "deferred" : "answered", outcome);
  return message;
}

function openModal(book: InteractionBook, record: InteractionRecord, callback: Callback): void {
  const modal = checkedModal(checkBody(schemas.modal, callback.data, callback.warn, ["data"]));
  record.answer = { kind: "modal", modal };
  book.settle(record, "answered", { kind: "modal", interactionId: record.id, modal });
}

function suggest(book: InteractionBook, record: InteractionRecord, callback: Callback): void {
  const schema =
    focusedType(record) === ApplicationCommandOptionType.String
      ? schemas.stringChoices
      : focusedType(record) === ApplicationCommandOptionType.Integer
        ? schemas.integerChoices
        : schemas.numberChoices;
  const { choices = [] } = checkBody(schema, callback.data ?? {}, callback.warn, ["data"]);
  const shown: readonly APIApplicationCommandOptionChoice[] = choices ?? [];
  record.answer = { kind: "choices", choices: shown };
  book.settle(record, "answered", { kind: "choices", interactionId: record.id, choices: shown });
}

interface OptionNode {
  readonly type: ApplicationCommandOptionType;
  readonly focused?: true;
  readonly options?: readonly OptionNode[];
}

function focusedType(record: InteractionRecord): ApplicationCommandOptionType | undefined {
  // Built by this server when the interaction began.
  const data = record.payload["data"] as { readonly options?: readonly OptionNode[] } | undefined;
  const search = (options: readonly OptionNode[]): OptionNode | undefined => {
    for (const option of options) {
      const found = option.focused ? option : search(option.options ?? []);
      if (found) return found;
    }
    return undefined;
  };
  return search(data?.options ?? [])?.type;
}

function isCommand(record: InteractionRecord): boolean {
  return record.type === InteractionType.ApplicationCommand;
}

/** Who did what: shown with the message, and by which a bot recognises its own answer. */
function interactionMetadata(world: World, record: InteractionRecord): APIMessageInteractionMetadata {
  const person = world.people.get(record.userId);
  if (!person) throw apiError("UnknownUser");
  const base = { id: record.id, user: personShape(person), authorizing_integration_owners: record.owners };
  if (record.type === InteractionType.ModalSubmit && record.openedBy) {
    const trigger = interactionMetadata(world, record.openedBy);
    if (trigger.type === InteractionType.ModalSubmit) throw new Error("a form was opened by a form");
    return { ...base, type: InteractionType.ModalSubmit, triggering_interaction_metadata: trigger };
  }
  if (record.type === InteractionType.MessageComponent) {
    return { ...base, type: InteractionType.MessageComponent, interacted_message_id: record.sourceMessageId ?? "" };
  }
  return { ...base, type: InteractionType.ApplicationCommand };
}
