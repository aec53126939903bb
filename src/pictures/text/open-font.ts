import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { FONT_FILES, type FontWeight } from "./font.ts";

const opened = new Map<FontWeight, Font>();

/** A font for measuring, read from disk at its first use. */
export function openFont(weight: FontWeight): Font {
  let font = opened.get(weight);
  if (!font) {
    const made = create(readFileSync(FONT_FILES[weight]));
    if (!("glyphForCodePoint" in made)) throw new Error(`${FONT_FILES[weight]} holds several fonts`);
    font = made;
    opened.set(weight, font);
  }
  return font;
}
