import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Beat } from "./beat.ts";

export interface KeptPictures {
  hear(beat: Beat): Promise<void>;
  count(): number;
}

/** Writes every picture that somebody sees to a folder, once and in the order of seeing. */
export function keepPictures(folder: string): KeptPictures {
  const seen = new Set<string>();
  return {
    async hear(beat) {
      if (beat.kind !== "read") return;
      await mkdir(folder, { recursive: true });
      for (const { id, url, filename } of beat.message.raw.attachments) {
        if (seen.has(id)) continue;
        seen.add(id);
        const response = await fetch(url);
        if (!response.ok) throw new Error(`${filename} is served with ${response.status}`);
        const name = `${String(seen.size).padStart(2, "0")}-${filename}`;
        await writeFile(join(folder, name), new Uint8Array(await response.arrayBuffer()));
      }
    },
    count: () => seen.size,
  };
}
