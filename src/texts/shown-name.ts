/** A name that somebody chose, safe to stand in a message: it shows as its own letters and does nothing. */
export type ShownName = string & { readonly kind: unique symbol };

/** As long as Discord lets a nickname be. */
const longest = 32;

/**
 * The only way for a name into a sentence: a nickname can otherwise be a link, a mention, a heading, or turn the writing
 * direction of the whole line. Whatever could be markdown is escaped, and it stays one line.
 *
 * @param fallback where nothing of the name can be seen
 */
export function shownName(name: string, fallback: string): ShownName {
  // Line breaks and tabs are control characters as well: they go first, as the spaces they look like.
  const line = name
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(/(?![\u200C\u200D])\p{C}/gu, "")
    .trim();
  const kept = [...line].slice(0, longest).join("").trim();
  const seen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(kept) ? kept : fallback;
  return seen.replace(/[!-/:-@[-`{-~]/g, escaped) as ShownName;
}

/** Discord looks for "@everyone" before it looks at backslashes, so that its at sign is parted from the word. */
function escaped(sign: string): string {
  return sign === "@" ? "\\@\u200B" : `\\${sign}`;
}
