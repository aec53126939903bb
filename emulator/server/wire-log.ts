import { EventEmitter } from "node:events";
import type { WireEntry } from "../protocol.ts";

const keptEntries = 500;
const shownCharacters = 8000;

export type NewWireEntry = Omit<WireEntry, "id">;

/** What went over the wire between the bot and this server, newest last, for the page and for tests. */
export class WireLog {
  readonly #changes = new EventEmitter<{ entry: [WireEntry] }>();
  #entries: WireEntry[] = [];
  #lastId = 0;

  constructor() {
    this.#changes.setMaxListeners(0);
  }

  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  onEntry(listener: (entry: WireEntry) => void): () => void {
    this.#changes.on("entry", listener);
    return () => this.#changes.off("entry", listener);
  }

  add(details: NewWireEntry): WireEntry {
    this.#lastId += 1;
    const entry = { ...details, id: this.#lastId };
    this.#entries.push(entry);
    if (this.#entries.length > keptEntries) this.#entries.splice(0, this.#entries.length - keptEntries);
    this.#changes.emit("entry", entry);
    return entry;
  }

  /** Completes an entry that was added when its request came. */
  finish(entry: WireEntry, details: Partial<NewWireEntry>): void {
    const finished = { ...entry, ...details };
    const at = this.#entries.findLastIndex((one) => one.id === entry.id);
    if (at >= 0) this.#entries[at] = finished;
    this.#changes.emit("entry", finished);
  }

  clear(): void {
    this.#entries = [];
  }
}

/** A body as the log shows it. Interaction tokens stay out: they are as good as passwords for 15 minutes. */
export function shownJson(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value, (key, inner: unknown) => (key === "token" ? "…" : inner), 1);
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
