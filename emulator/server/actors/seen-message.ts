import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from "discord-api-types/v10";
import type { Action, Outcome } from "../../protocol.ts";
import { readableText } from "../messages/mentions.ts";
import { type Interactive, walkComponents } from "../messages/walk-components.ts";
import { messageShape } from "../world/message-shape.ts";
import type { MessageRecord } from "../world/records.ts";
import type { Stage } from "./stage.ts";

/** Who sees a message and acts on it. Such an act may be answered by another message. */
export interface Acting {
  readonly id: string;
  readonly name: string;
  readonly discord: Stage;
  act(action: Action): Promise<Turn>;
  message(id: string): SeenMessage;
}

/** A message as one person sees it. It stays the same message when it is edited. */
export class SeenMessage {
  readonly id: string;
  readonly #record: MessageRecord;
  readonly #actor: Acting;

  constructor(actor: Acting, record: MessageRecord) {
    this.id = record.id;
    this.#actor = actor;
    this.#record = record;
  }

  /** As the API shows it now. */
  get raw(): APIMessage {
    return messageShape(this.#actor.discord.world, this.#record, this.#actor.id);
  }

  /** The content and every text of its components, one a line. */
  get text(): string {
    return readableText(this.#record.message.content, this.#record.message.components ?? []).trim();
  }

  get isPrivate(): boolean {
    return this.#record.visibleTo !== null;
  }

  get isThinking(): boolean {
    return this.#record.state === "thinking";
  }

  get authorId(): string {
    return this.#record.authorId;
  }

  /** Labels of the buttons that can be pressed, in reading order. */
  get buttons(): readonly string[] {
    return this.#interactive.flatMap((component) =>
      component.type === ComponentType.Button && !component.disabled ? [labelOf(component)] : [],
    );
  }

  /** Presses the button with this label or custom_id. @throws RefusedError when a client would not let them */
  press(labelOrCustomId: string): Promise<Turn> {
    const { id } = this.#actor;
    const customId = this.#customId(labelOrCustomId);
    return this.#actor.act({ kind: "press", as: id, messageId: this.id, customId });
  }

  /** Chooses in the select menu with this placeholder or custom_id. */
  choose(placeholderOrCustomId: string, ...values: readonly string[]): Promise<Turn> {
    const { id } = this.#actor;
    const customId = this.#customId(placeholderOrCustomId);
    return this.#actor.act({ kind: "choose", as: id, messageId: this.id, customId, values });
  }

  async dismiss(): Promise<void> {
    await this.#actor.act({ kind: "dismiss", as: this.#actor.id, messageId: this.id });
  }

  /** Answers it. It pings whom it answers, as the switch in a client does, unless that is off. */
  async reply(content: string, { ping = true }: { readonly ping?: boolean } = {}): Promise<SeenMessage> {
    const as = this.#actor.id;
    const { channelId } = this.#record;
    const turn = await this.#actor.act({ kind: "say", as, channelId, content, replyTo: this.id, pingReplied: ping });
    if (turn.outcome.kind !== "done" || turn.outcome.id === null) throw new Error("nothing was said");
    return this.#actor.message(turn.outcome.id);
  }

  async pin(): Promise<void> {
    await this.#actor.act({ kind: "pin", as: this.#actor.id, messageId: this.id });
  }

  async unpin(): Promise<void> {
    await this.#actor.act({ kind: "unpin", as: this.#actor.id, messageId: this.id });
  }

  async react(emoji: string): Promise<void> {
    await this.#actor.act({ kind: "react", as: this.#actor.id, messageId: this.id, emoji });
  }

  /** Chooses these answers of a poll, by their numbers; none takes the vote back. */
  async vote(...answerIds: readonly number[]): Promise<void> {
    await this.#actor.act({ kind: "vote", as: this.#actor.id, messageId: this.id, answerIds });
  }

  get #interactive(): readonly Interactive[] {
    return [...walkComponents(this.#record.message.components ?? [])].flatMap(({ component }) =>
      "custom_id" in component ? [component] : [],
    );
  }

  #customId(label: string): string {
    const all = this.#interactive;
    const byId = all.find((component) => component.custom_id === label);
    const byLabel = all.filter((component) => labelOf(component) === label);
    if (byLabel.length > 1) throw new Error(`${byLabel.length} components are called ${label}`);
    return (byId ?? byLabel[0])?.custom_id ?? label;
  }
}

/** What came of something a person did, once the bot has answered. */
export class Turn {
  readonly outcome: Outcome;
  readonly #actor: Acting;

  constructor(actor: Acting, outcome: Outcome) {
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

function labelOf(component: Interactive): string {
  if (component.type === ComponentType.Button) return component.label ?? component.emoji?.name ?? "";
  return component.placeholder ?? "";
}
