import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MessageRecord } from "./records.ts";
import { replaceFile } from "./replace-file.ts";

/** A line of a journal: a message as it is now, or the id of one that is gone. */
type Line = { readonly record: MessageRecord } | { readonly gone: string };

/**
 * One channel's messages on the disk: `<channel>.json` as they were at the last start, `<channel>.jsonl` what changed
 * since. What a change costs does not grow with the channel. A line that a crash cut short counts as not written.
 */
export class MessageJournal {
  readonly #base: string;
  readonly #changes: string;

  constructor(directory: string, channelId: string) {
    this.#base = join(directory, `${channelId}.json`);
    this.#changes = join(directory, `${channelId}.jsonl`);
  }

  /** Oldest first. `restore` turns the text on the disk into the text of now, `keep` the other way round. */
  async read(restore: (text: string) => string, keep: (text: string) => string): Promise<readonly MessageRecord[]> {
    const base = await textOf(this.#base);
    const changes = await textOf(this.#changes);
    const records = new Map<string, MessageRecord>();
    for (const record of JSON.parse(restore(base ?? "[]")) as MessageRecord[]) records.set(record.id, record);
    if (changes === null) return [...records.values()];
    for (const line of linesOf(restore(changes))) {
      if ("gone" in line) records.delete(line.gone);
      else records.set(line.record.id, line.record);
    }
    const all = [...records.values()];
    // Changes that are applied twice, after a crash between these two, change nothing.
    await replaceFile(this.#base, keep(JSON.stringify(all)));
    await rm(this.#changes, { force: true });
    return all;
  }

  async append(lines: string): Promise<void> {
    await appendFile(this.#changes, lines);
  }

  async remove(): Promise<void> {
    await rm(this.#base, { force: true });
    await rm(this.#changes, { force: true });
  }
}

export function journalLine(id: string, record: MessageRecord | undefined): string {
  const line: Line = record ? { record } : { gone: id };
  return `${JSON.stringify(line)}\n`;
}

function linesOf(text: string): Line[] {
  const lines = text.split("\n");
  // After the last line break there is nothing, or a line that was cut short.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
