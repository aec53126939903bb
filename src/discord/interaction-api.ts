import type { REST } from "@discordjs/rest";
import { DiscordAPIError, RateLimitError } from "@discordjs/rest";
import type { APIModalInteractionResponseCallbackData, InteractionResponseType } from "discord-api-types/v10";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import type { MessageBody, OutgoingMessage } from "./message-body.ts";

/** Where an answer goes: the ids and the token of one interaction, good for 15 minutes. */
export interface InteractionAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/**
 * `expired`: Discord does not know the interaction or its message any more. `taken`: somebody else has answered it.
 */
export type Delivery = "delivered" | "expired" | "taken";

/** The calls that answer one interaction. Everything but `expired` and `taken` throws. */
export interface InteractionApi {
  callback(to: InteractionAddress, response: Callback): Promise<Delivery>;
  editOriginal(to: InteractionAddress, message: OutgoingMessage): Promise<Delivery>;
  deleteOriginal(to: InteractionAddress): Promise<Delivery>;
  followUp(to: InteractionAddress, message: OutgoingMessage): Promise<Delivery>;
}

export interface Callback {
  readonly body: {
    readonly type: InteractionResponseType;
    readonly data?:
      | MessageBody
      | APIModalInteractionResponseCallbackData
      | { readonly flags: number }
      | SuggestedChoices;
  };
  readonly files?: OutgoingMessage["files"];
}

export interface SuggestedChoices {
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

const expiredCodes: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/**
 * `rest` must be an instance of its own with `globalRequestsPerSecond: Infinity` (Discord exempts these endpoints from the
 * global limit) and `retries: 0` (the rule for repeating is here).
 */
export function interactionApi(rest: REST): InteractionApi {
  const original = (to: InteractionAddress) => Routes.webhookMessage(to.applicationId, to.token, "@original");
  return {
    callback: (to, { body, files = [] }) =>
      delivery((repeated) =>
        appliedBefore(repeated, rest.post(Routes.interactionCallback(to.id, to.token), { body, files, auth: false })),
      ),
    editOriginal: (to, { body, files }) => delivery(() => rest.patch(original(to), { body, files, auth: false })),
    deleteOriginal: (to) => delivery(() => rest.delete(original(to), { auth: false })),
    // Not repeatable: Discord has no nonce here, and a second copy is worse than none.
    followUp: (to, { body, files }) =>
      rest
        .post(Routes.webhook(to.applicationId, to.token), { body, files, auth: false })
        .then(() => "delivered" as const, asDelivery),
  };
}

/**
 * Sends, and at once a second time when the first got no answer or a 5xx: a connection reset before the callback was applied
 * would otherwise leave the person with "did not respond".
 */
async function delivery(send: (repeated: boolean) => Promise<unknown>): Promise<Delivery> {
  try {
    await send(false);
    return "delivered";
  } catch (error) {
    if (isAnswerOfDiscord(error)) return asDelivery(error);
  }
  try {
    await send(true);
    return "delivered";
  } catch (error) {
    return asDelivery(error);
  }
}

/** On the repetition, "already acknowledged" says that the first attempt had been applied. */
async function appliedBefore(repeated: boolean, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!repeated || !hasCode(error, [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged])) throw error;
  }
}

function asDelivery(error: unknown): Delivery {
  if (hasCode(error, [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged])) return "taken";
  if (hasCode(error, expiredCodes)) return "expired";
  throw error;
}

function isAnswerOfDiscord(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof RateLimitError;
}

function hasCode(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
