import { exit } from "node:process";
import type { ParseArgsConfig } from "node:util";
import { givenOptions, UsageError } from "../src/cli/given-options.ts";

/** As `givenOptions`, for scripts that begin with it: they end here when only their usage is wanted, or something is wrong. */
export function benchOptions<const O extends NonNullable<ParseArgsConfig["options"]>>(usage: string, options: O) {
  return orEnd(() => givenOptions(usage, options)) ?? exit(0);
}

/** What `read` makes of an option, or the end with what is wrong about it. */
export function orEnd<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return exit(2);
  }
}
