import { GatewayOpcodes } from "discord-api-types/v10";
import type { GatewaySession } from "../../protocol.ts";
import type { Witness } from "../coverage/witness.ts";
import { limits } from "../limits.ts";
import type { Link } from "./link.ts";

export interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One shard's session. It outlives its connection for as long as it may be resumed. */
export class Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  link: Link | null;
  readonly #witness: Witness;
  #sequence = 0;
  #sent: Dispatch[] = [];

  constructor(id: string, shard: readonly [number, number], intents: number, link: Link, witness: Witness) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
    this.link = link;
    this.#witness = witness;
  }

  /** Sends an event, or keeps it for a resume while nobody is connected. */
  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    this.#witness("opcode", "Dispatch");
    this.#witness("dispatch", event);
    const dispatch: Dispatch = { op: GatewayOpcodes.Dispatch, s: this.#sequence, t: event, d: data };
    this.#sent.push(dispatch);
    if (this.#sent.length > limits.replayedEvents.value) this.#sent.shift();
    this.link?.send(JSON.stringify(dispatch));
  }

  /** Sends again what came after `sequence`; false when that is no longer known. */
  replayAfter(sequence: number): boolean {
    const oldest = this.#sent[0]?.s ?? this.#sequence + 1;
    if (sequence > this.#sequence || sequence < oldest - 1) return false;
    for (const dispatch of this.#sent) if (dispatch.s > sequence) this.link?.send(JSON.stringify(dispatch));
    return true;
  }

  wants(intent: number): boolean {
    return (this.intents & intent) !== 0;
  }

  /** Discord's formula; what belongs to no guild goes to shard 0. */
  carries(guildId: string | null): boolean {
    const [index, count] = this.shard;
    if (guildId === null) return index === 0;
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  get view(): GatewaySession {
    const { id, shard, intents } = this;
    return { id, shard, intents, connected: this.link !== null, sequence: this.#sequence };
  }
}
