import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another local Discord keeps its world in this directory. */
export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";
  constructor(directory: string) {
    super(`${directory} is in use by another local Discord: stop that one first, or choose another folder.`);
  }
}

/**
 * Holds a directory for this process: two that write one world would lose each other's messages. The operating system
 * drops the lock of a killed process, so nothing is left to clean up.
 *
 * @returns a function that gives the directory back
 * @throws DirectoryInUseError
 */
export function holdDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message.includes("locked")) throw new DirectoryInUseError(directory);
    throw error;
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
