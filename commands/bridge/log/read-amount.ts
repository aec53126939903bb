import { RefusalError } from "../../../src/errors.ts";

/** What somebody typed as an amount. `seconds` is null when only a number of reps was said. */
export interface ReadAmount {
  readonly reps: number;
  readonly seconds: number | null;
}

const times = "(?:[x×✕✖*·]|by|times|of)";
const reps = String.raw`(\d{1,4})\s*(?:reps?|holds?)?`;
const seconds = String.raw`(\d{1,4})\s*(?:s|secs?|seconds?|″|")?\.?`;
const pattern = new RegExp(`^${reps}(?:\\s*${times}\\s*${seconds}(?:\\s*(?:holds?|each))?)?$`);

/** Reads "10 × 10", "10x10 s", "8 holds of 5 seconds", "20", "20 reps". Another unit or more numbers are refused. */
export function readAmount(typed: string): ReadAmount | RefusalError<"amountUnreadable"> {
  const match = pattern.exec(typed.normalize("NFKC").trim().toLowerCase());
  if (match === null) return new RefusalError("amountUnreadable", { amount: typed });
  return { reps: Number(match[1]), seconds: match[2] === undefined ? null : Number(match[2]) };
}
