import { RESTJSONErrorCodes } from "discord-api-types/v10";

/** The nested `errors` object of a 50035: keys are fields, `_errors` holds what is wrong with this one. */
export interface FormErrorTree {
  readonly [field: string]: FormErrorTree | readonly FormError[];
}

export interface FormError {
  readonly code: string;
  readonly message: string;
}

/** Discord's own words and status for the errors this server gives. */
const known = {
  UnknownApplication: [404, "Unknown Application"],
  UnknownChannel: [404, "Unknown Channel"],
  UnknownGuild: [404, "Unknown Guild"],
  UnknownMember: [404, "Unknown Member"],
  UnknownMessage: [404, "Unknown Message"],
  UnknownRole: [404, "Unknown Role"],
  UnknownUser: [404, "Unknown User"],
  UnknownEmoji: [400, "Unknown Emoji"],
  UnknownWebhook: [404, "Unknown Webhook"],
  UnknownInteraction: [404, "Unknown interaction"],
  UnknownApplicationCommand: [404, "Unknown application command"],
  MaximumNumberOfEmojisReached: [400, "Maximum number of emojis reached (50)"],
  MaximumNumberOfAnimatedEmojisReached: [400, "Maximum number of animated emojis reached (50)"],
  MaximumNumberOfWebhooksReached: [400, "Maximum number of webhooks reached (15)"],
  MaximumNumberOfPinsReachedForTheChannel: [400, "Maximum number of pins reached"],
  MaximumNumberOfReactionsReached: [400, "Maximum number of reactions reached (20)"],
  MaximumNumberOfApplicationCommandsReached: [400, "Maximum number of application commands reached"],
  RequestEntityTooLarge: [413, "Request entity too large"],
  InteractionHasAlreadyBeenAcknowledged: [400, "Interaction has already been acknowledged."],
  ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages: [
    400,
    "This interaction has hit the maximum number of follow-up messages",
  ],
  MissingAccess: [403, "Missing Access"],
  CannotExecuteActionOnDMChannel: [403, "Cannot execute action on a DM channel"],
  CannotEditMessageAuthoredByAnotherUser: [403, "Cannot edit a message authored by another user"],
  CannotSendAnEmptyMessage: [400, "Cannot send an empty message"],
  CannotSendMessagesToThisUser: [403, "Cannot send messages to this user"],
  CannotSendMessagesToThisUserDueToHavingNoMutualGuilds: [
    403,
    "Cannot send messages to this user due to having no mutual guilds",
  ],
  MissingPermissions: [403, "Missing Permissions"],
  ProvidedTooFewOrTooManyMessagesToDelete: [
    400,
    "You can only bulk delete messages in the amount of at least 2 and at most 100",
  ],
  CannotExecuteActionOnThisChannelType: [400, "Cannot execute action on this channel type"],
  InvalidWebhookToken: [401, "Invalid Webhook Token"],
  InvalidStickerSent: [400, "Invalid sticker sent"],
  InvalidFormBodyOrContentType: [400, "Invalid Form Body"],
  InvalidActionOnArchivedThread: [400, "Thread is archived"],
  RequestBodyContainsInvalidJSON: [400, "The request body contains invalid JSON."],
  InvalidRecipients: [400, "Invalid Recipient(s)"],
  OneOfTheMessagesProvidedWasTooOldForBulkDelete: [400, "A message provided was too old to bulk delete"],
  PollExpired: [403, "Poll expired"],
  CannotEditAPollMessage: [400, "Cannot edit a poll message"],
  CannotExpireANonPollMessage: [400, "Cannot expire a non-poll message"],
  ThreadLocked: [400, "Thread is locked"],
  ThreadAlreadyCreatedForMessage: [400, "A thread has already been created for this message"],
} satisfies Partial<Record<keyof typeof RESTJSONErrorCodes, readonly [number, string]>>;

export type ApiErrorName = keyof typeof known;

/** A refusal in Discord's form: HTTP status, JSON code, message and, for 50035, the tree of fields. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrorTree | null;

  constructor(status: number, code: number, message: string, errors: FormErrorTree | null = null) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): Record<string, unknown> {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

export function apiError(name: ApiErrorName, errors: FormErrorTree | null = null): ApiError {
  const [status, message] = known[name];
  return new ApiError(status, errorCode(name), message, errors);
}

export function errorCode(name: ApiErrorName): number {
  return RESTJSONErrorCodes[name];
}

export const errorNames = Object.keys(known) as readonly ApiErrorName[];
