import { rename, writeFile } from "node:fs/promises";

/** Writes a file whole under a name of its own and renames it: a crash leaves the old one or the new one. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
