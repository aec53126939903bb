import type { Origin } from "../src/interactions/input.ts";
import { textsFor } from "../src/texts/texts-for.ts";
import type { Reader } from "../src/views/reader.ts";

/** Who will read the answer to this interaction. */
export function readerOf({ userId, locale }: Origin): Reader {
  return { userId, texts: textsFor(locale) };
}
