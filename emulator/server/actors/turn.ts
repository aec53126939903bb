import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Outcome } from "../../protocol.ts";
import type { Actor } from "./actor.ts";
import type { SeenMessage } from "./seen-message.ts";

/** What came of something a person did, once the bot has answered. */
export class Turn {
  readonly outcome: Outcome;
  readonly #actor: Actor;

  constructor(actor: Actor, outcome: Outcome) {
    this.#actor = actor;
    this.outcome = outcome;
  }

  /** The message that answers, or that was changed. @throws Error when the answer is none */
  get message(): SeenMessage {
    if ("messageId" in this.outcome) return this.#actor.message(this.outcome.messageId);
    throw new Error(`no message answered, but ${JSON.stringify(this.outcome)}`);
  }

  /** @throws Error when no form was opened */
  get modal(): APIModalInteractionResponseCallbackData {
    if (this.outcome.kind === "modal") return this.outcome.modal;
    throw new Error(`no form was opened, but ${JSON.stringify(this.outcome)}`);
  }

  /** @throws Error when nothing was suggested */
  get choices(): readonly APIApplicationCommandOptionChoice[] {
    if (this.outcome.kind === "choices") return this.outcome.choices;
    throw new Error(`nothing was suggested, but ${JSON.stringify(this.outcome)}`);
  }

  /** Why it failed, such as "The application did not respond"; null when it did not. */
  get failure(): string | null {
    return this.outcome.kind === "failed" ? this.outcome.reason : null;
  }

  /** The message once a deferred answer is there; at once when it was not deferred. */
  async settled(): Promise<SeenMessage> {
    const { outcome } = this;
    const { interactions } = this.#actor.discord;
    if ("interactionId" in outcome) {
      await this.#actor.discord.until(() => interactions.find(outcome.interactionId)?.state !== "deferred");
    }
    return this.message;
  }

  /** Submits the form that was opened. Fields by custom_id; those left out keep what they were shown with. */
  submit(fields: Readonly<Record<string, string | readonly string[] | boolean>> = {}): Promise<Turn> {
    if (this.outcome.kind !== "modal") throw new Error(`no form was opened, but ${JSON.stringify(this.outcome)}`);
    const { interactionId } = this.outcome;
    return this.#actor.act({ kind: "submit", as: this.#actor.id, interactionId, fields });
  }

  /** Has the gateway deliver the interaction once more. */
  async redeliver(): Promise<void> {
    if (!("interactionId" in this.outcome)) throw new Error("this was no interaction");
    await this.#actor.discord.control({ kind: "redeliver", interactionId: this.outcome.interactionId });
  }
}
