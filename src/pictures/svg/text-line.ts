import { FONT_FAMILY, FONT_WEIGHTS, type FontWeight } from "../text/font.ts";
import { characters, element, type Markup } from "./markup.ts";
import { INK } from "./palette.ts";

export interface TextLine {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text as it is, however wide. Measures nothing, so the drawing thread does without the 17 MB of a font reader. */
export function textLine({ x, y, text, sizePx, weight = "regular", colour = INK, anchor }: TextLine): Markup {
  return element(
    "text",
    {
      ...{ x, y, "font-family": FONT_FAMILY, "font-weight": FONT_WEIGHTS[weight], "font-size": sizePx },
      ...{ fill: colour, "text-anchor": anchor === "start" ? undefined : anchor },
    },
    characters(text),
  );
}
