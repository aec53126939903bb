import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Change } from "./change.ts";
import type { Clock } from "./clock.ts";
import { journalLine, MessageJournal } from "./message-journal.ts";
import type { FileRecord } from "./records.ts";
import { replaceFile } from "./replace-file.ts";
import { type SavedWorld, World } from "./world.ts";

/** Stands in saved text for the address of this server, which may be another the next time. */
const originMark = "local-discord://origin";
/** Changes of this time are written together. A kill in between loses no more than that. */
const gatherMs = 100;

/**
 * A world kept in a directory: `world.json`, a journal per channel's messages, a file per upload.
 */
export class WorldDirectory {
  readonly #path: string;
  /** Ids of the uploads that are on the disk. */
  readonly #written = new Set<string>();
  #world: World | null = null;
  /** Ids of messages that were added, changed or taken away since the last write, by channel. */
  #dirtyMessages = new Map<string, Set<string>>();
  #worldIsDirty = false;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** What was saved, without its clock's shift applied to anything; null for a new directory. */
  async readSaved(): Promise<SavedWorld | null> {
    await mkdir(join(this.#path, "channels"), { recursive: true });
    await mkdir(join(this.#path, "files"), { recursive: true });
    const text = await readFile(join(this.#path, "world.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (text === null) return null;
    const saved = JSON.parse(text) as SavedWorld;
    if (saved.version !== 1) throw new Error(`${this.#path} holds a world of another version: ${saved.version}`);
    return saved;
  }

  /** The saved world with its messages and files, reached at `origin` from now on. */
  async load(saved: SavedWorld, clock: Clock, origin: string): Promise<World> {
    const world = new World(clock, saved);
    world.origin = origin;
    for (const person of saved.people) world.people.set(person.id, person);
    for (const guild of saved.guilds) world.guilds.set(guild.id, guild);
    for (const channel of saved.channels) world.channels.set(channel.id, channel);
    for (const webhook of saved.webhooks ?? []) world.webhooks.set(webhook.id, webhook);
    for (const emoji of saved.emojis ?? []) world.emojis.set(emoji.id, emoji);
    for (const channel of saved.channels) await this.#loadMessages(world, channel.id);
    for (const file of saved.files) await this.#loadFile(world, file);
    await this.#forgetFilesBut(world);
    return world;
  }

  /** Writes every change from now on. */
  follow(world: World): void {
    this.#world = world;
    world.onChange((change) => this.#hear(change));
    this.#markWorld();
  }

  /** Resolves when everything that has happened is on the disk. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#startWriting();
    await this.#writing;
  }

  async #loadMessages(world: World, channelId: string): Promise<void> {
    const records = await this.#journal(channelId).read(
      (text) => text.replaceAll(originMark, world.origin),
      (text) => text.replaceAll(world.origin, originMark),
    );
    for (const record of records) {
      // The interaction that would have filled it in did not survive.
      if (record.state === "thinking") record.state = "expired";
      world.holdMessage(record);
    }
  }

  #journal(channelId: string): MessageJournal {
    return new MessageJournal(join(this.#path, "channels"), channelId);
  }

  async #loadFile(world: World, file: FileRecord): Promise<void> {
    const bytes = await readFile(join(this.#path, "files", file.id)).catch(() => null);
    if (!bytes) return;
    this.#written.add(file.id);
    world.files.set(file.id, { ...file, bytes });
  }

  #hear(change: Change): void {
    switch (change.kind) {
      case "messageAdded":
      case "messageChanged":
      case "messageGone":
      case "reactionAdded":
      case "reactionRemoved":
      case "reactionsCleared":
      case "voteAdded":
      case "voteRemoved":
        this.#markMessage(change.record.channelId, change.record.id);
        break;
      case "messagesGone":
        this.#markMessage(change.channel.id, ...change.records.map((record) => record.id));
        break;
      case "channelGone":
        this.#markMessage(change.channel.id);
        break;
      case "interaction":
      case "typing":
      case "gateway":
        return;
      default:
    }
    this.#markWorld();
  }

  /** Without a message it is the channel that is gone. */
  #markMessage(channelId: string, ...messageIds: readonly string[]): void {
    const dirty = this.#dirtyMessages.get(channelId) ?? new Set();
    for (const id of messageIds) dirty.add(id);
    this.#dirtyMessages.set(channelId, dirty);
  }

  #markWorld(): void {
    this.#worldIsDirty = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#startWriting();
    }, gatherMs);
    this.#timer.unref();
  }

  #startWriting(): void {
    this.#writing = this.#writing.then(() => this.#write());
  }

  async #write(): Promise<void> {
    const world = this.#world;
    if (!world || !this.#worldIsDirty) return;
    this.#worldIsDirty = false;
    const dirty = this.#dirtyMessages;
    this.#dirtyMessages = new Map();
    // What is written is one moment's: taken before the first await.
    const journals = [...dirty].map(([channelId, ids]) => [channelId, this.#lines(world, channelId, ids)] as const);
    const saved = this.#text(world, JSON.stringify(snapshot(world)));
    const gone = [...this.#written].filter((id) => !world.files.has(id));
    for (const file of [...world.files.values()].filter(({ id }) => !this.#written.has(id))) {
      await replaceFile(join(this.#path, "files", file.id), file.bytes);
      this.#written.add(file.id);
    }
    for (const [channelId, lines] of journals) {
      if (lines === null) await this.#journal(channelId).remove();
      else await this.#journal(channelId).append(lines);
    }
    await replaceFile(join(this.#path, "world.json"), saved);
    for (const id of gone) {
      await rm(join(this.#path, "files", id), { force: true });
      this.#written.delete(id);
    }
  }

  /** What to append to a channel's journal; null when the channel is gone. */
  #lines(world: World, channelId: string, messageIds: ReadonlySet<string>): string | null {
    if (!world.channels.has(channelId)) return null;
    return this.#text(world, [...messageIds].map((id) => journalLine(id, world.message(id))).join(""));
  }

  /** Uploads whose message was never written, because of a crash. */
  async #forgetFilesBut(world: World): Promise<void> {
    for (const name of await readdir(join(this.#path, "files"))) {
      if (!world.files.has(name)) await rm(join(this.#path, "files", name), { force: true });
    }
  }

  #text(world: World, text: string): string {
    return text.replaceAll(world.origin, originMark);
  }
}

function snapshot(world: World): SavedWorld {
  return {
    version: 1,
    lastId: world.ids.last,
    shiftedByMs: world.clock.shiftedByMs,
    application: world.application,
    people: [...world.people.values()],
    guilds: [...world.guilds.values()],
    channels: [...world.channels.values()],
    webhooks: [...world.webhooks.values()],
    emojis: [...world.emojis.values()],
    files: [...world.files.values()].map(({ bytes: _bytes, ...file }) => file),
  };
}
