import * as spec from "discord-api-spec/zod";
import type {
  APIApplicationCommand,
  APICommandAutocompleteInteractionResponseCallbackData,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIChannelMessagesThreadsJSONBody,
  RESTPostAPIChannelThreadsJSONBody,
} from "discord-api-types/v10";
import type { ZodMiniType } from "zod/mini";
import type { MessageBody, SentBody } from "../messages/message-body.ts";

export type CommandBody = Partial<APIApplicationCommand> & Pick<APIApplicationCommand, "name">;

/** Names a checked body's type. The schema is Discord's, the type discord-api-types': nothing but tests compares them. */
function typed<T>(schema: ZodMiniType): ZodMiniType<T> {
  return schema as ZodMiniType<T>;
}

export const schemas = {
  sentMessage: typed<SentBody>(spec.MessageCreateRequestSchema),
  editedMessage: typed<MessageBody>(spec.MessageEditRequestPartialSchema),
  reply: typed<MessageBody>(spec.IncomingWebhookInteractionRequestSchema),
  editedReply: typed<MessageBody>(spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema),
  throughWebhook: typed<MessageBody & { readonly username?: string | null }>(spec.IncomingWebhookRequestPartialSchema),
  modal: typed<APIModalInteractionResponseCallbackData>(spec.ModalInteractionCallbackRequestDataSchema),
  integerChoices: typed<APICommandAutocompleteInteractionResponseCallbackData>(
    spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  ),
  numberChoices: typed<APICommandAutocompleteInteractionResponseCallbackData>(
    spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  ),
  stringChoices: typed<APICommandAutocompleteInteractionResponseCallbackData>(
    spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  ),
  newCommand: typed<CommandBody>(spec.ApplicationCommandCreateRequestSchema),
  replacedCommand: typed<CommandBody>(spec.ApplicationCommandUpdateRequestSchema),
  changedCommand: typed<Partial<CommandBody>>(spec.ApplicationCommandPatchRequestPartialSchema),
  threadOnMessage: typed<RESTPostAPIChannelMessagesThreadsJSONBody>(spec.CreateTextThreadWithMessageRequestSchema),
  thread: typed<RESTPostAPIChannelThreadsJSONBody>(spec.CreateTextThreadWithoutMessageRequestSchema),
};
