import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Change } from "./change.ts";
import type { Clock } from "./clock.ts";
import type { FileRecord, MessageRecord } from "./records.ts";
import { type SavedWorld, World } from "./world.ts";

/** Stands in saved text for the address of this server, which may be another the next time. */
const originMark = "local-discord://origin";
/** Changes of this time are written together. A kill in between loses no more than that. */
const gatherMs = 100;

/**
 * A world kept in a directory: `world.json`, one file per channel's messages, one per uploaded file.
 *
 * Every file is written whole to a name of its own and then renamed, so that a crash leaves the old or the new one.
 */
export class WorldDirectory {
  readonly #path: string;
  readonly #written = new Set<string>();
  #world: World | null = null;
  #dirtyChannels = new Set<string>();
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
    for (const channel of saved.channels) await this.#loadMessages(world, channel.id);
    for (const file of saved.files) await this.#loadFile(world, file);
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
    const path = join(this.#path, "channels", `${channelId}.json`);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "[]";
      throw error;
    });
    for (const record of JSON.parse(text.replaceAll(originMark, world.origin)) as MessageRecord[]) {
      // The interaction that would have filled it in did not survive.
      if (record.state === "thinking") record.state = "expired";
      world.holdMessage(record);
    }
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
        this.#dirtyChannels.add(change.record.channelId);
        break;
      case "channelGone":
        this.#dirtyChannels.add(change.channel.id);
        break;
      case "interaction":
      case "typing":
      case "gateway":
        return;
      default:
    }
    this.#markWorld();
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
    const channelIds = [...this.#dirtyChannels];
    this.#dirtyChannels = new Set();
    // What is written is one moment's: taken before the first await.
    const texts = channelIds.map((id) => [id, world.messages.get(id)] as const);
    const channels = texts.map(([id, records]) => [id, records && this.#text(world, records)] as const);
    const saved = this.#text(world, snapshot(world));
    const files = [...world.files.values()].filter((file) => !this.#written.has(file.id));
    const kept = new Set(world.files.keys());
    for (const file of files) {
      await replaceFile(join(this.#path, "files", file.id), file.bytes);
      this.#written.add(file.id);
    }
    for (const [id, text] of channels) {
      const path = join(this.#path, "channels", `${id}.json`);
      if (text === undefined) await rm(path, { force: true });
      else await replaceFile(path, text);
    }
    await replaceFile(join(this.#path, "world.json"), saved);
    await this.#removeFilesBut(kept);
  }

  async #removeFilesBut(kept: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(join(this.#path, "files"))) {
      if (kept.has(name) || this.#world?.files.has(name)) continue;
      await rm(join(this.#path, "files", name), { force: true });
      this.#written.delete(name);
    }
  }

  #text(world: World, value: unknown): string {
    return JSON.stringify(value).replaceAll(world.origin, originMark);
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
    files: [...world.files.values()].map(({ bytes: _bytes, ...file }) => file),
  };
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
