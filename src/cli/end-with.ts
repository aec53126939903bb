import { ConfigError } from "../config/env.ts";
import { isUnavailable } from "../db/is-unavailable.ts";
import { DirectoryLockedError } from "../db/lock-directory.ts";
import { UsageError } from "./given-options.ts";

/** The exit code of a command: its own, or 2 after it failed. What the operator can mend reads as a sentence. */
export async function endWith(command: () => Promise<number>): Promise<void> {
  process.exitCode = await command().catch((error: unknown) => {
    const isSentence = [ConfigError, DirectoryLockedError, UsageError].some((kind) => error instanceof kind);
    const isOperators = isSentence || isUnavailable(error);
    console.error(isOperators && error instanceof Error ? error.message : error);
    return 2;
  });
}
