import { openFont } from "./open-font.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A person's name as the picture's font can draw it: ornamental letters become plain ones, emoji, control characters and
 * scripts that the font lacks are left out. `fallback` where no letter remains.
 */
export function drawableName(name: string, fallback: string): string {
  const font = openFont("bold");
  const drawable = (cluster: string) =>
    [...cluster].every((letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      return !/\p{C}|\p{Extended_Pictographic}/u.test(letter) && font.hasGlyphForCodePoint(codePoint);
    });
  const kept = [...graphemes.segment(name.normalize("NFKC").replace(/\s+/gu, " "))]
    .map(({ segment }) => segment)
    .filter(drawable)
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : fallback;
}
