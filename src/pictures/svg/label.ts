import { cutToFit } from "../text/measure.ts";
import type { Markup } from "./markup.ts";
import { type TextLine, textLine } from "./text-line.ts";

export interface Label extends TextLine {
  /** Cut with an ellipsis where wider. */
  readonly maxWidthPx?: number;
}

/** One line of text, no wider than it may be. */
export function label({ maxWidthPx, ...line }: Label): Markup {
  if (maxWidthPx === undefined) return textLine(line);
  const { text, sizePx, weight = "regular" } = line;
  return textLine({ ...line, text: cutToFit(text, { sizePx, weight }, maxWidthPx) });
}
