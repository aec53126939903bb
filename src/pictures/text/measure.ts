import { FONT_WEIGHTS, type FontWeight } from "./font.ts";
import { openFont } from "./open-font.ts";

export interface TextStyle {
  readonly sizePx: number;
  readonly weight: FontWeight;
}

const advances = new Map<string, number>();

/** Width of one character as a share of the font size. Kerning is left out: it narrows, so a fitted line stays fitted. */
function advanceOf(character: string, weight: FontWeight): number {
  const key = `${weight}${character}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    const font = openFont(weight);
    advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    advances.set(key, advance);
  }
  return advance;
}

export function widthOf(text: string, { sizePx, weight }: TextStyle): number {
  let width = 0;
  for (const character of text) width += advanceOf(character, weight);
  return width * sizePx;
}

/** The text, cut with an ellipsis where it is wider than `maxWidthPx`. */
export function cutToFit(text: string, style: TextStyle, maxWidthPx: number): string {
  if (widthOf(text, style) <= maxWidthPx) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join("").trimEnd()}…`, style) > maxWidthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The largest size not above `style.sizePx`, and not below `minSizePx`, at which the text fits. */
export function sizeToFit(text: string, style: TextStyle, maxWidthPx: number, minSizePx: number): number {
  const width = widthOf(text, style);
  return width <= maxWidthPx ? style.sizePx : Math.max(minSizePx, Math.floor((style.sizePx * maxWidthPx) / width));
}

/** Lines no wider than `maxWidthPx`; what does not fit in `maxLines` is cut with an ellipsis. */
export function wrapText(text: string, style: TextStyle, maxWidthPx: number, maxLines: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && widthOf(longer, style) > maxWidthPx) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  if (current !== "") lines.push(current);
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] = lines.slice(maxLines - 1).join(" ");
  return kept.map((line) => cutToFit(line, style, maxWidthPx));
}

/** Reads fonts and common letters at the start of a process (about 20 ms), so that no later picture keeps the event loop waiting. */
export function warmMeasuring(): void {
  const common = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index), 0xb7, 0xd7, 0x2026);
  for (const weight of Object.keys(FONT_WEIGHTS) as FontWeight[]) widthOf(common, { sizePx: 1, weight });
}
