import { randomUUID } from "node:crypto";
import type { IncomingFile } from "../world/files.ts";

const keptUploads = 50;

/** Files people picked and have not sent yet. */
export class Uploads {
  readonly #files = new Map<string, IncomingFile>();

  add(file: Omit<IncomingFile, "n">): string {
    const id = randomUUID();
    this.#files.set(id, { ...file, n: 0 });
    const [oldest] = this.#files.keys();
    if (this.#files.size > keptUploads && oldest !== undefined) this.#files.delete(oldest);
    return id;
  }

  take(id: string): IncomingFile | undefined {
    return this.#files.get(id);
  }
}
