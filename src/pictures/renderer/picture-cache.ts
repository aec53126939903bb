import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Pictures on disk by key, the least recently used ones removed when they grow over the limit. */
export interface PictureCache {
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

export interface PictureCacheOptions {
  /** Created when missing; holds nothing else. */
  readonly directory: string;
  readonly limitBytes: number;
  /** Whether what was read is whole; anything else counts as missing. */
  readonly isWhole: (bytes: Uint8Array) => boolean;
}

/** `key` must be a safe file name. Several processes may share one directory: files appear whole or not at all. */
export function createPictureCache({ directory, limitBytes, isWhole }: PictureCacheOptions): PictureCache {
  const fileOf = (key: string) => join(directory, key);
  return {
    async read(key) {
      const bytes = await readFile(fileOf(key)).catch(unlessMissing);
      if (!bytes || !isWhole(bytes)) return undefined;
      const now = new Date();
      await utimes(fileOf(key), now, now).catch(unlessMissing);
      return bytes;
    },
    async write(key, bytes) {
      await mkdir(directory, { recursive: true });
      const draft = fileOf(`${key}.${randomUUID()}.part`);
      await writeFile(draft, bytes);
      await rename(draft, fileOf(key));
      await trim(directory, limitBytes);
    },
  };
}

async function trim(directory: string, limitBytes: number): Promise<void> {
  const names = await readdir(directory);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(directory, name);
      const found = await stat(path).catch(unlessMissing);
      return found ? [{ path, bytes: found.size, usedAtMs: found.mtimeMs }] : [];
    }),
  );
  const oldestFirst = files.flat().sort((a, b) => a.usedAtMs - b.usedAtMs);
  let total = oldestFirst.reduce((sum, file) => sum + file.bytes, 0);
  for (const { path, bytes } of oldestFirst) {
    if (total <= limitBytes) return;
    await rm(path, { force: true });
    total -= bytes;
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
