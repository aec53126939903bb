import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";

/** Private means ephemeral everywhere except in the bot's own direct messages, where every message is private already. */
export type Visibility = "private" | "public";

export interface ViewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Alt text. */
  readonly description: string;
}

/** A message as plain API JSON, always Components V2; whoever sends it sets the flags, and lets it notify nobody but `mentions`. */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ViewFile[];
  /** Ids of people whom their mention may notify. Roles and everyone are never among them: nothing could say so. */
  readonly mentions?: readonly string[];
}

/** A modal as plain API JSON: at most five labels. */
export type Form = APIModalInteractionResponseCallbackData;

/**
 * How an interaction will be answered, decided at once from the payload alone.
 *
 * - `reply` a new message; slow → deferred reply.
 * - `update` the pressed message changes; slow → deferred update; only for private messages and the bot's own DM.
 * - `form` a modal, never deferred; when it takes 2 s, `slow` is sent: a button that opens the form.
 */
export type Answer =
  | { readonly kind: "reply"; readonly visibility: Visibility }
  | { readonly kind: "update" }
  | { readonly kind: "form"; readonly slow: View };

export type Reply<A extends Answer> =
  | {
      readonly kind: "view";
      readonly view: View;
      readonly also?: readonly { readonly view: View; readonly visibility: Visibility }[];
    }
  | (A extends { kind: "form" } ? { readonly kind: "form"; readonly form: Form } : never);
