import { FONT_FAMILY, FONT_WEIGHTS, type FontWeight } from "../text/font.ts";
import { cutToFit } from "../text/measure.ts";
import { characters, element, type Markup } from "./markup.ts";
import { INK } from "./palette.ts";

export interface Label {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Cut with an ellipsis where wider. */
  readonly maxWidthPx?: number;
}

/** One line of text. */
export function label({ x, y, text, sizePx, weight = "regular", colour = INK, anchor, maxWidthPx }: Label): Markup {
  const shown = maxWidthPx === undefined ? text : cutToFit(text, { sizePx, weight }, maxWidthPx);
  return element(
    "text",
    {
      ...{ x, y, "font-family": FONT_FAMILY, "font-weight": FONT_WEIGHTS[weight], "font-size": sizePx },
      ...{ fill: colour, "text-anchor": anchor === "start" ? undefined : anchor },
    },
    characters(shown),
  );
}
