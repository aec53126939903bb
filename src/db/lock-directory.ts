import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process works on this directory. */
export class DirectoryLockedError extends Error {
  override readonly name = "DirectoryLockedError";
  constructor(directory: string) {
    super(
      `The embedded database in ${directory} is already open in another process. Stop that one first, or set DATABASE_URL to share a PostgreSQL.`,
    );
  }
}

/**
 * Holds `directory` for this process. PGlite itself does not: two processes on one directory lose each other's writes.
 * The operating system drops the lock of a killed process, which a process-id file would not survive in a container.
 *
 * @returns a function that gives the directory back
 * @throws DirectoryLockedError
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message.includes("locked")) throw new DirectoryLockedError(directory);
    throw error;
  }
  return () => lock.close();
}
