import type { ServerResponse } from "node:http";
import type { Clock, GatewaySession, LocalEvent } from "../../protocol.ts";
import type { WireLog } from "../wire-log.ts";
import type { Change } from "../world/change.ts";
import type { MessageRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { messageView, worldView } from "./views.ts";

const keptEvents = 2000;
/** The world is large and every message changes it a little: a burst sends it no more often than this. */
const worldIntervalMs = 100;

/** An event without its number; distributes over the kinds. */
type Unnumbered<E> = E extends LocalEvent ? Omit<E, "sequence"> : never;

export interface EventSources {
  readonly world: World;
  readonly wire: WireLog;
  readonly gateway: () => readonly GatewaySession[];
  readonly clock: () => Promise<Clock>;
}

/** What the page (and tests) follow: every change as an event, numbered, the last ones kept for who reconnects. */
export class EventStream {
  readonly #sources: EventSources;
  readonly #listeners = new Set<(event: LocalEvent) => void>();
  #kept: LocalEvent[] = [];
  #sequence = 0;
  /** The newest event that is no longer kept for who reconnects. */
  #forgottenUpTo = 0;
  #worldIsDue = false;
  #worldSentAtMs = Number.NEGATIVE_INFINITY;

  constructor(sources: EventSources) {
    this.#sources = sources;
    sources.world.onChange((change) => this.#hear(change));
    sources.wire.onEntry((entry) => this.publish({ kind: "wire", entry }));
  }

  get sequence(): number {
    return this.#sequence;
  }

  publish(details: Unnumbered<LocalEvent>): void {
    this.#sequence += 1;
    const event = { ...details, sequence: this.#sequence } as LocalEvent;
    // A later world says all that an earlier one said.
    if (event.kind === "world") this.#kept = this.#kept.filter((one) => one.kind !== "world");
    this.#kept.push(event);
    if (this.#kept.length > keptEvents) this.#forgottenUpTo = this.#kept.shift()?.sequence ?? 0;
    for (const listener of this.#listeners) listener(event);
  }

  onEvent(listener: (event: LocalEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers as Server-Sent Events from `after` on, until the page leaves. */
  serve(response: ServerResponse, after: number | null): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const send = (event: LocalEvent): void => {
      response.write(`id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`);
    };
    response.write(": connected\n\n");
    const isLost = after !== null && (after > this.#sequence || after < this.#forgottenUpTo);
    if (isLost) send({ kind: "reset", sequence: this.#sequence });
    else if (after !== null) for (const event of this.#kept) if (event.sequence > after) send(event);
    response.on("close", this.onEvent(send));
    // While nobody looks, the world is not published.
    this.#publishWorldSoon();
  }

  #hear(change: Change): void {
    switch (change.kind) {
      case "messageAdded":
      case "messageChanged":
      case "messageGone":
        if (change.kind === "messageGone") this.#publishGone(change.record.channelId, change.record.id);
        else this.#publishMessage(change.kind, change.record);
        break;
      case "messagesGone":
        for (const record of change.records) this.#publishGone(record.channelId, record.id);
        break;
      case "reactionAdded":
      case "reactionRemoved":
      case "reactionsCleared":
      case "voteAdded":
      case "voteRemoved":
        this.publish({ kind: "message", message: messageView(this.#sources.world, change.record) });
        break;
      case "interaction":
        this.publish({ kind: "interaction", interaction: change.interaction });
        break;
      case "typing":
        this.publish({ kind: "typing", channelId: change.channel.id, userId: change.userId });
        break;
      case "clock":
        void this.#sources.clock().then((clock) => this.publish({ kind: "clock", clock }));
        break;
      case "gateway":
        this.publish({ kind: "gateway", gateway: this.#sources.gateway() });
        this.#publishWorldSoon();
        break;
      default:
        this.#publishWorldSoon();
    }
  }

  #publishMessage(kind: "messageAdded" | "messageChanged", record: MessageRecord): void {
    if (record.dismissed) this.#publishGone(record.channelId, record.id);
    else this.publish({ kind: "message", message: messageView(this.#sources.world, record) });
    // A channel's newest message is part of the world: unread marks depend on it.
    if (kind === "messageAdded") this.#publishWorldSoon();
  }

  #publishGone(channelId: string, messageId: string): void {
    this.publish({ kind: "messageGone", channelId, messageId });
  }

  /** The world is sent whole, so many changes of one moment are sent once. */
  #publishWorldSoon(): void {
    if (this.#worldIsDue || this.#listeners.size === 0) return;
    this.#worldIsDue = true;
    const waitMs = this.#worldSentAtMs + worldIntervalMs - performance.now();
    if (waitMs <= 0) setImmediate(() => this.#publishWorld());
    else setTimeout(() => this.#publishWorld(), waitMs).unref();
  }

  #publishWorld(): void {
    this.#worldIsDue = false;
    this.#worldSentAtMs = performance.now();
    const online = this.#sources.gateway().some((session) => session.connected);
    this.publish({ kind: "world", world: worldView(this.#sources.world, online) });
  }
}
