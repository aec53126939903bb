import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import type { OptionValue } from "../../protocol.ts";
import { offeredCommands } from "../client/offered-commands.ts";
import { RefusedError } from "../client/refused-error.ts";
import { mayRead } from "../world/messages.ts";
import type { ChannelRecord, MessageRecord } from "../world/records.ts";
import { compareIds } from "../world/snowflake.ts";
import { type Acting, SeenMessage, type Turn } from "./seen-message.ts";

/** A file as a person picks it. */
export interface PickedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

type Typed = Readonly<Record<string, OptionValue | PickedFile>>;

/** A channel with one person in it. */
export class Place {
  readonly channelId: string;
  readonly #actor: Acting;

  constructor(actor: Acting, channel: ChannelRecord) {
    this.#actor = actor;
    this.channelId = channel.id;
  }

  /** Sends a slash command: `slash("remind daily", { time: "18:30" })`. */
  slash(words: string, options: Typed = {}): Promise<Turn> {
    return this.#actor.act({ kind: "slash", ...this.#use(words, ApplicationCommandType.ChatInput, options) });
  }

  /** Asks what an option suggests while it is typed. */
  suggest(words: string, focused: string, options: Typed): Promise<Turn> {
    const use = this.#use(words, ApplicationCommandType.ChatInput, options);
    return this.#actor.act({ kind: "autocomplete", focused, ...use });
  }

  /** Uses a command of a person's context menu. */
  onPerson(name: string, targetId: string): Promise<Turn> {
    return this.#contextCommand(name, ApplicationCommandType.User, targetId);
  }

  /** Uses a command of a message's context menu. */
  onMessage(name: string, targetId: string): Promise<Turn> {
    return this.#contextCommand(name, ApplicationCommandType.Message, targetId);
  }

  /** Writes a message. */
  async say(content: string, ...files: readonly PickedFile[]): Promise<SeenMessage> {
    const { discord, id } = this.#actor;
    const uploadIds = files.map((file) => discord.uploads.add(file));
    const { outcome } = await this.#actor.act({ kind: "say", as: id, channelId: this.channelId, content, uploadIds });
    if (outcome.kind !== "done" || outcome.id === null) throw new Error("nothing was said");
    return this.#actor.message(outcome.id);
  }

  /** Every message this person sees here, oldest first. */
  get messages(): readonly SeenMessage[] {
    return this.#visible().map((record) => new SeenMessage(this.#actor, record));
  }

  /** The newest. @throws Error when there is none */
  get last(): SeenMessage {
    const last = this.messages.at(-1);
    if (!last) throw new Error(`${this.#actor.name} sees no message here`);
    return last;
  }

  /** The first message after `message` (or after now) that fits, once it is there. */
  async next(fits: (message: SeenMessage) => boolean = () => true, message?: SeenMessage): Promise<SeenMessage> {
    const after = message?.id ?? this.#visible().at(-1)?.id ?? "0";
    const find = (): SeenMessage | undefined =>
      this.messages.find((one) => compareIds(one.id, after) > 0 && !one.isThinking && fits(one));
    await this.#actor.discord.until(() => find() !== undefined);
    const found = find();
    if (!found) throw new Error("the message went as it came");
    return found;
  }

  #visible(): readonly MessageRecord[] {
    const { world } = this.#actor.discord;
    return (world.messages.get(this.channelId) ?? []).filter((record) => mayRead(record, this.#actor.id));
  }

  #contextCommand(name: string, type: ApplicationCommandType, targetId: string): Promise<Turn> {
    const { id } = this.#actor;
    const commandId = this.#command(name, type).id;
    return this.#actor.act({ kind: "contextCommand", as: id, channelId: this.channelId, commandId, targetId });
  }

  #command(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const { world } = this.#actor.discord;
    const person = world.people.get(this.#actor.id);
    const channel = world.channels.get(this.channelId);
    const offered = person && channel ? offeredCommands(world, person, channel) : [];
    const command = offered.find((one) => one.name === name && one.type === type);
    if (!command) throw new RefusedError("unknownCommand", `${this.#actor.name} is offered no ${name} here.`);
    return command;
  }

  #use(words: string, type: ApplicationCommandType, typed: Typed) {
    const [name = "", ...path] = words.split(" ");
    const command = this.#command(name, type);
    const options: Record<string, OptionValue> = {};
    for (const [option, value] of Object.entries(typed)) {
      options[option] = typeof value === "object" ? this.#actor.discord.uploads.add(value) : value;
    }
    return { as: this.#actor.id, channelId: this.channelId, commandId: command.id, path, options };
  }
}
