import type { Action } from "../../protocol.ts";
import { RefusedError } from "../client/refused-error.ts";
import { directMessages } from "../world/guilds.ts";
import { mayRead } from "../world/messages.ts";
import type { ChannelRecord, PersonRecord } from "../world/records.ts";
import { maySee } from "../world/visibility.ts";
import { Place } from "./place.ts";
import { type Acting, SeenMessage, Turn } from "./seen-message.ts";
import type { Stage } from "./stage.ts";

/** A person to act as: `mira.in("general").slash("order", { coffees: 2 })`. */
export class Actor implements Acting {
  readonly discord: Stage;
  readonly #record: PersonRecord;

  constructor(discord: Stage, record: PersonRecord) {
    this.discord = discord;
    this.#record = record;
  }

  get id(): string {
    return this.#record.id;
  }

  get name(): string {
    return this.#record.displayName;
  }

  /** A channel this person sees, by name or id. */
  in(channel: string): Place {
    const { world } = this.discord;
    const named = (one: ChannelRecord): boolean => one.id === channel || one.name === channel;
    const found = [...world.channels.values()].find((one) => named(one) && maySee(world, one, this.id));
    if (!found) throw new RefusedError("unknownChannel", `${this.name} sees no channel ${channel}.`);
    return new Place(this, found);
  }

  /** The direct messages with the bot. */
  get dm(): Place {
    const { world } = this.discord;
    return new Place(this, directMessages(world, [this.id, world.application.botUserId]));
  }

  /** A message this person sees. */
  message(id: string): SeenMessage {
    const record = this.discord.world.message(id);
    if (!record || !mayRead(record, this.id)) throw new RefusedError("unknownMessage", `${this.name} sees no ${id}.`);
    return new SeenMessage(this, record);
  }

  /** Installs the app on this account. */
  async installApp(): Promise<void> {
    await this.discord.control({ kind: "installApp", in: { userId: this.id } });
  }

  async closeDms(closed = true): Promise<void> {
    await this.discord.control({ kind: "setDmsClosed", userId: this.id, closed });
  }

  /** @throws RefusedError for what a client would not let them do */
  async act(action: Action): Promise<Turn> {
    return new Turn(this, await this.discord.perform(action));
  }
}
