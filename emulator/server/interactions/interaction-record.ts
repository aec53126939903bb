import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  InteractionType,
} from "discord-api-types/v10";
import type { LocalInteraction, Outcome } from "../../protocol.ts";

/** Installations that allowed the interaction: `"0"` the guild (or "0" in the bot's direct messages), `"1"` the person. */
export type IntegrationOwners = Partial<Record<"0" | "1", string>>;

/** What the bot is sent in INTERACTION_CREATE. */
export interface InteractionPayload {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly [field: string]: unknown;
}

/** How the bot answered. */
export type Answered =
  | { readonly kind: "message" | "deferredMessage" | "update" | "deferredUpdate"; readonly messageId: string }
  | { readonly kind: "modal"; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** One interaction from the moment a person caused it until its token expires. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly payload: InteractionPayload;
  readonly owners: IntegrationOwners;
  readonly label: string;
  /** The message whose component was used, or whose button opened the modal. */
  readonly sourceMessageId: string | null;
  readonly customId: string | null;
  /** The interaction that opened the modal this one submits. */
  readonly openedBy: InteractionRecord | null;
  readonly sentAtMs: number;
  /** Not a member of the guild, the bot may not speak in public without leave and has few follow-ups. */
  readonly onlyOnAccount: boolean;
  readonly forcedPrivate: boolean;
  state: LocalInteraction["state"];
  failure: string | null;
  answer: Answered | null;
  followUpIds: string[];
  readonly settled: PromiseWithResolvers<Outcome>;
}

export const localKinds = {
  1: "command",
  2: "command",
  3: "component",
  4: "autocomplete",
  5: "modal",
} as const satisfies Record<InteractionType, LocalInteraction["kind"]>;

export function interactionView(record: InteractionRecord): LocalInteraction {
  return {
    id: record.id,
    userId: record.userId,
    channelId: record.channelId,
    kind: localKinds[record.type],
    label: record.label,
    messageId: record.sourceMessageId,
    customId: record.customId,
    sentAtMs: record.sentAtMs,
    state: record.state,
    failure: record.failure,
  };
}
