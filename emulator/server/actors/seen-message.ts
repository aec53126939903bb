import { type APIMessage, ComponentType } from "discord-api-types/v10";
import { readableText } from "../messages/mentions.ts";
import { type Interactive, walkComponents } from "../messages/walk-components.ts";
import type { MessageRecord } from "../world/records.ts";
import { messageShape } from "../world/shapes.ts";
import type { Actor } from "./actor.ts";
import type { Turn } from "./turn.ts";

/** A message as one person sees it. It stays the same message when it is edited. */
export class SeenMessage {
  readonly id: string;
  readonly #record: MessageRecord;
  readonly #actor: Actor;

  constructor(actor: Actor, record: MessageRecord) {
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

function labelOf(component: Interactive): string {
  if (component.type === ComponentType.Button) return component.label ?? component.emoji?.name ?? "";
  return component.placeholder ?? "";
}
