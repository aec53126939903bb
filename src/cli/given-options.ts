import { type ParseArgsConfig, parseArgs } from "node:util";

/** Something about the call is wrong; the message says what, and how it is called. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * What was given on the command line. Null: only how it is called was asked for, and was printed.
 *
 * @throws UsageError for an option that there is not
 */
export function givenOptions<const O extends Options>(usage: string, options: O) {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return null;
  }
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** @throws UsageError naming the option */
export function wholeNumber(name: string, text: string, min: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(value) && value >= min) return value;
  throw new UsageError(`--${name}: expected a whole number from ${min}`);
}
